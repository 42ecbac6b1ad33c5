//! `charte check --format html`: one file that loads nothing, whatever was recorded.

mod common;

use std::fs;

use common::{charte, command, example, root, shared_recordings};

fn html(args: &[&str]) -> String {
    let run = charte(&[&["check", "--format", "html"], args].concat());
    assert!(run.code < 2, "{}", run.err);
    run.out
}

/// Nothing that a browser would fetch: no element that loads, no style that does, no script but the
/// page's own, which asks for nothing.
fn loads_nothing(html: &str) {
    let script =
        fs::read_to_string(root().join("crates/charte-report/templates/report.js")).unwrap();
    for word in ["fetch", "XMLHttp", "import", "Beacon", "WebSocket", "src", "innerHTML", "eval"] {
        assert!(!script.contains(word), "the script says {word}");
    }
    let lower = html.replace(&format!("<script>{}</script>", script.trim_end()), "").to_lowercase();
    for tag in ["<script", "<link", "<img", "<iframe", "<object", "<embed", "<base", "<form"] {
        assert!(!lower.contains(tag), "{tag}");
    }
    for word in [" src=", " srcset=", "url(", "@import", " onerror", " onload", "javascript:"] {
        assert!(!lower.contains(word), "{word}");
    }
    // Links lead into the page, to its own table and to the texts of the law.
    let (before, _) = lower.split_once("id=\"sources\"").unwrap_or((&lower, ""));
    for link in before.split("href=\"").skip(1) {
        let own = link.starts_with('#') || link.starts_with("data:text/csv;charset=utf-8,");
        assert!(own, "a link outside the sources: {}", &link[..link.len().min(60)]);
    }
}

/// Made anew by the command in `examples/visit/README.md`.
#[test]
fn the_example_is_what_the_command_writes() {
    let args = [
        "check",
        "--before",
        "visit.har",
        "--refused",
        "refused.har",
        "--accepted",
        "accepted.har",
        "--charter",
        "charte.toml",
        "--format",
        "html",
    ];
    let run = command(&args).current_dir(root().join("examples/visit")).output().unwrap();
    assert_eq!(run.status.code(), Some(1), "{}", String::from_utf8_lossy(&run.stderr));
    let made = String::from_utf8(run.stdout).unwrap();
    loads_nothing(&made);
    let kept = fs::read_to_string(example("visit/report.html")).unwrap();
    assert!(made == kept, "examples/visit/report.html is not what the command writes");
}

/// A cookie a row, a recording a column: `_fbp` is there in all three phases, `uid_regie` is not
/// once it was refused.
#[test]
fn recordings_stand_side_by_side() {
    let html = fs::read_to_string(example("visit/report.html")).unwrap();
    let table = &html[html.find("id=\"cookies\"").unwrap()..];
    let words = |name: &str| -> Vec<String> {
        let from = table.find(&format!("<code>{name}</code>"));
        let row = &table[from.unwrap_or_else(|| panic!("{name}"))..];
        let row = &row[..row.find("</tr>").unwrap()];
        let cells = row.split("<td role=\"cell\"").skip(4);
        let word = |cell: &str| {
            let text = cell.split('>').nth(2).unwrap();
            text.split('<').next().unwrap().to_owned()
        };
        cells.map(word).collect()
    };
    assert_eq!(words("_fbp"), ["not allowed", "not allowed", "allowed"]);
    assert_eq!(words("uid_regie"), ["not allowed", "not seen", "allowed"]);
    assert_eq!(words("__Host-session"), ["allowed", "allowed", "allowed"]);
    for heading in ["Before any choice", "Everything refused", "Everything accepted"] {
        assert!(html.matches(heading).count() >= 3, "{heading}");
    }
}

