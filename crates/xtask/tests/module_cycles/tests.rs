//! The reader and the graph on small crates in memory.

use std::collections::BTreeMap;
use std::path::Path;

use crate::graph::{cycles, edges};
use crate::source::Crate;
use crate::{Known, failures};

/// The edges of a crate, as `from -> to`.
fn edges_of(files: &[(&str, &str)]) -> Vec<String> {
    let files: BTreeMap<&Path, &str> =
        files.iter().map(|(path, text)| (Path::new(*path), *text)).collect();
    let read = Crate::read(Path::new("lib.rs"), &|path| files.get(path).map(|t| (*t).to_owned()))
        .expect("the crate is read");
    edges(&read)
        .keys()
        .map(|(from, to)| format!("{} -> {}", from.join("::"), to.join("::")))
        .collect()
}

/// The edges of a crate of two modules, `a` with this text and `b` with a type, a function and a
/// module.
fn edges_of_a(a: &str) -> Vec<String> {
    let b = "pub struct B; pub fn b() {} pub mod inner { pub struct Inner; }";
    edges_of(&[("lib.rs", "mod a; mod b; pub use b::B;"), ("a.rs", a), ("b.rs", b)])
}

#[test]
fn finds_a_cycle_and_names_a_use_for_each_edge() {
    let files = BTreeMap::from([
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "use crate::b::B;"),
        ("b.rs", "\npub struct B(crate::c::C);"),
        ("c.rs", "pub struct C; fn c() { super::a::a() }"),
        ("d.rs", "use crate::a::a;"),
    ]);
    let read = Crate::read(Path::new("lib.rs"), &|path| {
        files.get(path.to_str()?).map(|text| (*text).to_owned())
    })
    .expect("the crate is read");
    let edges = edges(&read);
    let found = cycles(&edges);
    let uses: Vec<&str> =
        found.iter().flatten().flat_map(|(_, uses)| *uses).map(String::as_str).collect();
    assert_eq!(
        uses,
        ["a.rs:1 uses crate::b::B", "b.rs:2 uses crate::c::C", "c.rs:1 uses super::a::a"]
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn two_cycles_are_two_findings() {
    let read = |path: &Path| {
        let text = match path.to_str()? {
            "lib.rs" => {
                "mod a; mod b; mod c { mod x { use super::y::Y; } mod y { use super::x::X; } }"
            }
            "a.rs" => "use super::b::B;",
            "b.rs" => "use super::a::A;",
            _ => return None,
        };
        Some(text.to_owned())
    };
    let read = Crate::read(Path::new("lib.rs"), &read).expect("the crate is read");
    assert_eq!(cycles(&edges(&read)).len(), 2);
}

#[test]
fn a_chain_is_no_cycle() {
    let read = |path: &Path| {
        let text = match path.to_str()? {
            "lib.rs" => "mod a; mod b; mod c;",
            "a.rs" => "use super::b::B; use super::c::C;",
            "b.rs" => "use super::c::C;",
            "c.rs" => "",
            _ => return None,
        };
        Some(text.to_owned())
    };
    let read = Crate::read(Path::new("lib.rs"), &read).expect("the crate is read");
    assert!(cycles(&edges(&read)).is_empty());
}

#[test]
fn reads_every_form_of_use() {
    for text in [
        "use crate::b::B;",
        "use super::b::B as Other;",
        "use self::super::b;",
        "use crate::{b::{self, inner::Inner}};",
        "use super::b::*;",
        "pub use crate::b::inner;",
        "fn a() { use crate::b::b; }",
        "use super::*; fn a() { b::b() }",
        "fn a() -> super::b::B { todo!() }",
        "fn a<T: Into<crate::b::B>>() {}",
        "impl From<crate::b::B> for A {}",
        "fn a(x: u8) { match x { crate::b::B => {} } }",
        "#[serde(default = \"crate::b::b\")] struct A;",
        "struct A { #[serde(with = \"super::b::inner\")] a: u8 }",
        "#[command(after_help = crate::b::HELP)] struct A;",
    ] {
        assert_eq!(edges_of_a(text), ["a -> b"], "{text}");
    }
}

#[test]
fn a_name_that_a_parent_re_exports_counts_as_its_module() {
    for text in [
        "use crate::B;",
        "use super::B;",
        "use super::*; fn a(_: B) {}",
        "use crate::*; struct A { b: Option<B> }",
    ] {
        assert_eq!(edges_of_a(text), ["a -> b"], "{text}");
    }
    let through_two = [
        ("lib.rs", "mod a; mod b; pub use b::*;"),
        ("a.rs", "use crate::Inner;"),
        ("b/mod.rs", "mod c; pub use self::c::Inner;"),
        ("b/c.rs", "pub struct Inner;"),
    ];
    assert_eq!(edges_of(&through_two), ["a -> b"]);
}

#[test]
fn a_name_that_a_sibling_re_exports_counts_for_both() {
    let files = [(
        "lib.rs",
        "mod a { use super::b::C; } mod b { pub use super::c::C; } mod c { pub struct C; }",
    )];
    assert_eq!(edges_of(&files), ["a -> b", "a -> c", "b -> c"]);
}

#[test]
fn reads_the_tokens_of_macros() {
    for text in [
        "fn a() { println!(\"{}\", crate::b::b()) }",
        "fn a() { vec![super::b::B] }",
        "use super::*; fn a() { assert!([b::b()].is_empty()) }",
        "macro_rules! a { ($x:expr) => { $crate::b::b($x) } }",
        "thread_local! { static A: Option<crate::B> = None }",
        "fn a() { crate::b::made!() }",
    ] {
        assert_eq!(edges_of_a(text), ["a -> b"], "{text}");
    }
    let exported = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "fn a() { crate::made!() }"),
        ("b.rs", "#[macro_export] macro_rules! made { () => {} }"),
    ];
    assert_eq!(edges_of(&exported), ["a -> b"]);
}

