//! A Debian 13 of its own, kept outside the checkout, for the toolchains that Debian has and this
//! system lacks. All of them share it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{answers, command};

/// Written when the system is there: a set-up that was broken off is not taken for one.
const STAMP: &str = "charte-complete";

/// What a program in the root needs is mounted for it alone and gone when it ends, so that
/// nothing of this machine is ever reached through the cache.
const ENTER: &str = r#"
root=$1 folder=$2 mounts=$3; shift 3
mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" || exit 1
while [ "$mounts" -gt 0 ]; do
    mkdir -p "$root$1" && mount --bind "$1" "$root$1" || exit 1
    mounts=$((mounts - 1)); shift
done
exec chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
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

/// The root that toolchains share.
const SHARED: &str = "debian-13";

/// The root that is copied for what must find nothing but the system.
const PLAIN: &str = "debian-13-plain";

/// What Debian has added since the release.
const BACKPORTS: &str = "trixie-backports";

/// A toolchain that is installed in the root.
pub(crate) struct Toolchain {
    pub(crate) name: &'static str,
    pub(crate) packages: &'static [&'static str],
    /// Whether they come from the backports.
    pub(crate) backports: bool,
    /// A command that tells its version.
    pub(crate) version: &'static [&'static str],
}

/// The root.
pub(crate) struct Root(PathBuf);

impl Root {
    fn cached(name: &str) -> Option<Self> {
        let cache = match std::env::var_os("CHARTE_CACHE") {
            Some(cache) => PathBuf::from(cache),
            None => PathBuf::from(std::env::var_os("HOME")?).join(".cache/charte"),
        };
        Some(Self(cache.join(name)))
    }

    /// The root, if the toolchain was set up in it and programs can be run there.
    pub(crate) fn with(toolchain: &Toolchain) -> Option<Self> {
        Self::cached(SHARED).filter(|root| root.stamp(toolchain).exists() && can_enter())
    }

    fn stamp(&self, toolchain: &Toolchain) -> PathBuf {
        self.0.join(format!("charte-{}", toolchain.name))
    }

    /// The words of a command that runs in the root, with these folders in their usual places.
    pub(crate) fn enter(&self, folder: &Path, mounts: &[&Path]) -> Vec<PathBuf> {
        let enter = ["unshare", "--mount", "--propagation", "private", "sh", "-c", ENTER, "sh"];
        let mut words: Vec<PathBuf> = enter.iter().map(PathBuf::from).collect();
        words.extend([self.0.clone(), folder.into(), mounts.len().to_string().into()]);
        words.extend(mounts.iter().map(PathBuf::from));
        words
    }

    fn run(&self, arguments: &[&str]) -> Command {
        let mut words = self.enter(Path::new("/"), &[]);
        words.extend(arguments.iter().map(PathBuf::from));
        of_words(Path::new("/"), &words)
    }

    fn outside(&self, workspace: &Path) -> Result<(), String> {
        if self.0.starts_with(workspace) {
            return Err(format!("{} is inside the checkout; set CHARTE_CACHE", self.0.display()));
        }
        Ok(())
    }

    fn bootstrap(&self) -> Result<(), String> {
        let root = &self.0;
        if root.join(STAMP).exists() {
            return Ok(());
        }
        if !answers("debootstrap", &["--version"]) {
            return Err("install debootstrap (apt-get install debootstrap)".to_owned());
        }
        // What was broken off is begun again; nothing is mounted in it.
        let _ = std::fs::remove_dir_all(root);
        std::fs::create_dir_all(root).map_err(told(root))?;
        let mut bootstrap =
            command(Path::new("/"), "debootstrap", &["--variant=minbase", "trixie"]);
        quietly(bootstrap.arg(root).arg(mirror()?))?;
        std::fs::write(root.join(STAMP), "").map_err(told(root))
    }
}

/// A Debian 13 of which nothing is installed but what every system has, for one use.
pub(crate) struct Plain(Root);

impl Plain {
    /// A copy at this path, where nothing is.
    pub(crate) fn fresh(at: &Path, workspace: &Path) -> Result<Self, String> {
        let cached = Root::cached(PLAIN);
        let cached = cached.ok_or("neither CHARTE_CACHE nor HOME says where to keep Debian")?;
        if !can_enter() {
            return Err("only root on Linux can try what is installed in Debian".to_owned());
        }
        cached.outside(workspace)?;
        cached.bootstrap()?;
        let mut copy = command(Path::new("/"), "cp", &["--archive", "--reflink=auto"]);
        crate::shell::run(copy.arg(&cached.0).arg(at))?;
        Ok(Self(Root(at.to_owned())))
    }

    /// Where something of the system is for those outside.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.0.0.join(inside.trim_start_matches('/'))
    }

    /// A command of its words, to be run in this folder of the system.
    pub(crate) fn command(&self, folder: &str, words: &[&str]) -> Command {
        let mut all = self.0.enter(Path::new(folder), &[]);
        all.extend(words.iter().map(PathBuf::from));
        of_words(Path::new("/"), &all)
    }
}

/// Sets a toolchain up, unless it is there.
pub(crate) fn set_up(toolchain: &Toolchain, workspace: &Path) -> Result<(), String> {
    let name = toolchain.name;
    let root = Root::cached(SHARED);
    let root = root.ok_or(format!("neither CHARTE_CACHE nor HOME says where to keep {name}"))?;
    let stamp = root.stamp(toolchain);
    if stamp.exists() {
        println!("{name} is in {}", root.0.display());
        return Ok(());
    }
    if !can_enter() {
        return Err(format!("only root on Linux can set {name} up"));
    }
    root.outside(workspace)?;
    root.bootstrap()?;
    let mut install = vec!["apt-get", "install", "-y", "-q", "--no-install-recommends"];
    if toolchain.backports {
        let sources = root.0.join("etc/apt/sources.list.d/backports.list");
        let line = format!("deb {} {BACKPORTS} main\n", mirror()?);
        std::fs::write(&sources, line).map_err(told(&sources))?;
        quietly(&mut root.run(&["apt-get", "update", "-q"]))?;
        install.extend(["-t", BACKPORTS]);
    }
    install.extend(toolchain.packages);
    quietly(&mut root.run(&install))?;
    crate::shell::run(&mut root.run(toolchain.version))?;
    std::fs::write(&stamp, "").map_err(told(&stamp))
}

/// Whether programs can be run in a root: Linux, and the right to mount.
fn can_enter() -> bool {
    answers("unshare", &["--mount", "true"])
}

/// A command of its words, the program first.
pub(crate) fn of_words(folder: &Path, words: &[PathBuf]) -> Command {
    let mut words = words.iter();
    let mut command = command(folder, words.next().map_or("", |w| w.to_str().unwrap_or("")), &[]);
    command.args(words);
    command
}

fn told(path: &Path) -> impl Fn(std::io::Error) -> String {
    let shown = path.display().to_string();
    move |error| format!("{shown}: {error}")
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
