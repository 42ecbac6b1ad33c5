//! What the header promises. `cargo xtask generate --check` compares it with the sources.

// C may call from any thread: the compiler confirms what the header says about handles.
const fn shareable<T: Send + Sync>() {}
const _: () = {
    shareable::<charte::Charter>();
    shareable::<charte::Regime>();
    shareable::<charte::Policy>();
    shareable::<charte::ReceivedConsent>();
    shareable::<charte::Exchange<'static>>();
    shareable::<charte::Explanation>();
    shareable::<charte::Finding>();
};

#[test]
fn every_function_says_what_a_c_programmer_asks() {
    let made = include_str!("../include/charte.h");
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

/// Everything that a program of C sees has the prefix.
#[test]
fn every_symbol_has_the_prefix() {
    let header = include_str!("../include/charte.h");
    let mut symbols = 0;
    for line in header.lines() {
        if let Some(macro_name) = line.strip_prefix("#define ") {
            assert!(macro_name.starts_with("CHARTE_"), "{line}");
            symbols += 1;
        }
        let Some(alias) = line.strip_prefix("typedef ") else { continue };
        let Some(name) = alias.strip_suffix(';').and_then(|text| text.rsplit([' ', '*']).next())
        else {
            continue;
        };
        let name = name.trim_end_matches(')');
        assert!(alias.contains("charte_") && !name.is_empty(), "{line}");
        symbols += 1;
    }
    assert!(symbols > 250, "{symbols} symbols found");
}

/// The functions that a header declares, without those that it defines.
fn functions(header: &str) -> std::collections::BTreeSet<&str> {
    let declarations = header.lines().filter(|line| line.starts_with(|c: char| c.is_alphabetic()));
    let declarations = declarations
        .filter(|line| !line.starts_with("typedef") && !line.starts_with("static"))
        .filter_map(|line| line.split_once('('));
    declarations.filter_map(|(before, _)| before.rsplit([' ', '*']).next()).collect()
}

/// Who reads no preprocessor's lines gets the same.
#[test]
fn the_declarations_alone_are_those_of_the_header() {
    let (header, alone) =
        (include_str!("../include/charte.h"), include_str!("../include/charte.ffi.h"));
    assert_eq!(functions(header), functions(alone));
    assert!(functions(alone).len() > 40);
    for line in header.lines().filter_map(|line| line.strip_prefix("#define CHARTE_")) {
        let Some((name, value)) = line.split_once(' ') else { continue };
        assert!(alone.contains(&format!("enum {{ CHARTE_{name} = {value} }};\n")), "{name}");
    }
    for line in alone.lines() {
        assert!(!line.starts_with('#') && !line.contains("__") && !line.contains("//"), "{line}");
    }
}
