//! What recordings of every kind show, hide or spell in their own way: never a false all-clear.

mod common;

use common::{Run, charte, charte_reading, codes, decision, root};
use serde_json::Value;

const PAGE: [&str; 2] = ["--page", "https://www.shop.example/"];
const AT: [&str; 2] = ["--at", "2026-11-23T10:05:00Z"];

fn recording(name: &str) -> String {
    root().join("crates/charte-cli/tests/recordings").join(name).to_str().unwrap().to_owned()
}

fn check(name: &str, args: &[&str]) -> (i32, Value, Run) {
    let file = recording(name);
    let run = charte(&[&["check", &file, "--format", "json"], args].concat());
    (run.code, run.json(), run)
}

/// A recording from standard input.
fn read(input: &str, args: &[&str]) -> (i32, Value) {
    let run =
        charte_reading(&[&["check", "-", "--format", "json"], args].concat(), input.as_bytes());
    (run.code, run.json())
}

fn cookies(report: &Value) -> Vec<&str> {
    let pages = report["pages"].as_array().unwrap().iter();
    let rows = pages.flat_map(|page| page["decisions"].as_array().unwrap());
    rows.map(|row| row["cookie"].as_str().unwrap()).collect()
}

fn answer(report: &Value) -> &str {
    report["banner"]["answer"].as_str().unwrap()
}

fn notes(report: &Value) -> String {
    report["notes"].to_string()
}

fn purposes(report: &Value) -> Vec<&str> {
    let purposes = report["banner"]["purposes"].as_array().unwrap().iter();
    purposes.map(|purpose| purpose.as_str().unwrap()).collect()
}

/// A HAR of one response of the shop.
fn har(headers: &str, list: &str) -> String {
    har_by("a recorder", headers, list)
}

fn har_by(creator: &str, headers: &str, list: &str) -> String {
    format!(
        r#"{{"log":{{"version":"1.2","creator":{{"name":"{creator}","version":"1"}},
        "pages":[{{"id":"p","title":"https://www.shop.example/","startedDateTime":"2026-11-23T10:05:00Z","pageTimings":{{}}}}],
        "entries":[{{"pageref":"p","startedDateTime":"2026-11-23T10:05:00Z","time":1,
          "request":{{"method":"GET","url":"https://www.shop.example/","headers":[],"cookies":[]}},
          "response":{{"status":200,"headers":[{{"name":"content-type","value":"text/html"}}{headers}],
            "cookies":[{list}],"content":{{"mimeType":"text/html"}}}}}}]}}}}"#
    )
}

