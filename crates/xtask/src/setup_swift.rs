//! Swift for Linux, where Debian has it: a Debian 13 of its own, kept outside the checkout.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{self, answers, command};

/// What Debian 13 has.
const VERSION: &str = "6.0.3";

const PACKAGES: &[&str] = &["swiftlang", "libc6-dev"];

/// Written when everything is there: a set-up that was broken off is not taken for one.
const STAMP: &str = "charte-complete";

/// What a program in the root needs is mounted for it alone and gone when it ends, so that
/// nothing of this machine is ever reached through the cache.
const ENTER: &str = r#"
root=$1 work=$2 folder=$3; shift 3
mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" || exit 1
if [ -n "$work" ]; then mkdir -p "$root$work" && mount --bind "$work" "$root$work" || exit 1; fi
exec chroot "$root" env -i PATH=/usr/bin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    sh -c 'cd "$1" && shift && exec "$@"' sh "$folder" "$@"
"#;

/// The mirror that this machine's own packages come from.
const MIRROR: &[&str] = &[
    "indextargets",
    "--format",
    "$(REPO_URI)",
    "Created-By: Packages",
    "Origin: Debian",
    "Label: Debian",
    "Component: main",
];

/// Where Swift's own Debian is, when it was set up.
pub(crate) fn installed() -> Option<PathBuf> {
    folder().filter(|root| root.join(STAMP).exists())
}

fn folder() -> Option<PathBuf> {
    let cache = match std::env::var_os("CHARTE_CACHE") {
        Some(cache) => PathBuf::from(cache),
        None => PathBuf::from(std::env::var_os("HOME")?).join(".cache/charte"),
    };
    Some(cache.join(format!("swift-{VERSION}")))
}

/// Whether programs can be run in a root: Linux, and the right to mount.
pub(crate) fn can_enter() -> bool {
    answers("unshare", &["--mount", "true"])
}

/// The words of a command that runs in the root, with the workspace in its usual place.
pub(crate) fn inside(root: &Path, work: Option<&Path>, folder: &Path) -> Vec<PathBuf> {
    let mut words: Vec<PathBuf> = ["unshare", "--mount", "--propagation", "private", "sh", "-c"]
        .iter()
        .map(PathBuf::from)
        .collect();
    words.extend([ENTER.into(), "sh".into(), root.into()]);
    words.extend([work.unwrap_or(Path::new("")).into(), folder.into()]);
    words
}

/// Sets Swift up, unless it is there.
pub(crate) fn run(workspace: &Path) -> Result<(), String> {
    let root = folder().ok_or("neither CHARTE_CACHE nor HOME says where to keep Swift")?;
    if root.join(STAMP).exists() {
        println!("swift {VERSION} is in {}", root.display());
        return Ok(());
    }
    if !can_enter() {
        return Err("only root on Linux can set Swift up; install Swift 5.9 or later".to_owned());
    }
    if !answers("debootstrap", &["--version"]) {
        return Err("install debootstrap (apt-get install debootstrap)".to_owned());
    }
    if root.starts_with(workspace) {
        return Err(format!("{} is inside the checkout; set CHARTE_CACHE", root.display()));
    }
    // What was broken off is begun again; nothing is mounted in it.
    let _ = std::fs::remove_dir_all(&root);
    std::fs::create_dir_all(&root).map_err(|e| format!("{}: {e}", root.display()))?;
    let mut bootstrap = command(workspace, "debootstrap", &["--variant=minbase", "trixie"]);
    quietly(bootstrap.arg(&root).arg(mirror()?))?;
    let mut words = inside(&root, None, Path::new("/"));
    let install = ["apt-get", "install", "-y", "-q", "--no-install-recommends"];
    words.extend(install.iter().chain(PACKAGES).map(PathBuf::from));
    quietly(&mut of_words(workspace, &words))?;
    let mut words = inside(&root, None, Path::new("/"));
    words.extend(["swift", "--version"].map(PathBuf::from));
    shell::run(&mut of_words(workspace, &words))?;
    std::fs::write(root.join(STAMP), VERSION).map_err(|e| format!("{}: {e}", root.display()))
}

pub(crate) fn of_words(folder: &Path, words: &[PathBuf]) -> Command {
    let mut words = words.iter();
    let mut command = command(folder, words.next().map_or("", |w| w.to_str().unwrap_or("")), &[]);
    command.args(words);
    command
}

/// Runs it, its many lines shown only when it fails. The mirror is in none of ours.
fn quietly(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    println!("{name} (takes minutes)");
    let output = command.output().map_err(|e| format!("{name}: {e}"))?;
    if output.status.success() {
        return Ok(());
    }
    let told = [output.stdout, output.stderr].concat();
    let told = String::from_utf8_lossy(&told);
    let last: Vec<&str> = told.lines().rev().take(10).collect();
    let last: Vec<&str> = last.into_iter().rev().collect();
    Err(format!("{name}: {}\n{}", output.status, last.join("\n")))
}

fn mirror() -> Result<String, String> {
    let output = Command::new("apt-get").args(MIRROR).output();
    let output = output.map_err(|e| format!("apt-get: {e}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let first = text.lines().next().map(str::to_owned);
    first.ok_or_else(|| "apt-get names no mirror of Debian".to_owned())
}
