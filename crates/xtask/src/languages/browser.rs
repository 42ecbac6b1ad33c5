//! The browser: the example site in Chromium, driven from Node.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::shell::{answers, cargo, command, run};

/// Where Playwright's tests look for a browser.
const CHROMIUM: &[&str] =
    &["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/// Where the tests of the JavaScript package look for Firefox.
const FIREFOX: &[&str] = &["/usr/bin/firefox-esr", "/usr/bin/firefox"];

/// The oldest Node that the tests run on.
const NODE: u32 = 20;

pub(super) fn missing() -> Option<String> {
    let node = node_version().is_some_and(|version| version >= NODE);
    let all = node
        && has_chromium()
        && answers("npm", &["--version"])
        && answers("openssl", &["version"]);
    let what = "it needs Node 20, npm, Chromium and openssl; on Debian: apt-get install nodejs npm chromium openssl";
    (!all).then(|| what.to_owned())
}

pub(super) fn has_chromium() -> bool {
    has("CHROMIUM", CHROMIUM)
}

pub(super) fn has_firefox() -> bool {
    has("FIREFOX", FIREFOX)
}

/// Whether a browser is where a variable says, or in one of these places.
fn has(variable: &str, places: &[&str]) -> bool {
    let named = std::env::var_os(variable).is_some_and(|path| Path::new(&path).exists());
    named || places.iter().any(|path| Path::new(path).exists())
}

pub(super) fn test(root: &Path) -> Result<(), String> {
    let programs = ["-p", "charte-example-site", "-p", "charte-cli"];
    let proxy = ["--features", "charte-cli/proxy"];
    run(cargo(root, &["build", "--quiet"]).args(programs).args(proxy))?;
    let odd = ["build", "--quiet", "-p", "charte-tower", "--example", "odd_deletions"];
    run(&mut cargo(root, &odd))?;
    // The banner of the example site is that of the JavaScript package.
    let package = root.join("bindings/js");
    install(&package)?;
    run(&mut command(&package, "npm", &["run", "--silent", "build"]))?;
    let tests = root.join("tests/browser");
    install(&tests)?;
    run(&mut command(&tests, "node", &["--test", "--test-concurrency=1"]))
}

/// What the lock file of a package names, unless it is there already.
pub(super) fn install(folder: &Path) -> Result<(), String> {
    let lock = folder.join("package-lock.json");
    let installed = folder.join("node_modules/.package-lock.json");
    let time = |path: &Path| path.metadata().and_then(|m| m.modified()).ok();
    if time(&installed).is_none_or(|installed| time(&lock).is_some_and(|lock| lock > installed)) {
        run(&mut command(folder, "npm", &["ci", "--silent"]))?;
    }
    Ok(())
}

fn node_version() -> Option<u32> {
    let mut node = Command::new("node");
    let output = node.arg("--version").stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}
