//! The C library as its user has it: installed below a folder, found by pkg-config and by CMake,
//! used from an empty folder, inside a real server, and by PHP.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::example::{self, output};
use super::php;
use crate::install_c;
use crate::shell::{answers, command, run};

const FOLDER: &str = "target/installed-c";

pub(super) fn test(root: &Path) -> Result<(), String> {
    let tools = ["cmake", "pkg-config", "curl"].iter().all(|t| answers(t, &["--version"]));
    if !tools || !answers("pkg-config", &["--exists", "libmicrohttpd"]) {
        let missing = "the installed C library is not tried: install cmake, pkg-config, curl and \
                       libmicrohttpd (Debian: apt-get install cmake pkg-config curl libmicrohttpd-dev)";
        println!("{missing}");
        return if super::all_required() { Err(missing.to_owned()) } else { Ok(()) };
    }
    let folder = root.join(FOLDER);
    // Nothing of an earlier run may help.
    let _ = fs::remove_dir_all(&folder);
    let prefix = folder.join("prefix");
    install_c::run(root, &prefix, false)?;
    try_prefix(root, &prefix, &folder)
}

/// Tries the library that is installed below `prefix`, in folders of `folder` that are new.
pub(crate) fn try_prefix(root: &Path, prefix: &Path, folder: &Path) -> Result<(), String> {
    let installed = Installed { root, prefix: prefix.to_owned() };
    installed.readme(&new(folder, "empty")?)?;
    installed.cmake(&folder.join("build"))?;
    installed.server(&new(folder, "server")?)?;
    match php::missing() {
        None => php::test(root, prefix),
        Some(missing) if super::all_required() => Err(missing),
        Some(missing) => {
            println!("the example for PHP is not tried: {missing}");
            Ok(())
        }
    }
}

fn new(folder: &Path, name: &str) -> Result<PathBuf, String> {
    let path = folder.join(name);
    fs::create_dir_all(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(path)
}

struct Installed<'a> {
    root: &'a Path,
    prefix: PathBuf,
}

impl Installed<'_> {
    /// A command of the shell with what the README exports.
    fn shell(&self, folder: &Path, line: &str) -> Command {
        let mut shell = command(folder, "sh", &["-c", line]);
        let lib = self.prefix.join("lib");
        shell.env("PKG_CONFIG_PATH", lib.join("pkgconfig")).env("LD_LIBRARY_PATH", lib);
        shell
    }

    /// The first program of the README, as it is written there.
    fn readme(&self, folder: &Path) -> Result<(), String> {
        let readme = read(&self.root.join("bindings/c/README.md"))?;
        let blocks: Vec<(&str, &str)> = readme
            .split("```")
            .skip(1)
            .step_by(2)
            .filter_map(|block| block.split_once('\n'))
            .collect();
        let of = |language: &str, mark: &str| {
            let found = blocks.iter().find(|(l, text)| *l == language && text.contains(mark));
            found
                .map(|(_, text)| *text)
                .ok_or(format!("no block {language} with {mark} in the README"))
        };
        write(&folder.join("charte.toml"), of("toml", "format = 1")?)?;
        write(&folder.join("first.c"), of("c", "int main")?)?;
        let printed = output(&mut self.shell(folder, of("sh", "first.c")?.trim()))?;
        let wanted = of("text", "sessionid: ")?.lines().take_while(|line| *line != "…");
        for (line, (wanted, printed)) in (1..).zip(wanted.zip(printed.lines())) {
            if wanted != printed {
                return Err(format!(
                    "the README's program, line {line}: `{printed}` is not `{wanted}`"
                ));
            }
        }
        Ok(())
    }

    /// The examples by `find_package`, with the shared library and with the static one.
    fn cmake(&self, build: &Path) -> Result<(), String> {
        let mut configure = command(self.root, "cmake", &["-S", "examples/c", "-B"]);
        configure.arg(build).arg(format!("-DCMAKE_PREFIX_PATH={}", self.prefix.display()));
        run(configure.stdout(Stdio::null()))?;
        let mut make = command(self.root, "cmake", &["--build"]);
        run(make.arg(build).stdout(Stdio::null()))?;
        for program in ["main", "main_static"] {
            example::compare(self.root, &mut command(self.root, build.join(program), &[]))?;
        }
        Ok(())
    }

    /// The example server, asked by curl.
    fn server(&self, folder: &Path) -> Result<(), String> {
        let source = self.root.join("examples/c/server.c");
        let flags = "$(pkg-config --cflags --libs charte libmicrohttpd)";
        run(&mut self.shell(folder, &format!("cc -o server {} {flags}", source.display())))?;
        let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr());
        let port = port.map_err(|e| format!("no port: {e}"))?.port();
        let charter = self.root.join("examples/visit/charte.toml");
        let line = format!("exec ./server {} {port}", charter.display());
        let mut server = self.shell(folder, &line);
        let server = server.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut server = server.spawn().map_err(|e| format!("the server: {e}"))?;
        let mut told = String::new();
        if let Some(out) = server.stdout.take() {
            let _ = BufReader::new(out).read_line(&mut told);
        }
        let asked = if told.starts_with("listening") {
            conversation(&format!("http://127.0.0.1:{port}"))
        } else {
            Err(format!("the server does not listen: {told}"))
        };
        // Its end is that of its input.
        drop(server.stdin.take());
        let ended = server.wait().map_err(|e| e.to_string())?;
        asked?;
        if ended.success() { Ok(()) } else { Err(format!("the server ended with {ended}")) }
    }
}

/// A first visit, a refusal that erases, a consent that lets through.
fn conversation(site: &str) -> Result<(), String> {
    let refused = "cookie: cookies_preferences=v1~20261101T0900Z~r1~n:advertising~.6olo; _ga=1";
    for (arguments, there, gone) in [
        (&["/"][..], &["ask, because first-visit", "__Host-session="][..], &["_ga", "_fbp"][..]),
        (
            &["/refuse", "-X", "POST", "-H", refused],
            &["none, because answered", "_ga=; ", "cookies_preferences=v1~", "~n:advertising"],
            &["_ga=GA1", "_fbp=fb"],
        ),
        (&["/accept", "-X", "POST"], &["_ga=GA1", "_fbp=fb", "~y:advertising"], &["=; "]),
    ] {
        let [path, rest @ ..] = arguments else { continue };
        let address = format!("{site}{path}");
        let mut curl = Command::new("curl");
        let answer = output(curl.args(["-s", "-i", "--max-time", "10"]).args(rest).arg(address))?;
        let missing = there.iter().find(|text| !answer.contains(**text));
        let wrong = gone.iter().find(|text| answer.contains(**text));
        if let Some(text) = missing.or(wrong) {
            return Err(format!("curl {path}: `{text}` is wrong in\n{answer}"));
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}
