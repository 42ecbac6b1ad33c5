//! No output holds a cookie's value or a URL's query: canaries in every input, and every command.

mod common;

use std::fs;

use charte_report::Format;
use common::{charte, charte_reading, example};

/// What must not be seen again. It is a legal value, query and provider id.
const CANARY: &str = "canary7f3a91";

fn clean(what: &str, run: &common::Run) {
    for (name, text) in [("output", &run.out), ("error", &run.err)] {
        assert!(!text.to_lowercase().contains(CANARY), "{what}: {name} has the canary: {text}");
    }
}

fn har(url: &str, cookies: &str) -> String {
    format!(
        r#"{{"log":{{"version":"1.2","creator":{{"name":"{CANARY}?{CANARY}","version":"1"}},
        "pages":[{{"id":"p","title":"https://www.example.fr/x?t={CANARY}#{CANARY}",
                   "startedDateTime":"2026-11-23T10:05:00Z","pageTimings":{{}}}}],
        "entries":[{{"pageref":"p","startedDateTime":"2026-11-23T10:05:00Z","time":1,
          "request":{{"method":"GET","url":"{url}","headers":[
            {{"name":"Cookie","value":"sent=%CANARY%; cookies_preferences=%CANARY%"}},
            {{"name":"Authorization","value":"%CANARY%"}},
            {{"name":"Referer","value":"https://www.example.fr/?r=%CANARY%"}}],
            "queryString":[{{"name":"q","value":"%CANARY%"}}],
            "cookies":[{{"name":"sent","value":"%CANARY%"}}],
            "postData":{{"mimeType":"text/plain","text":"%CANARY%"}}}},
          "response":{{"status":200,"headers":[
            {{"name":"Set-Cookie","value":"{cookies}"}},
            {{"name":"Location","value":"/next?l=%CANARY%"}}],
            "cookies":[],"content":{{"mimeType":"text/html","text":"%CANARY%"}}}}}}]}}}}"#
    )
    .replace("%CANARY%", CANARY)
}

/// A consent value written by hand, with its check.
fn checked(body: &str) -> String {
    format!("{body}~{}", charte::Consent::check(body))
}

#[test]
fn a_check_gives_nothing_away() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("https://me:{CANARY}@www.example.fr/x;s={CANARY}?q={CANARY}#{CANARY}");
    let consent = checked(&format!("v1~20261123T1005Z~r1~!id={CANARY}"));
    let cookies = format!(
        "_ga={CANARY}; Path=/p?q={CANARY}; X-{CANARY}={CANARY}; Max-Age=99999999\\n={CANARY}\\n\
         {CANARY}\\nodd=\\u0001{CANARY}\\ncookies_preferences={consent}; \
         Max-Age=99999999\\n__Host-x={CANARY}; SameSite={CANARY}; SameSite=None; Domain=example.org"
    );
    let state = format!(
        r#"{{"cookies":[{{"name":"_ga","value":"{CANARY}","domain":".example.fr","path":"/?{CANARY}",
        "expires":4000000000,"httpOnly":false,"secure":true,"sameSite":"None"}}],
        "origins":[{{"origin":"https://www.example.fr","localStorage":[
        {{"name":"key","value":"{CANARY}"}}]}}]}}"#
    );
    let lines = format!(
        "HTTP/1.1 200 OK\nSet-Cookie: a={CANARY}; Path=/\nX: {CANARY}\nSet-Cookie: {CANARY}\n\n{CANARY}\n"
    );
    let jar = format!(
        "# Netscape HTTP Cookie File\n.example.fr\tTRUE\t/\tTRUE\t4000000000\t_ga\t{CANARY}\n"
    );
    let broken = har(&url, &cookies).replace("]}}", "");
    let files = [
        ("visit.har", har(&url, &cookies)),
        ("state.json", state),
        ("lines.txt", lines),
        ("cookies.txt", jar),
        ("broken.har", broken),
        ("garbage.txt", format!("{CANARY}\nnothing that is a cookie but {CANARY}\n")),
        ("garbage.json", format!("{{\"key\": \"{CANARY}\"}}")),
    ];
    let page = format!("https://me:{CANARY}@www.example.fr/?q={CANARY}#{CANARY}");
    let charter = example("visit/charte.toml");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let path = path.to_str().unwrap();
        for format in Format::ALL.iter().map(|format| format.id()) {
            for phase in ["before", "refused", "accepted"] {
                let args = ["check", path, "--format", format, "--phase", phase];
                clean(name, &charte(&args));
                clean(name, &charte(&[&args[..], &["--page", &page]].concat()));
                let with_charter = [&args[..], &["--charter", &charter]].concat();
                let run = charte(&with_charter);
                clean(name, &run);
                let reads = !name.contains("broken") && !name.contains("garbage");
                assert_eq!(run.code != 2, reads, "{name}: {}", run.err);
            }
        }
        // The recording where a charter is wanted.
        clean(name, &charte(&["check", path, "--charter", path]));
        clean(name, &charte(&["ask", "--charter", path]));
        clean(name, &charte(&["diff", path, path]));
        clean(name, &charte(&["regimes", path]));
    }
    let tables = tempfile::tempdir().unwrap();
    let out = tables.path().to_str().unwrap();
    for more in [&["--page", page.as_str()][..], &["--charter", charter.as_str()]] {
        let run = charte(
            &[&["check", "--many", folder.path().to_str().unwrap(), "--out", out], more].concat(),
        );
        assert_eq!(run.code, 2, "{}", run.err);
        clean("--many", &run);
        let written = fs::read_dir(tables.path()).unwrap().map(|entry| entry.unwrap().path());
        let written: Vec<_> = written.collect();
        assert!(written.len() >= 5, "{written:?}");
        for file in written {
            let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).to_lowercase();
            assert!(!text.contains(CANARY), "{}: {text}", file.display());
        }
    }
}

