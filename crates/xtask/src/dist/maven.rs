//! A Maven repository as a folder: the jars with the native library, their sources and documentation.

use std::path::Path;

use super::{Dist, VERSION, environment, files, visit};
use crate::languages::example;
use crate::shell::{command, run};

const PROJECT: &str = "bindings/kotlin";

/// What a version consists of, beside checksums.
const FILES: [&str; 4] = [".pom", ".jar", "-sources.jar", "-javadoc.jar"];

pub(super) fn make(dist: &Dist<'_>, to: &Path) -> Result<(), String> {
    let mut maven = command(dist.root, "mvn", &["-q", "-B", "-ntp", "-f", PROJECT, "-DskipTests"]);
    if dist.quick {
        maven.arg("-Pdev");
    }
    let target = environment::target(dist.root);
    maven.arg(format!("-Dcargo.target={}", target.display()));
    maven.arg(format!("-Dproject.build.outputTimestamp={}", dist.time));
    maven.arg(format!("-DaltDeploymentRepository=dist::file://{}", to.display()));
    run(maven.args(["clean", "deploy"]))?;
    // The list of versions is the repository's own, and holds the time of day.
    for file in files::below(to)? {
        if file.to_string_lossy().contains("maven-metadata.xml") {
            std::fs::remove_file(to.join(&file)).map_err(files::told(&file))?;
        }
    }
    for module in ["charte", "charte-okhttp"] {
        let folder = to.join("io/github/charte").join(module).join(VERSION);
        for ending in FILES {
            let file = folder.join(format!("{module}-{VERSION}{ending}"));
            if !file.is_file() {
                return Err(format!("Maven made no {}", file.display()));
            }
        }
    }
    Ok(())
}

/// The example by Maven, which knows the folder as one more repository.
pub(super) fn try_out(dist: &Dist<'_>, from: &Path, empty: &Path) -> Result<(), String> {
    let example = files::read(&dist.root.join("examples/kotlin/pom.xml"))?;
    let pom = project(&example, from)?;
    files::write(&empty.join("pom.xml"), &pom)?;
    let source = "src/main/kotlin/Main.kt";
    files::copy(&dist.root.join("examples/kotlin").join(source), &empty.join(source))?;
    visit::put(dist.root, empty)?;
    // Kept, because it holds the compiler; without what an earlier run took from `dist`.
    let local = dist.root.join("target/dist-m2");
    files::empty(&local.join("io/github/charte"))?;
    let mut maven = command(empty, "mvn", &["-q", "-B", "-ntp", "package"]);
    maven.arg(format!("-Dmaven.repo.local={}", local.display()));
    run(maven.args(["dependency:build-classpath", "-Dmdep.outputFile=class-path"]))?;
    let found = files::read(&empty.join("class-path"))?;
    if !found.contains("io/github/charte/charte-okhttp") {
        return Err("the module for OkHttp is not among what Maven found".to_owned());
    }
    let mut java = command(empty, "java", &["-cp", &format!("target/classes:{found}"), "MainKt"]);
    example::compare(dist.root, &mut java)
}

/// The example's project with the repository, and with the module for OkHttp too.
fn project(example: &str, repository: &Path) -> Result<String, String> {
    let (before, after) =
        example.split_once("  <dependencies>").ok_or("the example needs nothing")?;
    let repository = repository.display();
    Ok(format!(
        "{before}  <repositories><repository><id>dist</id><url>file://{repository}</url></repository></repositories>

  <dependencies>
    <dependency>
      <groupId>io.github.charte</groupId>
      <artifactId>charte-okhttp</artifactId>
      <version>{VERSION}</version>
    </dependency>{after}"
    ))
}
