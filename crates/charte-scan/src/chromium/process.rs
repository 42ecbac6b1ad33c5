//! The browser's process and its profile. Both end with their owner, on every path.

use std::{
    fs,
    hash::{BuildHasher, RandomState},
    io::{self, Read},
    os::unix::{fs::DirBuilderExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::Error;

/// The shell stays beside the browser: it removes the profile even if this process is killed,
/// since the browser ends when its pipes are closed. The browser reads calls from descriptor 3 and
/// writes to 4; its own standard output must not mix with them.
const KEEPER: &str = r#"
profile=$1; shift
trap : HUP INT TERM
"$@" 3<&0 4>&1 </dev/null >&2
exec 0<&- 1>&- 2>&-
for _ in 1 2 3 4 5; do rm -rf "$profile" && [ ! -e "$profile" ] && break; sleep 0.2; done
"#;

/// How much of the browser's error output is looked at.
const MAX_COMPLAINTS: usize = 64 << 10;

/// A browser that runs, with its profile in a temporary folder.
pub(super) struct Process {
    child: Child,
    profile: Profile,
    complaints: Arc<Mutex<Vec<u8>>>,
    /// How long it has to end by itself once its pipes are closed.
    ends_within: Duration,
}

impl Process {
    /// Starts the program with these arguments; `--user-data-dir` is added.
    pub(super) fn start(
        program: &Path,
        arguments: &[String],
        preferences: &str,
    ) -> Result<(Self, ChildStdin, ChildStdout), Error> {
        let profile = Profile::new(preferences)?;
        let mut child = Command::new("/bin/sh")
            .args(["-c", KEEPER, "charte-scan"])
            .arg(&profile.0)
            .arg(program)
            .arg(format!("--user-data-dir={}", profile.0.join("data").display()))
            .args(arguments)
            .env("TMPDIR", profile.0.join("tmp"))
            .env("XDG_CONFIG_HOME", profile.0.join("config"))
            .env("XDG_CACHE_HOME", profile.0.join("cache"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()
            .map_err(|source| Error::Io { what: "cannot start /bin/sh", source })?;
        let complaints = Arc::new(Mutex::new(Vec::new()));
        let (stdin, stdout, stderr) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let process = Self { child, profile, complaints, ends_within: Duration::from_secs(1) };
        if let Some(mut stderr) = stderr {
            let kept = Arc::clone(&process.complaints);
            thread::spawn(move || {
                let mut chunk = [0; 4096];
                while let Ok(read @ 1..) = stderr.read(&mut chunk) {
                    let Ok(mut kept) = kept.lock() else { return };
                    let free = MAX_COMPLAINTS - kept.len().min(MAX_COMPLAINTS);
                    kept.extend_from_slice(&chunk[..read.min(free)]);
                }
            });
        }
        match (stdin, stdout) {
            (Some(stdin), Some(stdout)) => Ok((process, stdin, stdout)),
            _ => Err(Error::Start { reason: "it has no pipes".into() }),
        }
    }

    /// Why the browser ended, according to its error output. The output itself may contain
    /// addresses and is not passed on.
    pub(super) fn reason_of_end(&mut self) -> Error {
        let deadline = Instant::now() + Duration::from_secs(1);
        while self.is_running() && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(20));
        }
        let complaints = self.complaints.lock().map(|kept| kept.clone()).unwrap_or_default();
        let says = |text: &str| complaints.windows(text.len()).any(|part| part == text.as_bytes());
        if says("no-sandbox") || says("No usable sandbox") || says("SUID sandbox") {
            Error::Sandbox
        } else if says("error while loading shared libraries") {
            Error::Start { reason: "a library that it needs is missing".into() }
        } else {
            Error::Start { reason: "it ended at once".into() }
        }
    }

    /// Gives it no time to end by itself, since it does not answer.
    pub(super) const fn do_not_wait(&mut self) {
        self.ends_within = Duration::ZERO;
    }

    fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// The process that starts the browser: `/bin/sh`, the leader of the browser's group.
    #[cfg(all(test, target_os = "linux"))]
    pub(super) fn id(&self) -> u32 {
        self.child.id()
    }

    /// The folder of the profile.
    #[cfg(all(test, target_os = "linux"))]
    pub(super) fn profile(&self) -> &Path {
        &self.profile.0
    }
}

impl Drop for Process {
    /// Ends the browser, unless it does so by itself after its pipes were closed.
    fn drop(&mut self) {
        let deadline = Instant::now() + self.ends_within;
        while self.is_running() && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(10));
        }
        // The group may outlive its leader.
        let _ = kill_process_group(Pid::from_child(&self.child), Signal::KILL);
        let _ = self.child.wait();
        self.profile.remove();
    }
}

/// A folder of our own, which only its owner may read.
struct Profile(PathBuf);

impl Profile {
    fn new(preferences: &str) -> Result<Self, Error> {
        let failed = |source| Error::Io { what: "cannot make a folder for the profile", source };
        let base = std::env::temp_dir();
        for _ in 0..16 {
            let number = RandomState::new().hash_one(std::process::id());
            let path = base.join(format!("charte-scan-{number:016x}"));
            match fs::DirBuilder::new().mode(0o700).create(&path) {
                Ok(()) => {
                    let profile = Self(path);
                    for part in ["tmp", "config", "cache", "data/Default"] {
                        fs::create_dir_all(profile.0.join(part)).map_err(failed)?;
                    }
                    fs::write(profile.0.join("data/Default/Preferences"), preferences)
                        .map_err(failed)?;
                    return Ok(profile);
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(failed(error)),
            }
        }
        Err(failed(io::ErrorKind::AlreadyExists.into()))
    }

    /// Processes of the browser that are about to end may still write.
    fn remove(&self) {
        for _ in 0..50 {
            match fs::remove_dir_all(&self.0) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    thread::sleep(Duration::from_millis(20));
                }
                _ => return,
            }
        }
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        self.remove();
    }
}
