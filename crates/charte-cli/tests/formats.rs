//! Every format of a check says the same numbers, shows nothing that plays tricks, and takes time
//! in step with the recording.

mod common;

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use charte_report::Format;
use common::{charte, charte_reading, example, root, shared_recordings};
use serde_json::Value;

fn own_recordings() -> Vec<PathBuf> {
    let folder = root().join("crates/charte-cli/tests/recordings");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.extend(
        ["visit/visit.har", "visit/refused.har", "visit/accepted.har"].map(|f| example(f).into()),
    );
    files.push(example("guadeloupe/visit.txt").into());
    files
}

/// Text without tags and breaks.
fn words(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                out.push(' ');
            }
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    let out = out.replace("&#58;", ":").replace("&#60;", "<");
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `1 cookie`, `2 cookies`.
fn counted(count: &Value, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

/// Text and Markdown say how many cookies are wrong and open, and how many findings there are.
fn same_verdict(text: &str, report: &Value, args: &[&str]) {
    let (summary, banner) = (&report["summary"], &report["banner"]);
    let has = |phrase: &str| assert!(text.contains(phrase), "{args:?}: no {phrase:?} in {text}");
    has(match (banner["answer"].as_str().unwrap(), banner["asking"].as_str().unwrap()) {
        ("yes", "ask") => "You need a consent banner.",
        ("yes", _) => "You need a notice and a way to object, but no consent banner.",
        ("no", _) => "The cookies seen here need no consent banner.",
        _ => "Cannot tell whether you need a consent banner.",
    });
    let (all, wrong) = (summary["cookies"].as_u64().unwrap(), &summary["withheld"]);
    if wrong != 0 && all == 1 {
        has("The only cookie is not allowed.");
    } else if wrong != 0 {
        has(&format!("{wrong} of {all} cookies"));
    } else if all > 1 {
        has(&format!("{all} cookies"));
    }
    for (key, one, several) in [
        ("undeclared", "is not declared", "are not declared"),
        ("unknown", "is unknown", "are unknown"),
        ("disputed", "", ""),
    ] {
        let count = &summary[key];
        let verb = if count == 1 { one } else { several };
        if count != 0 {
            has(format!("{} {verb}", counted(count, "cookie")).trim());
        }
    }
    for (key, word) in [("errors", "error"), ("warnings", "warning"), ("notes", "note")] {
        if summary[key] != 0 {
            has(&counted(&summary[key], word));
        }
    }
}

#[test]
fn all_formats_say_the_same_numbers() {
    let mut files: Vec<Vec<String>> = Vec::new();
    for path in own_recordings().into_iter().chain(shared_recordings()) {
        let path = path.to_str().unwrap().to_owned();
        files.push(vec![path.clone(), "--page".into(), "https://www.shop.example/".into()]);
        if path.contains("examples") {
            let charter = example("visit/charte.toml");
            files.push(vec![path, "--charter".into(), charter, "--phase".into(), "refused".into()]);
        }
    }
    for args in files {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let at = ["--at", "2026-11-23T10:05:00Z"];
        let run = |format: &str| {
            let run = charte(&[&["check", "--format", format], &args[..], &at[..]].concat());
            assert!(run.code < 2 || !run.err.is_empty(), "{args:?}");
            run
        };
        let report = run("json").json();
        let (summary, banner) = (&report["summary"], &report["banner"]);
        rows_add_up(&report, &args);

        let html = run("html").out;
        let brief = [words(&run("text").out), words(&run("markdown").out)];
        for text in &brief {
            same_verdict(text, &report, &args);
        }
        let page = words(&html);
        same_verdict(&page, &report, &args);
        for (key, word) in [
            ("allowed", "allowed"),
            ("limited", "allowed in part"),
            ("withheld", "not allowed"),
            ("disputed", "disputed"),
            ("unknown", "unknown"),
            ("deleted", "deleted by the site"),
        ] {
            let phrase = format!("{} {word}", summary[key]);
            assert!(summary[key] == 0 || page.contains(&phrase), "{args:?}: {phrase} in {page}");
        }
        let pages = report["pages"].as_array().unwrap();
        if pages.iter().all(|page| page["phase"] == pages[0]["phase"]) {
            let lines = counted(&report["observed"], "Set-Cookie line");
            assert!(page.contains(&lines), "{args:?}: {lines} in {page}");
        }

        let csv = run("csv").out;
        let rows: usize = pages.iter().map(|p| p["decisions"].as_array().unwrap().len()).sum();
        assert_eq!(csv.matches("\r\n").count(), rows + 1, "{args:?}");
        let github = run("github").out;
        assert_eq!(
            github.lines().count(),
            report["findings"].as_array().unwrap().len(),
            "{args:?}"
        );

        let sarif = run("sarif").json();
        let run = &sarif["runs"][0];
        assert_eq!(&run["properties"]["banner"], banner);
        assert_eq!(&run["properties"]["summary"], summary);
        for (key, level) in [("errors", "error"), ("warnings", "warning"), ("notes", "note")] {
            let results = run["results"].as_array().unwrap().iter();
            let count = results.filter(|result| result["level"] == level).count();
            assert_eq!(summary[key], count, "{args:?}: {key}");
        }
    }
}

/// The counts are those of the rows, each cookie of a host once, and never contradict the answer.
fn rows_add_up(report: &Value, args: &[&str]) {
    let mut rows: HashMap<String, Vec<&Value>> = HashMap::new();
    for page in report["pages"].as_array().unwrap() {
        for row in page["decisions"].as_array().unwrap() {
            let key = format!("{}|{}|{}", row["cookie"], row["host"], row["technology"]);
            rows.entry(key).or_default().push(row);
        }
    }
    let (mut counts, mut cookies, mut deleted): (HashMap<&str, u64>, u64, u64) = Default::default();
    let order = ["allowed", "limited", "withheld", "disputed", "unknown"];
    for rows in rows.values() {
        let there = rows.iter().filter(|row| row["seen"] != "deleted");
        let place = |row: &&&Value| order.iter().position(|word| row["verdict"] == *word).unwrap();
        match there.map(|row| place(&row)).max() {
            Some(gravest) => {
                cookies += 1;
                *counts.entry(order[gravest]).or_default() += 1;
            }
            None => deleted += 1,
        }
    }
    let summary = &report["summary"];
    assert_eq!(summary["cookies"], cookies, "{args:?}");
    assert_eq!(summary["deleted"], deleted, "{args:?}");
    for word in order {
        assert_eq!(summary[word], counts.get(word).copied().unwrap_or(0), "{args:?}: {word}");
    }
    let answer = report["banner"]["answer"].as_str().unwrap();
    let count = |key: &str| summary[key].as_u64().unwrap();
    if answer == "no" {
        let open = ["withheld", "limited", "disputed", "unknown"].map(count).iter().sum::<u64>();
        assert!(report["charter"] == true || open == 0, "{args:?}: no, and {summary}");
        assert_eq!(report["complete"], true, "{args:?}");
    }
    let named = report["banner"]["purposes"].as_array().unwrap().len();
    assert_eq!(answer == "yes", named > 0, "{args:?}");
}

#[test]
fn a_long_list_of_names_takes_time_in_step_with_it() {
    let time = |count: usize| {
        let lines: String = (0..count).map(|n| format!("Set-Cookie: nobody-{n}=1\n")).collect();
        let args = ["check", "-", "--page", "https://www.shop.example/", "--format", "text"];
        let start = Instant::now();
        let run = charte_reading(&args, lines.as_bytes());
        assert_eq!(run.code, 1);
        let more = count - 8;
        assert!(run.out.contains(&format!("and {},{:03} more", more / 1_000, more % 1_000)));
        start.elapsed()
    };
    let (few, many) = (time(2_000), time(16_000));
    // Eight times as much; where it grew with the square it took 64 times as long.
    assert!(many < few * 24 + Duration::from_millis(500), "{few:?}, {many:?}");
}

/// Characters that a terminal obeys or a reader does not see.
fn is_tricky(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{feff}' | '\u{ad}' | '\u{61c}' | '\u{e0041}')
}

#[test]
fn nothing_in_a_name_plays_tricks() {
    let name =
        "a\u{9b}31m\u{202e}b\u{200b}c\u{ad}\u{61c}\u{e0041}www.evil.example|`x`[y](z)@evil.example";
    let json_name = name.replace('\u{9b}', "\\u009b");
    let jar = format!(
        r#"[{{"name":"{json_name}","value":"x","domain":"www.shop.example"}},
            {{"name":"_ga","value":"x","domain":".shop.example"}}]"#
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("odd\u{9b}\u{1b}[31m\u{202e}\nname.json");
    std::fs::write(&file, &jar).unwrap();
    let file = file.to_str().unwrap();
    for format in Format::ALL.iter().map(|format| format.id()) {
        let run =
            charte(&["check", file, "--page", "https://www.shop.example/", "--format", format]);
        assert_eq!(run.code, 1, "{format}: {}", run.err);
        let shown = if format == "csv" { run.out.replace("\r\n", "\n") } else { run.out.clone() };
        let tricky: Vec<char> = shown.chars().filter(|c| is_tricky(*c)).collect();
        assert!(tricky.is_empty(), "{format}: {tricky:?}");
        if format == "json" {
            // Nothing is lost.
            let report = run.json();
            let rows = report["pages"][0]["decisions"].as_array().unwrap();
            assert!(rows.iter().any(|row| row["cookie"] == name), "{report}");
        }
        if format == "markdown" {
            for line in run.out.lines().filter(|line| line.starts_with('|')) {
                assert!(matches!(line.matches('|').count(), 4 | 6), "a cell too many: {line}");
            }
            assert!(run.out.contains("`a\\u{9b}31m\\u{202e}b\\u{200b}c"), "{}", run.out);
        }
        if format == "sarif" {
            let uri = run.json()["runs"][0]["results"][0]["locations"][0].to_string();
            assert!(uri.contains("%C2%9B") && !uri.contains("\\n"), "{uri}");
        }
    }
    // Errors: of a file that is not there, that cannot be read, and of an argument.
    std::fs::write(folder.path().join("bad\u{9b}\n.har"), "{\"log\":").unwrap();
    let bad = folder.path().join("bad\u{9b}\n.har");
    for args in [
        &["check", "none\u{9b}\u{202e}\nthere.har"][..],
        &["check", bad.to_str().unwrap()],
        &["init", bad.to_str().unwrap()],
        &["check", "--charter", bad.to_str().unwrap()],
        &["check", "x", "--phase", "\u{9b}31m\u{202e}"],
        &["lint", "none\u{9b}\nthere.toml"],
        &["check", "x", "--regime", "\u{9b}"],
    ] {
        let run = charte(args);
        assert_eq!(run.code, 2, "{args:?}");
        let tricky: Vec<char> = run.err.chars().filter(|c| is_tricky(*c)).collect();
        assert!(tricky.is_empty(), "{args:?}: {tricky:?} in {}", run.err);
        let named =
            run.err.lines().filter(|line| line.starts_with("there") || line.starts_with(".har"));
        assert_eq!(named.count(), 0, "a name breaks the line: {}", run.err);
    }
}

#[test]
fn an_address_loses_what_may_be_secret() {
    let titles = [
        "https://me:canary@www.shop.example/a;jsessionid=canary/b?q=canary#canary",
        "www.shop.example/a;jsessionid=canary",
        "www.shop.example/a#canary",
        "me:canary@www.shop.example/a",
        "https://www.shop.example/?q=canary and canary",
        "www.shop.example/?q=canary",
    ];
    for title in titles {
        let har = format!(
            r#"{{"log":{{"version":"1.2","creator":{{"name":"x","version":"1"}},
            "pages":[{{"id":"p","title":"{title}","startedDateTime":"2026-11-23T10:05:00Z","pageTimings":{{}}}}],
            "entries":[{{"pageref":"p","startedDateTime":"2026-11-23T10:05:00Z","time":1,
              "request":{{"method":"GET","url":"about:blank","headers":[],"cookies":[]}},
              "response":{{"status":200,"headers":[{{"name":"Set-Cookie","value":"_ga=1"}}],"cookies":[]}}}}]}}}}"#
        );
        for format in Format::ALL.iter().map(|format| format.id()) {
            let args = ["check", "-", "--format", format];
            let page = ["--page", "https://me:canary@www.shop.example/a;s=canary?q=canary#canary"];
            for args in [args.to_vec(), [&args[..], &page[..]].concat()] {
                let run = charte_reading(&args, har.as_bytes());
                assert!(
                    !format!("{}{}", run.out, run.err).contains("canary"),
                    "{format}: {title}: {}",
                    run.out
                );
            }
        }
    }
}