/// Addresses in a charter have no query and no password in any format of any command, wherever
/// they stand, whether the charter can be read or not.
#[test]
fn a_charter_gives_nothing_away() {
    let charter = |secret: &str, purpose: &str| {
        format!(
            r#"format = 1
site = "https://www.example.fr"
regime = "fr"
languages = ["en"]
privacy-policy = "https://www.example.fr/p?token={secret}#{secret}"

[[provider]]
id = "x"
name = "X, https://me:{secret}@x.example/"
privacy-policy = "https://x.example/?{secret}"

[[cookie]]
name = "sid"
provider = "x"
purposes = ["{purpose}"]
description = {{ en = "see https://x.example/?q={secret}" }}
"#
        )
    };
    let older = charter(CANARY, "security");
    let newer = charter(&format!("{CANARY}2"), "advertising");
    let wrong = [
        older.replace(
            "https://www.example.fr\"",
            &format!("https://www.example.fr/?q={CANARY} x\""),
        ),
        older.replace("https://www.example.fr\"", &format!("www.example.fr?q={CANARY}\"")),
        older.replace("[\"security\"]", &format!("[\"https://a.example/?q={CANARY}\"]")),
        older.replace("id = \"x\"", &format!("id = \"https://a.example/?q={CANARY}\"")),
        older.replace("privacy-policy =", "privacy-polcy ="),
        older.replace("[[cookie]]", &format!("[[cookie]] # https://a.example/?q={CANARY}\n\"")),
    ];
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("charte.toml");
    fs::write(&file, &older).unwrap();
    let path = file.to_str().unwrap();
    for format in Format::ALL.iter().map(|format| format.id()) {
        let diff = charte_reading(&["diff", path, "-", "--format", format], newer.as_bytes());
        assert_eq!(diff.code, 1, "{}", diff.err);
        clean(format, &diff);
        clean(format, &charte(&["lint", path, "--format", format]));
        clean(format, &charte(&["check", "--charter", path, "--format", format]));
        for text in &wrong {
            let lint = charte_reading(&["lint", "-", "--format", format], text.as_bytes());
            assert_eq!(lint.code, 2, "{text}{}", lint.out);
            clean(format, &lint);
            let diff = charte_reading(&["diff", path, "-", "--format", format], text.as_bytes());
            assert_eq!(diff.code, 2, "{text}{}", diff.out);
            clean(format, &diff);
        }
    }
}

#[test]
fn a_decision_gives_nothing_away() {
    let charter = example("visit/charte.toml");
    let consents = [
        CANARY.to_owned(),
        checked(&format!("v1~20261101T0900Z~r1~y:advertising~!id={CANARY}")),
        checked(&format!("v1~20261101T0900Z~r1~y:{CANARY}")),
        checked(&format!("v1~20261101T0900Z~r1~n:@{CANARY}")),
        checked(&format!("v1~{CANARY}~r1")),
    ];
    let lines = [
        format!("_ga={CANARY}; Path=/?{CANARY}; Max-Age=99999999999"),
        format!("Set-Cookie: nobody={CANARY}"),
        format!("={CANARY}"),
        CANARY.to_owned(),
        format!("a={CANARY}\u{1}"),
    ];
    let page = format!("https://me:{CANARY}@www.example.fr/?q={CANARY}");
    for consent in &consents {
        let rest = ["--charter", &charter, "--consent", consent, "--at", "2026-11-23"];
        for line in &lines {
            let one = ["--set-cookie", line, "--page", &page, "--host", "www.example.fr"];
            let all = |command: &[&str]| charte(&[command, &one[..], &rest[..]].concat());
            clean(line, &all(&["decide"]));
            clean(line, &all(&["decide", "--json"]));
            clean(line, &all(&["explain"]));
        }
        for command in [
            &["allows", "advertising"][..],
            &["allows", "advertising", "--json"],
            &["ask"],
            &["ask", "--json"],
        ] {
            clean(consent, &charte(&[command, &rest[..]].concat()));
        }
    }
    // What was meant for another place.
    for wrong in [
        &["decide", &lines[0], "--charter", &charter][..],
        &["decide", "a", "--page", &format!("nonsense?{CANARY}"), "--charter", &charter],
        &["decide", "a", "--host", &format!("https://x/?{CANARY}"), "--charter", &charter],
        &["decide", "a", "--at", CANARY, "--charter", &charter],
        &["check", &page],
        &["check", &lines[0]],
        &["check", &format!("recording?{CANARY}")],
        &["check", "-", "--page", &format!("nonsense?{CANARY}:x")],
        &["check", "-", "--charter", &page],
    ] {
        let run = charte_reading(wrong, b"Set-Cookie: a=b\n");
        assert!(run.code != 0, "{wrong:?}");
        clean("misplaced", &run);
    }
}