fn set_cookie(value: &str) -> String {
    format!(r#",{{"name":"Set-Cookie","value":"{value}"}}"#)
}

#[test]
fn a_browser_that_leaves_cookies_out_is_no_all_clear() {
    let (code, report, run) = check("05a-har-chrome-sanitised.har", &[]);
    assert_eq!((code, answer(&report)), (2, "cannot-tell"));
    assert_eq!(report["complete"], false);
    for text in [&run.err, &notes(&report)] {
        assert!(text.contains("Allow to generate HAR with sensitive data"), "{text}");
    }
    let (code, report, run) = check("05a-har-chrome-sanitised.har", &["--allow-incomplete"]);
    assert_eq!((code, answer(&report), run.err.as_str()), (0, "cannot-tell", ""));

    let file = recording("05a-har-chrome-sanitised.har");
    let refused = charte(&["init", &file]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert!(refused.err.contains("Allow to generate HAR with sensitive data"), "{}", refused.err);
    let drafted = charte(&["init", &file, "--allow-incomplete"]);
    assert_eq!(drafted.code, 0, "{}", drafted.err);
    assert!(drafted.out.contains("site = \"https://www.shop.example\""));
    // What it hides may have been there: nothing is "never seen".
    let charter = common::example("visit/charte.toml");
    let (_, report, _) = check("05a-har-chrome-sanitised.har", &["--charter", &charter]);
    assert!(!report["findings"].to_string().contains("C002"), "{report}");
    // Every format says it.
    for format in ["text", "markdown", "html", "sarif"] {
        let run = charte(&["check", &file, "--format", format]);
        assert_eq!(run.code, 2, "{format}");
        let told = run.out.to_lowercase();
        assert!(
            told.contains("cannot tell") || told.contains("cannot-tell"),
            "{format}: {}",
            run.out
        );
        let words: String = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("har with sensitive data"), "{format}: {}", run.out);
    }
}

#[test]
fn names_come_from_the_list_where_the_header_is_redacted() {
    let (code, report, run) = check("05f-har-redacted-header-names-in-list.har", &[]);
    assert_eq!((code, run.err.as_str()), (1, ""));
    assert_eq!(cookies(&report), ["_ga", "_fbp"]);
    assert_eq!(answer(&report), "yes");
    assert_eq!(decision(&report, "_fbp")["lifetime"], "unknown");
    assert!(notes(&report).contains("redacted"), "{}", notes(&report));
}

#[test]
fn contents_that_were_not_captured_are_unknown() {
    let (code, report, run) = check("05h-har-empty-set-cookie-value.har", &[]);
    assert_eq!((code, answer(&report)), (2, "cannot-tell"));
    assert!(run.err.contains("without contents"), "{}", run.err);
    for hidden in [
        har(&set_cookie(""), ""),
        har(&set_cookie("  "), ""),
        har(&set_cookie("[set-cookie redacted]"), ""),
        har(&set_cookie("[redacted]"), ""),
        har(&set_cookie("***"), ""),
        har(&set_cookie("REDACTED; Path=/"), ""),
        har(&set_cookie("[redacted]=[redacted]; Path=/"), ""),
        har(&set_cookie("<removed>"), ""),
        har("", r#"{"name":"[redacted]","value":"[redacted]"}"#),
        // One shows its name, the other does not.
        har(&[set_cookie("langue=fr"), set_cookie("[redacted]")].concat(), ""),
        har_by("WebInspector", "", ""),
        r#"{"log":{"version":"1.2","creator":{"name":"x"},"entries":[]}}"#.to_owned(),
        "HTTP/1.1 200 OK\nSet-Cookie: [redacted]\n\n".to_owned(),
        "HTTP/1.1 200 OK\nSet-Cookie:\n\n".to_owned(),
        "Set-Cookie: ***\n".to_owned(),
        "# Netscape HTTP Cookie File\n\n".to_owned(),
        r#"{"cookies":[],"origins":[]}"#.to_owned(),
        r#"[{"name":"[redacted]","value":"[redacted]","domain":"www.shop.example"}]"#.to_owned(),
    ] {
        let (code, report) = read(&hidden, &PAGE);
        assert_eq!((code, answer(&report)), (2, "cannot-tell"), "{hidden}");
        assert_eq!(report["complete"], false, "{hidden}");
        let drafted = charte_reading(&["init", "-", "--site", PAGE[1]], hidden.as_bytes());
        assert_eq!((drafted.code, drafted.out.as_str()), (2, ""), "{hidden}");
    }
    // Only a HAR is made by a browser's export.
    let (_, jar) = read("# Netscape HTTP Cookie File\n", &PAGE);
    assert!(!notes(&jar).contains("HAR"), "{}", notes(&jar));
    // Values are nobody's business: redacted ones hide no cookie.
    let values = har(&[set_cookie("_ga=[redacted]; Path=/"), set_cookie("_fbp=***")].concat(), "");
    let (code, report) = read(&values, &[]);
    assert_eq!((code, cookies(&report)), (1, vec!["_ga", "_fbp"]));
    // A server may send an empty header beside others.
    let (_, report) = read(&har(&[set_cookie("_ga=1"), set_cookie("")].concat(), ""), &[]);
    assert_eq!(report["complete"], true);
    assert!(notes(&report).contains("1 Set-Cookie header is empty"));
    // Firefox leaves nothing out; that nothing was seen is no proof either.
    let (code, report) = read(&har_by("Firefox", "", ""), &[]);
    assert_eq!((code, answer(&report)), (0, "cannot-tell"));
}

#[test]
fn header_and_list_count_together() {
    let (_, report, _) = check("05i-har-folded-with-list.har", &[]);
    assert_eq!(cookies(&report), ["sid", "_ga", "_fbp"]);
    assert_eq!(report["observed"], 3);
    assert_eq!(decision(&report, "sid")["lifetime"], "session");
    assert_eq!(decision(&report, "_ga")["lifetime"], "730 days");
    assert_eq!(decision(&report, "_fbp")["lifetime"], "90 days");
    for note in ["joined by commas", "disagree"] {
        assert!(notes(&report).contains(note), "{}", notes(&report));
    }

    let list = r#"{"name":"a","value":"1"},{"name":"b","value":"2","path":"/","expires":"2026-11-24T10:05:00Z"}"#;
    // The list knows one more.
    let (_, report) = read(&har(&set_cookie("a=1; Path=/"), list), &[]);
    assert_eq!(cookies(&report), ["a", "b"]);
    assert_eq!(decision(&report, "b")["lifetime"], "1 day");
    assert!(notes(&report).contains("disagree"), "{}", notes(&report));
    // The header is empty, the list is not.
    let (code, report) = read(&har(&set_cookie(""), list), &[]);
    assert_eq!((code, cookies(&report)), (1, vec!["a", "b"]));
    assert!(notes(&report).contains("disagree"), "{}", notes(&report));
    // They agree, also on a value with a comma.
    let (_, report) = read(&har(&set_cookie("a=1,b=2; Path=/\\nb=3"), list), &[]);
    assert_eq!(cookies(&report), ["a", "b"]);
    assert!(!notes(&report).contains("disagree") && !notes(&report).contains("commas"));
    // Folded without a list: a name after an attribute.
    let folded = "a=x,y=z; Path=/, b=2; Expires=Tue, 24 Nov 2026 10:05:00 GMT, c=3";
    let (_, report) = read(&har(&set_cookie(folded), ""), &[]);
    assert_eq!(cookies(&report), ["a", "b", "c"]);
}

/// The words for what a jar says of one cookie's end.
fn end(record: &str) -> String {
    let (_, report) = read(record, &[&PAGE[..], &AT[..]].concat());
    decision(&report, "c")["lifetime"].as_str().unwrap().to_owned()
}

#[test]
fn cookies_txt_of_every_writer() {
    let (_, report, _) = check("06n-written-by-python-3.11.txt", &[&PAGE[..], &AT[..]].concat());
    assert_eq!(decision(&report, "sess")["lifetime"], "session");
    assert_eq!(decision(&report, "_ga")["lifetime"], "730 days");
    for (stated, words) in [
        ("", "session"),
        ("0", "session"),
        ("-1", "session"),
        ("None", "session"),
        ("Session", "session"),
        ("1858500300", "730 days"),
        ("1858500300.25", "730 days"),
        ("1.8585003e9", "730 days"),
        ("1858500300000", "730 days"),
        ("13502973900000000", "730 days"),
        ("2028-11-22T10:05:00Z", "730 days"),
        ("whenever", "unknown"),
    ] {
        let line = format!(".shop.example\tTRUE\t/\tFALSE\t{stated}\tc\tx\n");
        assert_eq!(end(&line), words, "{stated}");
    }
    // Without a value, with blanks for tabs, with a flag as a number.
    for line in [
        ".shop.example\tTRUE\t/\tFALSE\t1858500300\tc",
        ".shop.example TRUE / FALSE 1858500300 c x",
        "#HttpOnly_.shop.example\t1\t/\t0\t1858500300\tc\tx",
    ] {
        assert_eq!(end(line), "730 days", "{line}");
    }
    // Without an end: what stands in its place is the name, and the value stays a secret.
    let short = ".shop.example\tTRUE\t/\tFALSE\tc\tsecret\n  # remark\n";
    assert_eq!(end(short), "session");
    let (_, report) = read(short, &PAGE);
    assert!(!report.to_string().contains("secret"), "{report}");
    let odd = ".shop.example\tTRUE\t/\tFALSE\t0\ta\tx\nthis is no record\n\
               .shop.example\tTRUE\t/\tFALSE\tsoon\tb\tx\n.shop.example\tTRUE\n";
    let (_, report) = read(odd, &PAGE);
    assert_eq!(cookies(&report), ["a", "b"]);
    let notes = notes(&report);
    assert!(notes.contains("2 lines were skipped: lines 2, 4"), "{notes}");
    assert!(notes.contains("the end of 1 cookie is in an unknown format"), "{notes}");
}

#[test]
fn lists_of_cookies_of_every_tool() {
    let (_, report, _) = check("07f-selenium.json", &[&PAGE[..], &AT[..]].concat());
    assert_eq!(decision(&report, "_ga")["lifetime"], "730 days");
    assert!(codes(&report, "_ga").contains(&"C054".to_owned()));
    let file = recording("07f-selenium.json");
    let drafted = charte(&[&["init", &file, "--site", PAGE[1]], &AT[..]].concat());
    // What its provider states is as long.
    assert!(drafted.out.contains("lifetime = \"2 years\""), "{}{}", drafted.out, drafted.err);

    for (key, words) in [
        (r#""expires":1858500300"#, "730 days"),
        (r#""expires":1858500300.5,"session":false"#, "730 days"),
        (r#""expires":"1858500300""#, "730 days"),
        (r#""expires":1858500300000"#, "730 days"),
        (r#""expires":"2028-11-22T10:05:00.000Z""#, "730 days"),
        (r#""expires":"2028-11-22 10:05:00""#, "730 days"),
        (r#""Expires":"Wed, 22 Nov 2028 10:05:00 GMT""#, "730 days"),
        (r#""expirationDate":1858500300.123,"session":false,"hostOnly":true"#, "730 days"),
        (r#""expiry":1858500300"#, "730 days"),
        (r#""expiresDate":"2028-11-22T10:05:00Z""#, "730 days"),
        (r#""expires_utc":"13502973900000000","has_expires":1"#, "730 days"),
        (r#""expireDate":1858500300"#, "730 days"),
        (r#""expires":-1,"expiry":1858500300"#, "730 days"),
        (r#""maxAge":63072000"#, "730 days"),
        (r#""expires":-1"#, "session"),
        (r#""expires":-1,"session":true"#, "session"),
        (r#""expires":null,"discard":true"#, "session"),
        (r#""expires":"Session""#, "session"),
        (r#""expires":"0001-01-01T00:00:00""#, "session"),
        (r#""expires":"Infinity""#, "session"),
        (r#""session":true"#, "session"),
        (r#""path":"/""#, "session"),
        (r#""expires":"soon""#, "unknown"),
        (r#""expires":{"$date":1858500300000}"#, "unknown"),
        (r#""expires":[1]"#, "unknown"),
        (r#""expires":true"#, "unknown"),
        (r#""session":false"#, "unknown"),
    ] {
        let cookie = format!(r#"{{"name":"c","value":"x","domain":".shop.example",{key}}}"#);
        for list in [
            format!("[{cookie}]"),
            format!(r#"{{"cookies":[{cookie}]}}"#),
            format!(r#"{{"cookies":[{cookie}],"origins":[]}}"#),
            format!(r#"{{"id":1,"result":{{"cookies":[{cookie}]}}}}"#),
            format!(r#"[{{"cookies":[{cookie}]}}]"#),
        ] {
            assert_eq!(end(&list), words, "{list}");
        }
        let (_, report) = read(&format!("[{cookie}]"), &PAGE);
        assert_eq!(notes(&report).contains("an unknown format"), words == "unknown", "{key}");
    }
    // Firefox's database, tough-cookie, an add-on, and a list without domains.
    for cookie in [
        r#"{"name":"c","value":"x","host":".shop.example","expiry":1858500300,"isSecure":1,"isHttpOnly":0,"sameSite":0}"#,
        r#"{"key":"c","value":"x","domain":"shop.example","expires":"2028-11-22T10:05:00Z","hostOnly":false}"#,
        r#"{"Name raw":"c","Content raw":"x","Host raw":"https://.shop.example/","Expires raw":"1858500300","Expires":"22-11-2028 10:05"}"#,
        r#"{"Name":"c","Value":"x","Domain":"shop.example","Expires":"2028-11-22T10:05:00Z","Expired":false}"#,
        r#"{"name":"c","value":"x","expires":1858500300}"#,
    ] {
        assert_eq!(end(&format!("[{cookie}]")), "730 days", "{cookie}");
    }
    let (_, report) = read(r#"[{"name":"a","value":"x"},{"note":"no cookie"},7]"#, &PAGE);
    assert_eq!(cookies(&report), ["a"]);
    assert_eq!(decision(&report, "a")["host"], "www.shop.example");
    assert!(notes(&report).contains("2 entries of its list were passed over"));
}

#[test]
fn an_old_jar_is_no_deletion() {
    let jar = ".shop.example\tTRUE\t/\tFALSE\t1700000000\t_ga\tx\n";
    let (code, report) = read(jar, &[&PAGE[..], &AT[..]].concat());
    assert_eq!((code, answer(&report)), (1, "yes"));
    assert_eq!(decision(&report, "_ga")["seen"], "stored");
    assert!(
        notes(&report).contains("1 cookie that it keeps has an end before"),
        "{}",
        notes(&report)
    );
}

#[test]
fn a_list_says_none_for_unset() {
    let args = [&PAGE[..], &AT[..]].concat();
    let (_, report, _) = check("07i-webdriver-firefox-samesite-unset.json", &args);
    assert!(!report["findings"].to_string().contains("C050"));
    for list in [
        har("", r#"{"name":"c","value":"x","path":"/","secure":false,"sameSite":"None"}"#),
        r#"[{"name":"c","value":"x","domain":"www.shop.example","sameSite":"no_restriction"}]"#
            .to_owned(),
    ] {
        let (_, report) = read(&list, &args);
        assert!(!report["findings"].to_string().contains("C050"), "{list}");
    }
    let (_, report) = read("Set-Cookie: c=x; SameSite=None\n", &args);
    assert!(codes(&report, "c").contains(&"C050".to_owned()));
}

#[test]
fn what_is_disputed_is_counted_and_no_purpose() {
    let (code, report, _) = check("11b-disputed-awsalb-only.har", &[]);
    assert_eq!((code, answer(&report)), (0, "cannot-tell"));
    assert_eq!(report["summary"]["disputed"], 1);
    assert!(purposes(&report).is_empty());
    assert!(report["banner"]["text"].as_str().unwrap().contains("1 cookie is disputed"));
    // Beside a tracker it is no purpose either.
    let both = har(&[set_cookie("AWSALB=1"), set_cookie("_ga=1")].concat(), "").replace(
        "\"url\":\"https://www.shop.example/\"",
        "\"url\":\"https://bid.adnetwork.example/\"",
    );
    let (_, report) = read(&both, &PAGE);
    assert_eq!((answer(&report), purposes(&report)), ("yes", vec!["audience-measurement"]));
    let rest = "1 cookie is disputed; 1 third party was contacted that the catalogue does not know";
    assert!(report["banner"]["text"].as_str().unwrap().ends_with(rest));
}

#[test]
fn the_owner_of_the_visited_site_is_its_publisher() {
    let lines = "Set-Cookie: bcookie=x; Domain=.linkedin.com; Path=/; Secure\n";
    let (_, own) = read(lines, &["--page", "https://www.linkedin.com/"]);
    assert_eq!(decision(&own, "bcookie")["party"], "first");
    let (_, foreign) = read(lines, &["--page", "https://www.shop.example/"]);
    assert_eq!(decision(&foreign, "bcookie")["party"], "third");
}

const CHARTER: &str = "format = 1\nsite = \"https://www.shop.example\"\nregime = \"eu\"\n\
    [[cookie]]\nname = \"basket\"\npurposes = [\"user-input\"]\nlifetime = \"session\"\n";

#[test]
fn the_answer_with_a_charter() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("charte.toml");
    let charter = |more: &str| {
        std::fs::write(&path, format!("{CHARTER}{more}")).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let with = |charter: &str, lines: &str| {
        let (code, report) = read(lines, &["--charter", charter, "--fail-on", "never"]);
        assert_eq!(code, if report["complete"] == true { 0 } else { 2 });
        (answer(&report).to_owned(), report["banner"].clone())
    };
    let basket = "Set-Cookie: basket=1\n";
    let plain = charter("");
    assert_eq!(with(&plain, basket).0, "no");
    // Undeclared: known to need consent, and not known.
    let (word, banner) = with(&plain, &format!("{basket}Set-Cookie: _ga=1\n"));
    assert_eq!(word, "yes");
    assert_eq!(banner["purposes"], serde_json::json!(["audience-measurement"]));
    assert_eq!(with(&plain, &format!("{basket}Set-Cookie: nobody=1\n")).0, "cannot-tell");
    assert_eq!(with(&plain, &format!("{basket}Set-Cookie: [redacted]\n")).0, "cannot-tell");
    // A deletion puts nothing on the device.
    let deletion = "Set-Cookie: _ga=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT\n";
    assert_eq!(with(&plain, &format!("{basket}{deletion}")).0, "no");
    let unclassified = charter(
        "[[cookie]]\nname = \"what\"\npurposes = [\"unclassified\"]\nlifetime = \"session\"\n",
    );
    assert_eq!(with(&unclassified, basket).0, "cannot-tell");
    let alone =
        charte(&["check", "--charter", &unclassified, "--format", "json", "--fail-on", "never"]);
    assert_eq!(alone.json()["banner"]["answer"], "cannot-tell");
    let ads = charter(
        "[[cookie]]\nname = \"ads\"\npurposes = [\"advertising\"]\nlifetime = \"session\"\n",
    );
    assert_eq!(with(&ads, basket).0, "yes");
}

#[test]
fn only_what_is_not_exempt_is_named() {
    // Opposition alone: a notice and a way to object.
    let lines = "Set-Cookie: _ga=1; Path=/\nSet-Cookie: _fbp=1; Path=/\n";
    let (_, report) = read(lines, &["--page", PAGE[1], "--regime", "us-ca"]);
    assert_eq!((answer(&report), report["banner"]["asking"].as_str()), ("yes", Some("notice")));
    let text = report["banner"]["text"].as_str().unwrap();
    assert!(text.contains("a notice and a way to object are needed"), "{text}");
    // Each named purpose belongs to a row that is not allowed.
    for regime in ["eu", "fr", "gb", "us-ca"] {
        let (_, report) = read(lines, &["--page", PAGE[1], "--regime", regime]);
        let rulings = report["pages"][0]["decisions"].as_array().unwrap().iter();
        let rulings: Vec<&Value> =
            rulings.flat_map(|row| row["rulings"].as_array().unwrap()).collect();
        for purpose in purposes(&report) {
            let needs = |r: &&&Value| {
                r["purpose"] == purpose
                    && (r["requirement"] == "opt-in" || r["requirement"] == "opt-out")
            };
            assert!(rulings.iter().any(|r| needs(&r)), "{regime}: {purpose}");
        }
    }
}

#[test]
fn the_page_that_was_named_counts_for_lines_that_are_ignored_too() {
    let run = charte_reading(
        &["check", "-", "--page", PAGE[1], "--all"],
        b"Set-Cookie: a=1\x01; Path=/; HttpOnly\n",
    );
    assert!(run.out.contains("a (www.shop.example)"), "{}", run.out);
    assert!(!run.out.contains("unknown host"), "{}", run.out);
}

#[test]
fn a_cookie_without_a_name_is_seen() {
    let (code, report, _) = check("03b-nameless-tracker.txt", &PAGE);
    assert_eq!((code, cookies(&report)), (1, vec![""]));
    assert_eq!(codes(&report, ""), ["C001", "C057"]);
    assert_eq!(
        (&report["summary"]["unknown"], &report["summary"]["ignored"]),
        (&1.into(), &0.into())
    );
    assert_eq!(answer(&report), "cannot-tell");
    let file = recording("03b-nameless-tracker.txt");
    for format in ["text", "markdown", "html", "sarif"] {
        let run = charte(&[&["check", &file, "--format", format], &PAGE[..]].concat());
        assert!(run.out.contains("(no name)"), "{format}: {}", run.out);
        assert!(!run.out.contains("browsers ignore"), "{format}: {}", run.out);
    }
    // No pattern fits it, and no charter lets it pass.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("charte.toml");
    let any = "[[cookie]]\nname = \"*\"\npurposes = [\"security\"]\nlifetime = \"session\"\n";
    std::fs::write(&path, CHARTER.replace("regime =", "undeclared = \"allow\"\nregime =") + any)
        .unwrap();
    let charter = ["--charter", path.to_str().unwrap()];
    let nameless = [
        "Set-Cookie: =secret; Path=/\n".to_owned(),
        "Set-Cookie: secret\n".to_owned(),
        har(&set_cookie("secret; Max-Age=60"), ""),
        har("", r#"{"name":"","value":"secret"}"#),
        r#"[{"name":"","value":"secret","domain":"www.shop.example"}]"#.to_owned(),
        ".shop.example\tTRUE\t/\tFALSE\t0\t\tsecret\n".to_owned(),
    ];
    for input in nameless {
        let (code, report) = read(&input, &[&PAGE[..], &charter].concat());
        assert_eq!((code, cookies(&report)), (1, vec![""]), "{input}");
        assert_eq!(decision(&report, "")["may_set"], false, "{input}");
        assert!(codes(&report, "").contains(&"C057".to_owned()), "{input}");
        assert!(!report.to_string().contains("secret"), "{input}");
        let drafted = charte_reading(&["init", "-", "--site", PAGE[1]], input.as_bytes());
        assert!(drafted.out.contains("without a name") && !drafted.out.contains("secret"));
    }
    // Neither name nor value: no cookie at all.
    let (_, report) =
        read("Set-Cookie: =; Path=/\nSet-Cookie: basket=1\n", &[&PAGE[..], &charter].concat());
    assert_eq!(cookies(&report), ["basket"]);
}

#[test]
fn what_browsers_refuse_is_said() {
    let args = ["--page", "http://www.shop.example/"];
    let (_, report, _) = check("03d-partitioned-http-prefix.txt", &args);
    let has =
        |report: &Value, cookie: &str, code: &str| codes(report, cookie).contains(&code.to_owned());
    assert!(has(&report, "p", "C056") && !has(&report, "p", "C058"));
    assert!(has(&report, "s", "C058") && !has(&report, "s", "C056"));
    for cookie in ["__Http-k", "__Host-Http-k", "__Http-n"] {
        assert!(has(&report, cookie, "C051"), "{cookie}");
    }
    let kept = "Set-Cookie: __Http-a=1; Secure; HttpOnly\n\
                Set-Cookie: __Host-Http-b=1; Secure; HttpOnly; Path=/\n\
                Set-Cookie: p=1; Partitioned; Secure\n";
    for page in ["https://www.shop.example/", "http://localhost/", "http://127.0.0.1:8080/"] {
        let (_, report) = read(kept, &["--page", page]);
        for code in ["C051", "C056", "C058"] {
            assert!(!report["findings"].to_string().contains(code), "{page}: {code}");
        }
    }
    // A jar does not say how a cookie came.
    let jar = r#"[{"name":"s","value":"x","domain":"www.shop.example","secure":true,"partitionKey":"https://a.example"}]"#;
    let (_, report) = read(jar, &args);
    assert!(!has(&report, "s", "C058") && !has(&report, "s", "C056"), "{report}");

    let (_, report, _) =
        check("09m-domain-port-localhost.txt", &["--page", "http://localhost:3000/"]);
    assert!(has(&report, "a", "C055"));
    for domain in
        ["www.shop.example:443", "shop.example.", "shöp.example", "example", "other.example"]
    {
        let (_, report) = read(&format!("Set-Cookie: a=1; Domain={domain}\n"), &PAGE);
        assert!(has(&report, "a", "C055"), "{domain}");
    }
    for domain in ["shop.example", ".shop.example", "WWW.SHOP.EXAMPLE", ""] {
        let (_, report) = read(&format!("Set-Cookie: a=1; Domain={domain}\n"), &PAGE);
        assert!(!has(&report, "a", "C055"), "{domain}");
    }
}

#[test]
fn a_vendor_is_known_on_every_host_of_its_own() {
    let (_, report, _) = check("11f-recaptcha.har", &[]);
    assert_eq!(report["summary"]["disputed"], 2, "{report}");
    assert_eq!(report["summary"]["unknown"], 0);
    assert_eq!(answer(&report), "cannot-tell");
}
