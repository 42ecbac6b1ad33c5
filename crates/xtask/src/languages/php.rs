//! The example for PHP: a page whose cookies go through the C library, by PHP's foreign function
//! interface.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::example::{CHARTER, output};
use crate::shell::{answers, command};

/// PHP 8 with its interface to C.
const USABLE: &str = "exit(PHP_MAJOR_VERSION >= 8 && extension_loaded('ffi') ? 0 : 1);";

/// A visitor's answers, as the example programs have them.
const REFUSED: &str = "v1~20261101T0900Z~r1~n:audience-measurement~n:preferences~n:advertising\
     ~n:ad-measurement~n:profiling~n:embedded-content~.x10m";
const ACCEPTED: &str = "v1~20261101T0900Z~r1~y:audience-measurement~y:preferences~y:advertising\
     ~y:ad-measurement~y:profiling~y:embedded-content~.yvc3";

/// The cookies of `examples/php/index.php`.
const ALL: [&str; 3] = ["__Host-session", "_ga", "_fbp"];

/// What to install, unless PHP can be tried.
pub(super) fn missing() -> Option<String> {
    let what = "install PHP 8 with its extension ffi (Debian: apt-get install php-cli)";
    (!answers("php", &["-r", USABLE])).then(|| what.to_owned())
}

/// Asks the page as three visitors, and with a charter that is not there.
pub(super) fn test(root: &Path, prefix: &Path) -> Result<(), String> {
    let site = Site::start(root, prefix, &root.join(CHARTER))?;
    for (consent, expected) in
        [(None, &ALL[..1]), (Some(REFUSED), &ALL[..1]), (Some(ACCEPTED), &ALL[..])]
    {
        let answer = site.ask(consent)?;
        let set = cookies(&answer);
        if set != expected || !answer.contains("Bonjour") {
            return Err(format!("PHP sets {set:?} instead of {expected:?}:\n{answer}"));
        }
    }
    let without = Site::start(root, prefix, &root.join("no-charter.toml"))?;
    let answer = without.ask(Some(ACCEPTED))?;
    if cookies(&answer).is_empty() {
        Ok(())
    } else {
        Err(format!("PHP without a charter:\n{answer}"))
    }
}

/// The names of the cookies that a response sets.
fn cookies(answer: &str) -> Vec<&str> {
    let lines = answer.lines().filter_map(|line| line.strip_prefix("Set-Cookie: "));
    lines.filter_map(|line| Some(line.split_once('=')?.0)).collect()
}

/// PHP's own server with the page.
struct Site {
    server: Child,
    address: String,
}

impl Site {
    fn start(root: &Path, prefix: &Path, charter: &Path) -> Result<Self, String> {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr());
        let port = port.map_err(|e| format!("no port: {e}"))?.port();
        let address = format!("127.0.0.1:{port}");
        let folder = root.join("examples/php");
        let filter = format!("auto_prepend_file={}", folder.join("filter.php").display());
        let mut server =
            command(&folder, "php", &["-d", "ffi.enable=1", "-d", &filter, "-S", &address]);
        server.env("CHARTER", charter).env("CHARTE_PREFIX", prefix);
        server.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let server = server.spawn().map_err(|e| format!("php: {e}"))?;
        Ok(Self { server, address })
    }

    fn ask(&self, consent: Option<&str>) -> Result<String, String> {
        let mut curl = Command::new("curl");
        curl.args(["-s", "-i", "--max-time", "20", "--retry", "20", "--retry-connrefused"]);
        curl.args(["--retry-delay", "1", "-H", "Host: www.boutique.example"]);
        if let Some(consent) = consent {
            curl.arg("-H").arg(format!("Cookie: cookies_preferences={consent}"));
        }
        output(curl.arg(format!("http://{}/", self.address)))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