#[test]
fn absurd_lifetimes_are_told_without_their_number() {
    let lines = "Set-Cookie: a=1; Max-Age=99999999999999999999\n\
                 Set-Cookie: b=1; Expires=Fri, 31 Dec 9999 23:59:59 GMT\n\
                 Set-Cookie: c=1; Max-Age=315360000\nSet-Cookie: d=1; Max-Age=63072000\n";
    let args = [
        "check",
        "-",
        "--page",
        "https://www.shop.example/",
        "--at",
        "2026-11-23",
        "--format",
        "json",
    ];
    let report = charte_reading(&args, lines.as_bytes()).json();
    for (cookie, lifetime) in
        [("a", "over 400 days"), ("b", "over 400 days"), ("c", "10 years"), ("d", "730 days")]
    {
        assert_eq!(common::decision(&report, cookie)["lifetime"], lifetime);
        let found = report["findings"].as_array().unwrap().iter();
        let too_long = found.filter(|f| f["code"] == "C054" && f["cookie"] == cookie);
        for finding in too_long {
            let message = finding["message"].as_str().unwrap();
            assert!(message.contains(lifetime), "{cookie}: {message}");
        }
    }
}

/// Rows of a CSV without line breaks in its cells.
fn rows(csv: &str) -> Vec<Vec<String>> {
    assert!(csv.ends_with("\r\n") && !csv.replace("\r\n", "").contains('\n'), "{csv}");
    let cells = |line: &str| {
        let (mut cells, mut quoted) = (vec![String::new()], false);
        for c in line.chars() {
            match c {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                _ => cells.last_mut().unwrap().push(c),
            }
        }
        cells
    };
    csv.lines().map(cells).collect()
}

