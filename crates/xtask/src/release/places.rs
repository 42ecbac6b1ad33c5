//! Where the version is written. `Cargo.toml` says it; each other place repeats it because its own tool
//! reads it there, or because it shows what a user types.

use std::path::Path;

use super::version::Version;
use crate::shell::{cargo, run};

/// A file, and what it says: `{}` is the version, `{.}` its first two numbers. Every one must be found.
type Place = (&'static str, &'static [&'static str]);

const PLACES: &[Place] = &[
    ("Cargo.toml", &["[workspace.package]\nversion = \"{}\"", "\", version = \"{}\""]),
    ("crates/xtask/Cargo.toml", &["charte = { path = \"../charte\", version = \"{}\""]),
    (
        "bindings/uniffi/Cargo.toml",
        &["charte = { path = \"../../crates/charte\", version = \"{}\""],
    ),
    (
        "bindings/kotlin/pom.xml",
        &["<artifactId>charte-parent</artifactId>\n  <version>{}</version>"],
    ),
    (
        "bindings/kotlin/charte/pom.xml",
        &["<artifactId>charte-parent</artifactId>\n    <version>{}</version>"],
    ),
    (
        "bindings/kotlin/charte-okhttp/pom.xml",
        &["<artifactId>charte-parent</artifactId>\n    <version>{}</version>"],
    ),
    (
        "examples/kotlin/pom.xml",
        &[
            "<artifactId>charte-example-kotlin</artifactId>\n  <version>{}</version>",
            "<artifactId>charte</artifactId>\n      <version>{}</version>",
        ],
    ),
    ("bindings/js/package.json", &["\"name\": \"charte\",\n  \"version\": \"{}\""]),
    (
        "bindings/js/package-lock.json",
        &[
            "\"name\": \"charte\",\n  \"version\": \"{}\"",
            "\"name\": \"charte\",\n      \"version\": \"{}\"",
        ],
    ),
    ("examples/spa/package-lock.json", &["\"name\": \"charte\",\n      \"version\": \"{}\""]),
    ("examples/wordpress/charte/charte.php", &[" * Version: {}", "array(), '{}'"]),
    ("examples/visit/report.html", &["Made by Charte {}."]),
    ("bindings/js/README.md", &["/charte-{}.tgz"]),
    (
        "bindings/kotlin/README.md",
        &["<artifactId>charte</artifactId><version>{}</version>", "io.github.charte:charte:{}\""],
    ),
    ("crates/charte-interop/README.md", &["charte-interop = \"{.}\""]),
    ("docs/guide/install.md", &["\ncharte {}\n", "io.github.charte:charte:{}\""]),
];

/// What a place says with this version.
fn said(template: &str, version: &Version) -> String {
    template.replace("{}", &version.to_string()).replace("{.}", &version.short())
}

/// Writes the new version wherever the old one is. Returns in how many files.
pub(super) fn bump(root: &Path, old: &Version, new: &Version) -> Result<usize, String> {
    for (file, templates) in PLACES {
        let mut text = super::read(root, file)?;
        for template in *templates {
            let (before, after) = (said(template, old), said(template, new));
            if !text.contains(&before) {
                return Err(format!("{file} does not say `{}`", before.trim()));
            }
            text = text.replace(&before, &after);
        }
        std::fs::write(root.join(file), text).map_err(|e| format!("{file}: {e}"))?;
    }
    // Cargo.lock names the crates of the workspace with their version.
    run(&mut cargo(root, &["update", "--quiet", "--offline", "--workspace"]))?;
    Ok(PLACES.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::VERSION;

    #[test]
    fn every_place_says_the_version_of_the_workspace() {
        let version = Version::parse(VERSION).unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for (file, templates) in PLACES {
            let text = super::super::read(&root, file).unwrap();
            for template in *templates {
                let said = said(template, &version);
                assert!(text.contains(&said), "{file} does not say `{said}`");
            }
        }
    }
}