/// What to do comes right after the summary; each code and each source is told once, and every link
/// leads somewhere.
#[test]
fn what_to_do_comes_first_and_every_link_leads_somewhere() {
    let html = fs::read_to_string(example("visit/report.html")).unwrap();
    let order = ["id=\"summary\"", "id=\"fixes\"", "<nav", "id=\"providers\"", "id=\"cookies\""];
    let places: Vec<usize> = order.iter().map(|id| html.find(id).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    let mut targets = 0;
    for link in html.split("href=\"#").skip(1) {
        let id = &link[..link.find('"').unwrap()];
        assert_eq!(html.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        targets += 1;
    }
    assert!(targets > 30, "{targets}");
    assert_eq!(html.matches("href=\"https://").count(), html.matches("<dd><a ").count());
}

/// The table behind the link is the one that `--format csv` writes.
#[test]
fn the_table_is_there_as_csv() {
    let args = [example("visit/visit.har"), "--charter".into(), example("visit/charte.toml")];
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let made = html(&args);
    let link = made.split("data:text/csv;charset=utf-8,").nth(1).unwrap();
    let mut bytes = link[..link.find('"').unwrap()].bytes();
    let mut text = Vec::new();
    while let Some(byte) = bytes.next() {
        text.push(match byte {
            b'%' => {
                let digits = [bytes.next().unwrap(), bytes.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            byte => byte,
        });
    }
    let csv = charte(&[&["check", "--format", "csv"], args.as_slice()].concat());
    assert_eq!(String::from_utf8(text).unwrap(), csv.out);
}

#[test]
fn whatever_a_cookie_is_called_it_stays_text() {
    let evil = "<script>alert(1)</script>\"'&\u{202e}";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a\"><img src=x onerror=y>.txt");
    let lines =
        format!("Set-Cookie: {evil}=value; Max-Age=60\nSet-Cookie: _ga=1; Max-Age=99999999\n");
    fs::write(&file, lines).unwrap();
    let html = html(&[file.to_str().unwrap(), "--page", "https://www.example.fr/"]);
    assert!(html.contains("&#60;script&#62;alert(1)"), "the name is shown");
    assert!(html.contains("\\u{202e}"), "what turns writing round is made visible");
    assert!(html.contains("&#60;img src=x onerror=y&#62;"), "the file is named");
    // As text it may say anything.
    loads_nothing(&html.replace(" src=x onerror=y", ""));
    assert!(!html.contains('\u{202e}'));
}

#[test]
fn other_peoples_recordings() {
    for recording in shared_recordings() {
        let path = recording.to_str().unwrap();
        let made = html(&[path]);
        loads_nothing(&made);
        assert!(made.ends_with("</html>\n"), "{path}");
        // The table as CSV, which the page holds for those who save it, is counted apart.
        let csv = made.split("data:text/csv").nth(1).map_or(0, |link| link.find('"').unwrap());
        let page = made.len() - csv;
        assert!(page < 210_000 && csv < 100_000, "{path}: {page} bytes, and {csv} of CSV");
        // Every mark is on its scale.
        let marks =
            made.split("x=\"").skip(1).filter(|at| at[..at.find('"').unwrap()].ends_with('%'));
        for at in marks {
            let percent: f64 = at.split('%').next().unwrap().parse().unwrap();
            assert!((0.0..=100.0).contains(&percent), "{path}: {percent}");
        }
    }
}

#[test]
fn thousands_of_cookies_stay_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("many.txt");
    let lines: String = (0..3_000).map(|n| format!("Set-Cookie: nobody-knows-{n}=1\n")).collect();
    fs::write(&file, lines).unwrap();
    let html = html(&[file.to_str().unwrap(), "--page", "https://www.example.fr/"]);
    assert!(html.contains("3,000") && html.contains("and 2,000 more"));
    // The table, its CSV, and the cards.
    assert!(html.len() < 1_300_000, "{} bytes", html.len());
}

#[test]
fn an_empty_recording_and_a_charter_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nothing.txt");
    fs::write(&file, "HTTP/1.1 200 OK\nContent-Type: text/html\n\n").unwrap();
    let html = html(&[file.to_str().unwrap()]);
    assert!(html.contains("No cookie was set or sent.") && html.contains("Nothing to fix."));
    let html = self::html(&["--charter", &example("visit/charte.toml")]);
    loads_nothing(&html);
    assert!(html.contains("The charter of www.boutique.example"), "{html}");
    assert!(html.contains("You need a consent banner.") && html.contains("C011"), "{html}");
}

/// Lint and diff make a page too, whatever a charter holds.
#[test]
fn pages_of_other_commands() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("<img src=x>.toml");
    let wrong = "site = \"https://a.example\"\nregime = \"fr\"\nrevison = 3\n\n[[cookie]]\nname = \"<script>alert(1)</script>\u{202e}\"\npurposes = [\"security\"]\n";
    fs::write(&file, wrong).unwrap();
    let run = charte(&["lint", file.to_str().unwrap(), "--format", "html"]);
    assert_eq!(run.code, 2);
    loads_nothing(&run.out.replace(" src=x", ""));
    assert!(run.out.contains("<mark>revison</mark> = 3"), "{}", run.out);
    assert!(run.out.contains("Did you mean `revision`?</p>"), "{}", run.out);

    let right = wrong.replace("site", "format = 1\nsite").replace("revison = 3", "revision = 1");
    fs::write(&file, &right).unwrap();
    let run = charte(&["lint", file.to_str().unwrap(), "--format", "html"]);
    assert!(run.code < 2, "{}", run.err);
    loads_nothing(&run.out.replace(" src=x", ""));
    assert!(
        run.out.contains("&#60;script&#62;alert(1)") && run.out.contains("C008"),
        "{}",
        run.out
    );

    let newer = right.replace("[\"security\"]", "[\"advertising\"]");
    let args = ["diff", file.to_str().unwrap(), "-", "--format", "html"];
    let run = common::charte_reading(&args, newer.as_bytes());
    assert_eq!(run.code, 1, "{}", run.err);
    loads_nothing(&run.out);
    assert!(run.out.contains("Must the revision be raised?"), "{}", run.out);
    let french = common::charte_reading(&[&args[..], &["--lang", "fr"]].concat(), newer.as_bytes());
    assert!(french.out.contains("<html lang=\"fr\">"), "{}", french.out);
    for (words, of) in [("Faut-il augmenter", &french), ("ne constitue pas un conseil", &french)] {
        assert!(of.out.contains(words), "{words}: {}", of.out);
    }
    let french = charte(&["lint", file.to_str().unwrap(), "--format", "html", "--lang", "fr"]);
    assert!(french.out.contains("Vérifié par Charte.") && french.out.contains("Que faire"));
    for english in ["Linted", "What to do", "This is not", "warning", "line 5"] {
        assert!(!french.out.contains(english), "{english}: {}", french.out);
    }
    assert!(
        run.out.contains("&#60;script&#62;alert(1)") && run.out.contains("C010"),
        "{}",
        run.out
    );
    assert!(!run.out.contains('\u{202e}') && run.out.ends_with("</html>\n"));
}