#[test]
fn a_function_of_a_type_counts_for_the_module_that_defines_it() {
    for call in
        ["self.far()", "Self::far(self)", "println!(\"{}\", self.far())", "vec![Self::far(self)]"]
    {
        let a = format!("pub struct A; impl A {{ fn near(&self) {{ {call}; self.near() }} }}");
        let files = [
            ("lib.rs", "mod a; mod b;"),
            ("a.rs", a.as_str()),
            ("b.rs", "use super::a::A; impl A { pub fn far(&self) {} }"),
        ];
        assert_eq!(edges_of(&files), ["a -> b", "b -> a"], "{call}");
    }
    let other_type = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "pub struct A; impl A { fn near(&self) { self.far() } }"),
        ("b.rs", "struct A; impl A { pub fn far(&self) {} }"),
    ];
    assert_eq!(edges_of(&other_type), [""; 0]);
}

#[test]
fn a_module_and_one_below_it_have_no_edge() {
    let files = [
        ("lib.rs", "mod a; use a::below::Below; struct Top;"),
        ("a.rs", "pub mod below; pub struct A; use below::Below; use crate::Top;"),
        ("a/below.rs", "use super::A; use crate::{a, Top}; pub struct Below;"),
    ];
    assert_eq!(edges_of(&files), [""; 0]);
}

#[test]
fn what_is_below_siblings_counts_as_them() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a/mod.rs", "mod one; mod two;"),
        ("a/one.rs", "use crate::b::deep::deeper::Deep; use super::two::Two;"),
        ("a/two.rs", "pub struct Two;"),
        ("b/mod.rs", "pub mod deep;"),
        ("b/deep.rs", "pub mod deeper { pub struct Deep; }"),
    ];
    assert_eq!(edges_of(&files), ["a -> b", "a::one -> a::two"]);
}

#[test]
fn tests_and_other_crates_make_no_edge() {
    for text in [
        "#[cfg(test)] use crate::b::B;",
        "#[cfg(test)] mod tests { use crate::b::B; }",
        "#[cfg(test)] mod missing_file;",
        "#[cfg(all(test, unix))] fn a() { crate::b::b() }",
        "#[test] fn a() { crate::b::b() }",
        "impl A { #[cfg(test)] fn a() { crate::b::b() } }",
        "/// See [`B`](crate::b::B).\nstruct A;",
        "use serde::b::B; fn a() { ::b::b(); std::b::b() }",
        "pub(in crate::b) struct A;",
        "fn a(b: u8) { b.b(); let b = b; println!(\"{}\", b) }",
        "use super::*; fn a(b: u8) -> u8 { println!(\"{}\", b); b }",
        "fn a() { macro_rules! x { ($b:ident) => { $b::b() } } }",
    ] {
        assert_eq!(edges_of_a(text), [""; 0], "{text}");
    }
    assert_eq!(edges_of_a("#[cfg(not(test))] use crate::b::B;"), ["a -> b"]);
    assert_eq!(edges_of_a("#[cfg(any(test, unix))] use crate::b::B;"), ["a -> b"]);
}

#[test]
fn a_crate_that_re_exports_another_or_itself_is_read() {
    let files = [
        ("lib.rs", "mod a; pub use charte; pub use a::loop_; pub use crate::loop_ as again;"),
        ("a.rs", "use charte::Policy; pub use crate::again as loop_; use crate::charte::X;"),
    ];
    assert_eq!(edges_of(&files), [""; 0]);
}

#[test]
fn a_missing_module_is_an_error() {
    let error = Crate::read(Path::new("lib.rs"), &|path| {
        (path == Path::new("lib.rs")).then(|| "mod gone;".to_owned())
    })
    .err();
    assert_eq!(error.as_deref(), Some("gone.rs is missing"));
}

#[test]
fn a_known_edge_must_close_a_cycle() {
    let text = "mod a { use super::b::B; } mod b { use super::a::A; } mod c { use super::a::A; }";
    let read = |path: &Path| (path == Path::new("lib.rs")).then(|| text.to_owned());
    let read = Crate::read(Path::new("lib.rs"), &read).expect("the crate is read");
    let crates = [("crates/x".to_owned(), edges(&read))];
    let known = |krate, from, to| [Known { krate, from, to, reason: "it is a test" }];
    assert_eq!(failures(&crates, &known("crates/x", "a", "b")), [""; 0]);
    let found = failures(&crates, &[]);
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("a -> b: lib.rs:1 uses super::b::B"), "{}", found[0]);
    for (krate, from, to) in
        [("crates/x", "c", "a"), ("crates/x", "a", "d"), ("crates/y", "a", "b")]
    {
        let found = failures(&crates, &known(krate, from, to));
        assert_eq!(found.len(), 2);
        assert!(found[1].contains("closes no cycle any more"), "{}", found[1]);
    }
}
