//! The checked-in header is what cbindgen makes of the sources, with the words and the numbers of
//! the core.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use charte::{ErrorCode, Word, WordList};

/// In the order in which a reader of the header meets them.
const SOURCES: [&str; 13] = [
    "text", "status", "words", "charter", "regime", "policy", "consent", "visitor", "decision",
    "act", "enforce", "finding", "page",
];

/// The lists of words, by their numbers. The codes of errors are statuses.
fn lists() -> impl Iterator<Item = (usize, &'static WordList)> {
    WordList::ALL.iter().enumerate().filter(|(number, _)| *number != ErrorCode::LIST)
}

// C may call from any thread: the compiler confirms what the header says of handles.
const fn shareable<T: Send + Sync>() {}
const _: () = {
    shareable::<charte::Charter>();
    shareable::<charte::Regime>();
    shareable::<charte::Policy>();
    shareable::<charte::Reading>();
    shareable::<charte::Exchange<'static>>();
    shareable::<charte::Decision<'static>>();
    shareable::<charte::Finding>();
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn header_path() -> PathBuf {
    root().join("include/charte.h")
}

fn checked_in() -> String {
    std::fs::read_to_string(header_path()).unwrap_or_default()
}

fn screaming(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_uppercase());
    }
    out
}

fn sources_of_the_core(folder: &Path, all: &mut String) {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources_of_the_core(&path, all);
        } else if path.extension().is_some_and(|e| e == "rs") {
            all.push_str(&std::fs::read_to_string(&path).expect("a source"));
        }
    }
}

/// What the core's comments say of a list, and of each of its words: the text before
/// `Name {`, and before each `Variant = "id",`.
fn comments(core: &str, list: &str) -> (String, Vec<String>) {
    let start = format!("\n    {list} {{\n");
    let (before, body) = core.split_once(&start).expect("the list in the core");
    let body = body.split_once("\n    }").expect("its end").0;
    let plain = |line: &str| line.trim().strip_prefix("///").map(|t| t.replace(['[', ']'], ""));
    let of_list: Vec<String> = before.lines().rev().map_while(plain).collect();
    let (mut comments, mut comment) = (Vec::new(), String::new());
    for line in body.lines().map(str::trim) {
        match plain(line) {
            Some(text) => comment.push_str(&text),
            None if line.contains(" = \"") => comments.push(std::mem::take(&mut comment)),
            None => {}
        }
    }
    (of_list.into_iter().rev().collect::<Vec<_>>().join("\n *"), comments)
}

fn words() -> String {
    let mut core = String::new();
    sources_of_the_core(&root().join("../../crates/charte/src"), &mut core);
    let mut out = String::from("/* Stable errors of the library, as statuses. */\n\n");
    let told = comments(&core, "ErrorCode").1;
    assert_eq!(told.len(), ErrorCode::ALL.len());
    for (code, comment) in ErrorCode::ALL.iter().zip(told) {
        let name = screaming(&format!("{code:?}"));
        let number = code.id().trim_start_matches('E');
        let _ = writeln!(out, "/**{comment} */\n#define CHARTE_{name} {number}");
    }
    for (_, list) in lists() {
        let (of_list, told) = comments(&core, list.name);
        assert_eq!(told.len(), list.ids.len(), "{}", list.name);
        let upper = screaming(list.name);
        let lower = upper.to_lowercase();
        let _ = writeln!(out, "\n/**\n *{of_list}\n */\ntypedef uint32_t charte_{lower};");
        for (number, (id, comment)) in list.ids.iter().zip(told).enumerate() {
            let id = id.to_uppercase().replace('-', "_");
            let _ = writeln!(out, "/**{comment} */\n#define CHARTE_{upper}_{id} {number}");
        }
    }
    out.push_str("\n/** One of the lists of words. */\ntypedef uint32_t charte_list;\n");
    for (number, list) in lists() {
        let _ = writeln!(out, "#define CHARTE_LIST_{} {number}", screaming(list.name));
    }
    out
}

fn functions_of_words() -> String {
    let mut out = String::new();
    for (_, list) in lists() {
        let upper = screaming(list.name);
        let lower = upper.to_lowercase();
        let _ = write!(
            out,
            "/** The id of a charte_{lower}, as files and JSON spell it; empty for a number that is \
             none. */\nstatic inline charte_str charte_{lower}_id(charte_{lower} number)\n{{\n    \
             return charte_word(CHARTE_LIST_{upper}, number);\n}}\n\n"
        );
    }
    out
}

