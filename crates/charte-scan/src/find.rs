//! Finding an installed browser.

use std::{
    env, fs,
    io::Read,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::Error;

/// Names of the programs that are searched for, the best known first.
const NAMES: [&str; 10] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "brave-browser",
    "brave",
    "google-chrome-beta",
];

/// Where macOS keeps them.
const APPLICATIONS: [&str; 5] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
    "/Applications/Google Chrome Beta.app/Contents/MacOS/Google Chrome Beta",
];

/// How long a browser may take to tell its version.
const VERSION: Duration = Duration::from_secs(10);

/// Finds an installed Chromium, Chrome, Edge or Brave: in `PATH`, then where macOS keeps
/// applications.
///
/// ```no_run
/// println!("{}", charte_scan::find_browser()?.display());
/// # Ok::<(), charte_scan::Error>(())
/// ```
///
/// # Errors
///
/// [`Error::NoBrowser`] if none is installed.
pub fn find_browser() -> Result<PathBuf, Error> {
    find_in(env::var_os("PATH").unwrap_or_default().as_ref())
}

fn find_in(path: &std::ffi::OsStr) -> Result<PathBuf, Error> {
    let folders: Vec<PathBuf> = env::split_paths(path).collect();
    let named = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let applications = APPLICATIONS.iter().filter(|_| cfg!(target_os = "macos"));
    let mut all = named.chain(applications.map(PathBuf::from));
    all.find(|path| is_program(path)).ok_or_else(|| Error::NoBrowser {
        searched: NAMES.iter().map(|name| (*name).to_owned()).collect(),
    })
}

/// The given browser, if it can be run; else one that is found.
pub(crate) fn browser(given: Option<&Path>) -> Result<PathBuf, Error> {
    let Some(given) = given else { return find_browser() };
    // A bare name is searched for, as a shell does.
    if given.components().count() == 1 && !given.exists() {
        let folders = env::var_os("PATH").unwrap_or_default();
        let found = env::split_paths(&folders).map(|folder| folder.join(given));
        if let Some(path) = found.into_iter().find(|path| is_program(path)) {
            return Ok(path);
        }
    }
    let not = |reason: &str| Error::NotABrowser { path: given.into(), reason: reason.into() };
    match fs::metadata(given) {
        Err(_) => Err(not("there is no such file")),
        Ok(data) if data.is_dir() => Err(not("it is a folder")),
        Ok(_) if !is_program(given) => Err(not("the file is not executable")),
        Ok(_) => Ok(given.into()),
    }
}

fn is_program(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

/// The user agent that the browser has when it shows a window. `None` if its version is unknown; it
/// then keeps its own, which contains `HeadlessChrome`.
pub(crate) fn user_agent(program: &Path) -> Option<String> {
    let said = version(program)?;
    let major = major(&said)?;
    let system = match env::consts::OS {
        "macos" => "Macintosh; Intel Mac OS X 10_15_7",
        _ => "X11; Linux x86_64",
    };
    let edge = match said.contains("Edge") {
        true => format!(" Edg/{major}.0.0.0"),
        false => String::new(),
    };
    Some(format!(
        "Mozilla/5.0 ({system}) AppleWebKit/537.36 (KHTML, like Gecko) \
         Chrome/{major}.0.0.0 Safari/537.36{edge}"
    ))
}

/// The major version in a text such as `Chromium 156.0.8078.108 built on Debian`.
fn major(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|part| {
        let (major, rest) = part.split_once('.')?;
        rest.contains('.').then(|| major.parse().ok())?
    })
}

fn version(program: &Path) -> Option<String> {
    let mut child = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let deadline = Instant::now() + VERSION;
    while child.try_wait().ok()?.is_none() {
        if Instant::now() >= deadline {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        thread::sleep(Duration::from_millis(10));
    }
    let mut said = Vec::new();
    child.stdout?.take(1000).read_to_end(&mut said).ok()?;
    String::from_utf8(said).ok()
}

#[cfg(test)]
mod tests {
    use std::{ffi::OsStr, path::Path};

    use super::{browser, find_in, major};

    #[test]
    fn versions() {
        for (said, expected) in [
            ("Chromium 156.0.8078.108 built on Debian GNU/Linux 12 (bookworm)\n", Some(156)),
            ("Google Chrome 120.0.6099.71", Some(120)),
            ("Brave Browser 130.1.71.118", Some(130)),
            ("no version", None),
            ("", None),
        ] {
            assert_eq!(major(said), expected, "{said}");
        }
    }

    #[test]
    fn what_is_no_browser() {
        let error = find_in(OsStr::new("/nonexistent")).unwrap_err();
        assert_eq!(error.code().id(), "E701");
        for (path, reason) in [
            (
                "/nonexistent/chromium",
                "/nonexistent/chromium is not a browser that can be run: there is no such file",
            ),
            (
                "/etc/passwd",
                "/etc/passwd is not a browser that can be run: the file is not executable",
            ),
            ("/etc", "/etc is not a browser that can be run: it is a folder"),
        ] {
            let error = browser(Some(Path::new(path))).unwrap_err();
            assert_eq!((error.code().id(), error.to_string().as_str()), ("E702", reason));
        }
    }
}
