//! The C programs of `tests/c`: compiled, run, run again under valgrind and with gcc's
//! AddressSanitizer; the conformance corpus in C; the example.
//!
//! What is missing on this machine is told in one line; with `CHARTE_REQUIRE_ALL=1` it is a
//! failure.

#![cfg(unix)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use charte_conformance::{Entry, PipeBackend, read_path, run};

/// No compiler warns about the headers or the programs.
const STRICT: [&str; 7] = [
    "-std=c99",
    "-D_XOPEN_SOURCE=600",
    "-Wall",
    "-Wextra",
    "-Wpedantic",
    "-Wconversion",
    "-Werror",
];
const STRICT_CPP: [&str; 6] =
    ["-std=c++17", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror"];
const SANITIZE: [&str; 3] =
    ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer"];
const PROGRAMS: [&str; 8] = [
    "api.c",
    "hostile.c",
    "interop.c",
    "page.c",
    "sequence.c",
    "threads.c",
    "panic.c",
    "wrapper.cpp",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Whether a program is there; without it a test is told to be left out.
fn have(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let have = command.status().is_ok_and(|status| status.success());
    if !have {
        let required = std::env::var_os("CHARTE_REQUIRE_ALL").is_some_and(|v| v == "1");
        assert!(!required, "{program} is missing");
        println!("left out: {program} is missing");
    }
    have
}

fn succeed(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|e| panic!("{command:?}: {e}"));
    let told = String::from_utf8_lossy(&output.stderr);
    let tail: Vec<&str> = told.lines().rev().take(40).collect();
    let tail: Vec<&str> = tail.into_iter().rev().collect();
    assert!(output.status.success(), "{command:?}: {}\n{}", output.status, tail.join("\n"));
    output
}

/// The folder with the library of a test build, under the names that programs look for.
fn library() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build.args(["build", "--locked", "--package", "charte-c", "--features", "test-panic"]);
        build.args(["--message-format", "json-render-diagnostics"]).current_dir(root());
        let told = String::from_utf8_lossy(&succeed(&mut build).stdout).into_owned();
        let name = format!("charte_c{}", std::env::consts::DLL_SUFFIX);
        let built = told.split('"').find(|text| text.ends_with(&name)).expect("the library");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("charte-c");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        for name in ["libcharte.so.0", "libcharte.so"] {
            std::fs::copy(built, folder.join(name)).expect("a copy of the library");
        }
        folder
    })
}

/// Compiles a program of `tests/c`, or one by its path, and gives its path.
fn compile(source: &str, name: &str, more: &[&str]) -> PathBuf {
    let cpp = source.ends_with(".cpp");
    let out = library().join(name);
    let mut cc = Command::new(if cpp { "c++" } else { "cc" });
    cc.args(if cpp { &STRICT_CPP[..] } else { &STRICT[..] }).args(more).args(["-g", "-o"]);
    cc.arg(&out).arg(root().join("tests/c").join(source)).arg("-I").arg(root().join("include"));
    cc.arg("-L").arg(library()).args(["-lcharte", "-lpthread"]);
    cc.arg(format!("-Wl,-rpath,{}", library().display()));
    succeed(&mut cc);
    out
}

/// Runs it; a panic that a test asks for need not print where it came from.
fn runs(command: &mut Command) {
    let output = succeed(command.env("RUST_BACKTRACE", "0").stdin(Stdio::null()));
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.ends_with(": fine\n"), "{command:?} says {text:?}");
}

#[test]
fn plain() {
    if !have("cc") || !have("c++") {
        return;
    }
    for source in PROGRAMS {
        runs(&mut Command::new(compile(source, &format!("{source}.plain"), &[])));
    }
}

#[test]
fn under_valgrind() {
    if !have("cc") || !have("c++") || !have("valgrind") {
        return;
    }
    for source in PROGRAMS {
        let program = compile(source, &format!("{source}.valgrind"), &[]);
        // What the runtime keeps of a panic until the end is still reachable, and no leak.
        let leaks = if source == "panic.c" { "definite,indirect,possible" } else { "all" };
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--quiet", "--error-exitcode=9", "--leak-check=full"]);
        runs(valgrind.arg(format!("--errors-for-leak-kinds={leaks}")).arg(program));
    }
}

#[test]
fn with_address_sanitizer() {
    if !have("cc") || !have("c++") {
        return;
    }
    for source in PROGRAMS {
        runs(&mut Command::new(compile(source, &format!("{source}.asan"), &SANITIZE)));
    }
}

/// What a fuzzer found among the sequences of calls (`cargo xtask fuzz c`), once more.
#[test]
fn the_fuzzers_sequences() {
    if !have("cc") {
        return;
    }
    let corpus = root().join("../../tests/fuzz/corpus/c");
    let found = std::fs::read_dir(&corpus).expect("the corpus").map(|e| e.expect("a file").path());
    let found: Vec<_> = found.collect();
    assert!(!found.is_empty(), "{} is empty", corpus.display());
    runs(Command::new(compile("sequence.c", "sequence.c.replay", &SANITIZE)).args(found));
}

