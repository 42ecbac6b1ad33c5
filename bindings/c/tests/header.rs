//! The checked-in header is what cbindgen makes of the sources, with the words and the numbers of
//! the core.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use charte::{
    Area, Asking, Because, Category, Confidence, ErrorCode, Obstacle, Outcome, Party, Purpose,
    Requirement, Severity, State, Technology, Why,
};

/// In the order in which a reader of the header meets them.
const SOURCES: [&str; 13] = [
    "text", "status", "words", "charter", "regime", "policy", "consent", "visitor", "decision",
    "act", "enforce", "finding", "page",
];

/// The lists of words, in the order of `charte_word`.
const LISTS: [(&str, &[&str]); 14] = [
    ("Purpose", Purpose::IDS),
    ("Party", Party::IDS),
    ("Category", Category::IDS),
    ("Technology", Technology::IDS),
    ("Area", Area::IDS),
    ("Requirement", Requirement::IDS),
    ("Because", Because::IDS),
    ("Outcome", Outcome::IDS),
    ("State", State::IDS),
    ("Asking", Asking::IDS),
    ("Why", Why::IDS),
    ("Severity", Severity::IDS),
    ("Confidence", Confidence::IDS),
    ("Obstacle", Obstacle::IDS),
];

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

/// What the core's comments say of the words of a list: the text before each `Variant = "id",`.
fn comments(core: &str, list: &str) -> Vec<String> {
    let start = format!("\n    {list} {{\n");
    let body = core.split_once(&start).expect("the list in the core").1;
    let body = body.split_once("\n    }").expect("its end").0;
    let (mut comments, mut comment) = (Vec::new(), String::new());
    for line in body.lines().map(str::trim) {
        match line.strip_prefix("///") {
            Some(text) => comment.push_str(&text.replace(['[', ']'], "")),
            None if line.contains(" = \"") => comments.push(std::mem::take(&mut comment)),
            None => {}
        }
    }
    comments
}

fn words() -> String {
    let mut core = String::new();
    sources_of_the_core(&root().join("../../crates/charte/src"), &mut core);
    let mut out = String::from("/* Stable errors of the library, as statuses. */\n\n");
    let told = comments(&core, "ErrorCode");
    assert_eq!(told.len(), ErrorCode::ALL.len());
    for (code, comment) in ErrorCode::ALL.iter().zip(told) {
        let name = screaming(&format!("{code:?}"));
        let number = code.id().trim_start_matches('E');
        let _ = writeln!(out, "/**{comment} */\n#define CHARTE_{name} {number}");
    }
    for (list, ids) in LISTS {
        let told = comments(&core, list);
        assert_eq!(told.len(), ids.len(), "{list}");
        let list = screaming(list);
        let _ = writeln!(out, "\n/* charte_{}: */", list.to_lowercase());
        for (number, (id, comment)) in ids.iter().zip(told).enumerate() {
            let id = id.to_uppercase().replace('-', "_");
            let _ = writeln!(out, "/**{comment} */\n#define CHARTE_{list}_{id} {number}");
        }
    }
    out.push_str("\n/* charte_list: */\n");
    for (number, (list, _)) in LISTS.iter().enumerate() {
        let _ = writeln!(out, "#define CHARTE_LIST_{} {number}", screaming(list));
    }
    out
}

fn functions_of_words() -> String {
    let mut out = String::new();
    for (list, _) in LISTS {
        let (upper, lower) = (screaming(list), screaming(list).to_lowercase());
        let _ = write!(
            out,
            "/** The id of a charte_{lower}, as files and JSON spell it; empty for a number that is \
             none. */\nstatic inline charte_str charte_{lower}_id(charte_{lower} {lower})\n{{\n    \
             return charte_word(CHARTE_LIST_{upper}, {lower});\n}}\n\n"
        );
    }
    out
}

fn generate() -> String {
    // `Builder::new()` alone would silently ignore cbindgen.toml.
    let mut config =
        cbindgen::Config::from_file(root().join("cbindgen.toml")).expect("cbindgen.toml");
    config.after_includes = Some(format!("\n{}", words()));
    config.trailer = config.trailer.map(|text| text.replace("@IDS@\n", &functions_of_words()));
    let mut builder = cbindgen::Builder::new().with_config(config);
    for source in SOURCES {
        builder = builder.with_src(root().join(format!("src/{source}.rs")));
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
        let exports = text.contains("no_mangle");
        assert_eq!(exports, SOURCES.contains(&stem.as_str()), "{stem}");
    }
}

/// The lists of `charte_word`, in its order.
#[test]
fn lists_stand_in_the_order_of_the_library() {
    let source = std::fs::read_to_string(root().join("src/words.rs")).expect("src/words.rs");
    let body = source.split_once("let lists = [").expect("the lists").1;
    let names = body.split_once("];").expect("their end").0.split(',').map(str::trim);
    let names: Vec<&str> = names.filter_map(|n| n.strip_suffix("::IDS")).collect();
    assert_eq!(names, LISTS.map(|(name, _)| name));
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