/// A source with the functions that `export!` declares written out, since cbindgen reads no macro.
fn expanded(source: &str) -> String {
    let mut out = String::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if line != "export! {" {
            out.push_str(line);
            out.push('\n');
            continue;
        }
        let mut block = lines.by_ref().take_while(|line| *line != "}");
        while let Some(line) = block.next() {
            let mut text = line.to_owned();
            if line.starts_with("    fn ") {
                while !text.ends_with(" {") {
                    text.push_str(block.next().expect("the end of a signature").trim());
                }
                text = signature(&text);
            }
            out.push_str(&text);
            out.push('\n');
        }
    }
    out
}

fn signature(text: &str) -> String {
    let text = text.trim().trim_end_matches(" {");
    let (head, result) = match text.split_once(" -> ") {
        Some((head, result)) => (head, format!("out: *mut {result}, ")),
        None => (text, String::new()),
    };
    let (name, arguments) = head.trim_end_matches(')').split_once('(').expect("arguments");
    let comma = if arguments.is_empty() || arguments.ends_with(',') { "" } else { ", " };
    format!(
        "#[unsafe(no_mangle)]\npub unsafe extern \"C\" {name}({arguments}{comma}{result}error: \
         *mut charte_error) -> charte_status {{"
    )
}

fn generate() -> String {
    // `Builder::new()` alone would silently ignore cbindgen.toml.
    let mut config =
        cbindgen::Config::from_file(root().join("cbindgen.toml")).expect("cbindgen.toml");
    config.after_includes = Some(format!("\n{}", words()));
    config.trailer = config.trailer.map(|text| text.replace("@IDS@\n", &functions_of_words()));
    let mut builder = cbindgen::Builder::new().with_config(config);
    let folder = tempfile::tempdir().expect("a folder");
    for source in SOURCES {
        let written = folder.path().join(format!("{source}.rs"));
        let text = std::fs::read_to_string(root().join(format!("src/{source}.rs")));
        std::fs::write(&written, expanded(&text.expect("a source"))).expect("a copy of it");
        builder = builder.with_src(written);
    }
    let mut text = Vec::new();
    builder.generate().expect("a header").write(&mut text);
    String::from_utf8(text).expect("UTF-8")
}

#[test]
fn is_what_cbindgen_makes_of_the_sources() {
    let made = generate();
    if std::env::var_os("CHARTE_BLESS").is_some() {
        std::fs::write(header_path(), &made).expect("write include/charte.h");
    }
    let kept = checked_in();
    let differs = made.lines().zip(kept.lines()).find(|(a, b)| a != b);
    assert!(
        made == kept,
        "include/charte.h is stale ({differs:?}): CHARTE_BLESS=1 cargo test -p charte-c --test header"
    );
}

#[test]
fn every_source_that_exports_is_read() {
    for entry in std::fs::read_dir(root().join("src")).expect("src") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a source");
        let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default().to_owned();
        let exports = text.contains("no_mangle") || text.contains("\nexport! {");
        assert_eq!(exports, SOURCES.contains(&stem.as_str()), "{stem}");
    }
}

#[test]
fn every_function_says_what_a_c_programmer_asks() {
    let made = generate();
    let mut functions = 0;
    for (at, _) in made.match_indices(");\n") {
        let before = &made[..at];
        let Some(open) = before.rfind("*/\n") else { continue };
        let declaration = &before[open + 3..];
        let name = declaration.split('(').next().unwrap_or_default();
        let Some(name) = name.rsplit([' ', '*']).next().filter(|n| n.starts_with("charte_")) else {
            continue;
        };
        let comment = &before[before[..open].rfind("/**").expect("a comment")..open];
        functions += 1;
        if declaration.contains('*') && name != "charte_error_new" {
            assert!(comment.contains("NULL"), "{name} does not say what NULL is");
        }
        if declaration.contains("**out") {
            assert!(comment.contains("yours") || comment.contains("As `"), "{name}: who frees it?");
        }
        assert!(!comment.contains('['), "{name}: a link of rustdoc in a C comment");
    }
    assert!(functions > 40, "{functions} functions found");
}