/// No two threads touch the same memory unordered.
#[test]
fn threads_under_helgrind() {
    if !have("cc") || !have("valgrind") {
        return;
    }
    let program = compile("threads.c", "threads.helgrind", &["-DROUNDS=100"]);
    let mut valgrind = Command::new("valgrind");
    runs(valgrind.args(["--quiet", "--tool=helgrind", "--error-exitcode=9"]).arg(program));
}

/// The header is one of C99 and of C++17, alone and twice.
#[test]
fn header_alone() {
    if !have("cc") || !have("c++") {
        return;
    }
    for (compiler, language, flags) in [("cc", "c", &STRICT[..]), ("c++", "c++", &STRICT_CPP[..])] {
        for header in ["charte.h", "charte.hpp"] {
            if header == "charte.hpp" && language == "c" {
                continue;
            }
            let source = library().join(format!("alone-{header}.{language}"));
            let text = format!("#include <{header}>\n#include <{header}>\nextern int x;\n");
            std::fs::write(&source, text).expect("a source");
            let mut cc = Command::new(compiler);
            cc.args(flags).args(["-fsyntax-only", "-x", language, "-I"]);
            succeed(cc.arg(root().join("include")).arg(source));
        }
    }
}

/// Every function that the header exports is called with NULL.
#[test]
fn hostile_names_every_function() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).expect(path);
    let (header, hostile) = (read("include/charte.h"), read("tests/c/hostile.c"));
    let end = header.find("/* A text that ends at its zero byte").expect("the inline functions");
    let mut functions = 0;
    for (at, _) in header[..end].match_indices("charte_") {
        let name = &header[at..];
        let name =
            &name[..name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(0)];
        let declares = header[at + name.len()..].starts_with('(') && !header[..at].ends_with('`');
        let comment = header[..at].rsplit('\n').next().is_some_and(|l| l.starts_with(" *"));
        if declares && !comment && !["charte_abi_version", "charte_version"].contains(&name) {
            functions += 1;
            let sane = ["charte_error_new"].contains(&name);
            // The functions of lists stand in a table.
            let called = [format!("{name}("), format!("{name},")];
            let called = called.iter().any(|call| hostile.contains(call));
            assert!(sane || called, "{name} is not in hostile.c");
        }
    }
    assert!(functions > 45, "{functions} functions found");
}

fn corpus() -> Vec<Entry> {
    let folders =
        ["cases", "interop"].map(|name| root().join("../../tests/conformance").join(name));
    folders.iter().flat_map(|folder| read_path(folder).expect("the corpus")).collect()
}

fn conforms(name: &str, flags: &[&str], arguments: &[&str]) {
    if !have("cc") {
        return;
    }
    let program = compile("conformance.c", name, flags);
    let program = program.to_str().expect("UTF-8");
    let mut backend = PipeBackend::start(program, arguments).expect("the program starts");
    let (entries, mut told) = (corpus(), Vec::new());
    let summary = run(&entries, &mut backend, &mut told).expect("a report");
    assert!(summary.passed > 1_000);
    assert_eq!(summary.failed, 0, "{}", String::from_utf8_lossy(&told));
}

#[test]
fn corpus_field_by_field() {
    conforms("conformance.fields", &[], &[]);
}

#[test]
fn corpus_as_json() {
    conforms("conformance.json", &[], &["--json"]);
}

#[test]
fn corpus_with_address_sanitizer() {
    conforms("conformance.asan", &SANITIZE, &[]);
}

/// The example prints what the same program in Rust prints.
#[test]
fn example() {
    if !have("cc") {
        return;
    }
    let path = root().join("../../examples/visit/charte.toml");
    let program = compile("../../../../examples/c/main.c", "example", &[]);
    let output = succeed(Command::new(program).arg(&path));
    let policy = charte::Charter::parse(std::fs::read(&path).expect("the charter"));
    let policy = charte::Policy::new(policy.expect("a charter")).expect("a policy");
    let now = charte::Time::from_unix(1_795_428_300);
    let mut wanted = String::new();
    let purposes = ["audience-measurement", "preferences", "advertising", "ad-measurement"];
    let purposes = purposes.iter().chain(&["profiling", "embedded-content"]);
    for (label, sign) in [("none", None), ("refused", Some("n")), ("accepted", Some("y"))] {
        let value = sign.map(|sign| {
            let tokens: String = purposes.clone().map(|p| format!("~{sign}:{p}")).collect();
            let body = format!("v1~20261101T0900Z~r1{tokens}");
            format!("{body}~{}", charte::Consent::check(&body))
        });
        let received = charte::ReceivedConsent::from_values(value);
        let host = charte::Host::parse("www.boutique.example").ok();
        let visitor = policy.visitor(&received, now).with_page("https://www.boutique.example/");
        let visitor = visitor.with_host(host);
        let names = ["__Host-session", "langue", "_pk_id.7.fa4e", "_ga", "_fbp", "uid_regie"];
        for name in names.iter().chain(&["cookies_preferences", "inconnu"]) {
            let decision = visitor.decide(*name);
            let (outcome, may_set) = (decision.outcome(), decision.may_set());
            wanted += &format!("{label} {name} {outcome} {may_set} {}\n", decision.because());
        }
        let embed = visitor.allows(charte::Purpose::EmbeddedContent, None);
        let ask = visitor.ask(None);
        let asked: Vec<&str> = ask.purposes.iter().map(charte::Purpose::id).collect();
        let (asked, allowed) = (asked.join(","), embed.allowed);
        wanted += &format!("{label} allows embedded-content: {allowed} {}\n", embed.because);
        wanted += &format!("{label} ask: {} {} {asked}\n", ask.asking, ask.because);
    }
    assert_eq!(String::from_utf8_lossy(&output.stdout), wanted);
}