#[test]
fn a_table_for_spreadsheets() {
    let lines = b"Set-Cookie: =cmd,1=x; Path=/\nSet-Cookie: _ga=x; Max-Age=60; Path=/\n";
    let args = ["check", "-", "--page", "https://www.shop.example/", "--format", "csv"];
    let table = rows(&charte_reading(&args, lines).out);
    let column = |name: &str| table[0].iter().position(|head| head == name).unwrap();
    let (cookie, host, outcome) = (column("cookie"), column("host"), column("outcome"));
    assert_eq!(table.len(), 3);
    assert!(table.iter().all(|row| row.len() == table[0].len()), "{table:?}");
    let ga = table.iter().find(|row| row[cookie] == "_ga").unwrap();
    assert_eq!((ga[host].as_str(), ga[outcome].as_str()), ("www.shop.example", "not allowed"));

    // A name that a spreadsheet would compute.
    let jar = br#"[{"name":"@SUM(1)","value":"x","domain":"www.shop.example"}]"#;
    let table = rows(&charte_reading(&args, jar).out);
    assert_eq!(table[1][cookie], "'@SUM(1)");

    let charter = example("visit/charte.toml");
    let text = std::fs::read_to_string(&charter).unwrap();
    let edited = text.replace("role = \"processor\"", "role = \"independent\"");
    let diff = charte_reading(&["diff", &charter, "-", "--format", "csv"], edited.as_bytes());
    let table = rows(&diff.out);
    assert_eq!(table[0][..5], ["file", "line", "column", "severity", "code"]);
    assert!(table.len() > 1 && table[1..].iter().all(|row| row[4] == "C010"), "{table:?}");
    let lint = rows(&charte(&["lint", &charter, "--format", "csv"]).out);
    assert!(lint[1..].iter().all(|row| row[0] == charter && !row[1].is_empty()), "{lint:?}");
}

