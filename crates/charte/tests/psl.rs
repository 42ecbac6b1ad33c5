//! Registrable domains against the vectors of the Public Suffix List, its algorithm and the crate
//! `psl`.

use std::collections::HashSet;
use std::path::PathBuf;

use charte::Host;

#[test]
fn vectors() {
    let data = std::env::var_os("CHARTE_SHARED_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let Ok(vectors) = std::fs::read_to_string(data.join("psl/tests.txt")) else {
        assert!(std::env::var_os("CI").is_none(), "shared data is missing in CI");
        println!("not run: no shared data");
        return;
    };
    let mut passed = 0;
    for line in vectors.lines().filter(|l| !l.starts_with("//") && !l.trim().is_empty()) {
        let (input, expected) = line.split_once(' ').unwrap();
        let host = Host::parse(if input == "null" { "" } else { input }).ok();
        let registrable = host.as_ref().and_then(Host::registrable);
        // The library speaks ASCII; a vector in Unicode expects the same name.
        let expected = Host::parse(expected).ok().filter(|_| expected != "null");
        assert_eq!(registrable, expected.as_ref().map(Host::as_str), "{line}");
        passed += 1;
    }
    println!("{passed} passed, 0 failed");
    assert_eq!(passed, 78);
}

/// The rules of the pinned list in ASCII, each with its mark.
fn rules() -> HashSet<String> {
    let list = include_str!("../data/public-suffixes.txt");
    let rules = list.lines().filter(|line| !line.starts_with("//"));
    let ascii = |name: &str| Host::parse(name).unwrap().to_string();
    let rule = |rule: &str| match (rule.strip_prefix("*."), rule.strip_prefix('!')) {
        (Some(name), _) => format!("*.{}", ascii(name)),
        (_, Some(name)) => format!("!{}", ascii(name)),
        _ => ascii(rule),
    };
    rules.map(rule).collect()
}

/// The algorithm of <https://publicsuffix.org/list/>, rule by rule.
fn by_rules<'h>(rules: &HashSet<String>, host: &'h str) -> Option<&'h str> {
    let starts: Vec<usize> =
        std::iter::once(0).chain(host.match_indices('.').map(|(dot, _)| dot + 1)).collect();
    let mut suffix = starts.len() - 1;
    for (at, start) in starts.iter().enumerate() {
        let name = &host[*start..];
        if rules.contains(&format!("!{name}")) {
            suffix = at + 1;
            break;
        }
        let wild =
            name.split_once('.').is_some_and(|(_, rest)| rules.contains(&format!("*.{rest}")));
        if wild || rules.contains(name) {
            suffix = at;
            break;
        }
    }
    suffix.checked_sub(1).map(|at| &host[starts[at]..])
}

#[test]
fn a_million_hosts() {
    let rules = rules();
    let mut sorted: Vec<&str> =
        rules.iter().map(|rule| rule.trim_start_matches(['*', '!', '.'])).collect();
    sorted.sort_unstable();
    let labels: Vec<&str> = sorted.iter().flat_map(|name| name.split('.')).collect();
    let mut hosts: Vec<String> = Vec::new();
    for name in &sorted {
        for before in ["", "x.", "a.b.", "www.example.", "com.", "x", "-"] {
            hosts.push(format!("{before}{name}"));
        }
        hosts.extend(name.split_once('.').map(|(_, rest)| rest.to_owned()));
    }
    let mut state = 42_u64;
    let mut below = |end: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % end
    };
    while hosts.len() < 1_000_000 {
        let picked: Vec<&str> = (0..=below(5)).map(|_| labels[below(labels.len())]).collect();
        hosts.push(picked.join("."));
    }
    let (mut compared, mut forgotten) = (0, 0);
    for text in &hosts {
        let Some(host) = Host::parse(text).ok().filter(|host| !host.is_address()) else { continue };
        let (found, name) = (host.registrable(), host.as_str());
        assert_eq!(found, by_rules(&rules, name), "{name}");
        compared += 1;
        // For `svc.firenet.ch`, `psl` forgets `*.firenet.ch` because `*.svc.firenet.ch` is a rule too.
        if found != psl::domain_str(name) {
            let (_, parent) = name.split_once('.').unwrap();
            assert!(found.is_none() && rules.contains(&format!("*.{parent}")), "{name}");
            forgotten += 1;
        }
    }
    println!("{compared} hosts, {forgotten} that psl answers otherwise");
    assert!(compared > 990_000 && forgotten < 100, "{compared} {forgotten}");
}