/// The filter keeps what it does not remove byte for byte, the body too.
#[test]
fn filter_example() {
    if !have("cc") {
        return;
    }
    let program = compile("../../../../examples/c/filter.c", "filter", &[]);
    let folder = library();
    let request = "Host: www.boutique.example\r\n";
    let response = "HTTP/1.1 200 OK\r\nset-cookie:  _fbp=SECRET\r\nSet-Cookie: langue=fr;;\r\n\
                    Set-Cookie: broken\nX: y\r\n\r\nSet-Cookie: _fbp=1\r\n";
    let kept = "HTTP/1.1 200 OK\r\nSet-Cookie: langue=fr;;\r\nX: y\r\n\r\nSet-Cookie: _fbp=1\r\n";
    std::fs::write(folder.join("request.txt"), request).expect("a file");
    std::fs::write(folder.join("response.txt"), response).expect("a file");
    let input = std::fs::File::open(folder.join("response.txt")).expect("a file");
    let mut filter = Command::new(program);
    filter.arg(root().join("../../examples/visit/charte.toml")).arg(folder.join("request.txt"));
    let output = succeed(filter.stdin(input));
    assert_eq!(String::from_utf8_lossy(&output.stdout), kept);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("_fbp") && !told.contains("SECRET"), "{told}");
}

/// A fenced block of the README: its language and its text.
fn readme_blocks() -> Vec<(&'static str, &'static str)> {
    let blocks = include_str!("../README.md").split("```").skip(1).step_by(2);
    blocks.filter_map(|block| block.split_once('\n')).collect()
}

/// Whether the program printed what the README says. A line that ends with `…` is a beginning; a
/// line that is `…` stands for any lines.
fn as_promised(printed: &str, promised: &str) -> bool {
    let mut printed = printed.lines();
    for promised in promised.lines() {
        if promised == "…" {
            return printed.next().is_some();
        }
        let Some(line) = printed.next() else { return false };
        match promised.strip_suffix('…') {
            Some(start) if line.starts_with(start) => {}
            None if line == promised => {}
            _ => return false,
        }
    }
    printed.next().is_none()
}

/// Every snippet of the README compiles without a warning, and prints what stands below it.
#[test]
fn readme() {
    if !have("cc") {
        return;
    }
    let blocks = readme_blocks();
    let (_, charter) = blocks.iter().find(|(language, _)| *language == "toml").expect("a charter");
    let (_, first) = blocks.iter().find(|(language, _)| *language == "c").expect("a program");
    let folder = library().join("readme");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("charte.toml"), charter).expect("a charter");
    // The snippets continue the program where it has its visitor.
    let (setup, rest) = first.split_once("    /* For each cookie. */").expect("its visitor");
    let end = rest.find("    charte_visitor_free(visitor);").expect("its end");
    let mut tasks = 0;
    for (number, pair) in blocks.windows(2).enumerate() {
        let [("c", snippet), (language, promised)] = pair else { continue };
        let whole = snippet.contains("int main");
        // A program is followed by the command that compiles it.
        let promised = match whole {
            true => blocks[number + 2].1,
            false => promised,
        };
        assert!(whole || *language == "text", "what does the snippet print? {snippet}");
        let source = match whole {
            true => (*snippet).to_owned(),
            false => format!("{setup}{snippet}\n{}", &rest[end..]),
        };
        let path = folder.join(format!("{number}.c"));
        std::fs::write(&path, source).expect("a source");
        let path = path.to_str().expect("UTF-8");
        for (kind, flags) in [("plain", &[][..]), ("asan", &SANITIZE[..])] {
            let program = compile(path, &format!("readme.{number}.{kind}"), flags);
            let output = succeed(Command::new(program).current_dir(&folder));
            let printed = String::from_utf8_lossy(&output.stdout);
            assert!(as_promised(&printed, promised), "{promised}\nis not\n{printed}");
        }
        tasks += 1;
    }
    assert_eq!(tasks, 6, "the first program and five snippets");
}