/// A finding about a declaration is shown on its line, by whatever points at lines.
#[test]
fn findings_are_at_their_line() {
    let (charter, visit) = (example("visit/charte.toml"), example("visit/visit.har"));
    let text = std::fs::read_to_string(&charter).unwrap();
    let line = text.lines().position(|line| line.contains("\"_fbp\"")).unwrap() + 1;
    let github = charte(&["check", &visit, "--charter", &charter, "--format", "github"]).out;
    let expected = format!("::error file={charter},line={line},col=8,title=C020::_fbp (");
    assert!(github.contains(&expected), "{github}");
    // What the charter does not declare is found in the recording.
    assert!(github.contains(&format!("::error file={visit},line=1,col=1,title=C001::bid_id")));
    let sarif = charte(&["check", &visit, "--charter", &charter, "--format", "sarif"]).json();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let about = |result: &&Value| result["message"]["text"].as_str().unwrap().starts_with("_fbp");
    let found = results.iter().find(about).unwrap();
    let region = &found["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&line.into(), &8.into()));
    let alone = charte(&["check", "--charter", &charter, "--format", "github"]).out;
    assert!(alone.lines().all(|line| line.contains(&format!("file={charter},line="))), "{alone}");
    assert!(!alone.contains("line=1,"), "{alone}");
    let edited = text.replace("role = \"processor\"", "role = \"independent\"");
    let diff = charte_reading(&["diff", &charter, "-", "--format", "github"], edited.as_bytes());
    let at = text.lines().position(|line| line.starts_with("revision")).unwrap() + 1;
    assert!(diff.out.contains(&format!("file=standard input,line={at},")), "{}", diff.out);
}
