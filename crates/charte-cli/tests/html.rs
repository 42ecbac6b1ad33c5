//! `charte check --format html`: one file that loads nothing, whatever was recorded.

mod common;

use std::fs;

use common::{charte, command, example, root, shared_recordings};

fn html(args: &[&str]) -> String {
    let run = charte(&[&["check", "--format", "html"], args].concat());
    assert!(run.code < 2, "{}", run.err);
    run.out
}

/// Nothing that a browser would fetch or run: no element that loads, no style that does.
fn loads_nothing(html: &str) {
    let lower = html.to_lowercase();
    for tag in ["<script", "<link", "<img", "<iframe", "<object", "<embed", "<base", "<form"] {
        assert!(!lower.contains(tag), "{tag}");
    }
    for word in [" src=", " srcset=", "url(", "@import", " onerror", " onload", "javascript:"] {
        assert!(!lower.contains(word), "{word}");
    }
    // Links lead to the texts of the law only.
    let (before, _) = lower.split_once("id=\"sources\"").unwrap_or((&lower, ""));
    assert!(!before.contains("href="), "a link outside the sources");
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
    let row = |name: &str| {
        let from = html
            .find(&format!("<code>{name}</code></th>"))
            .or_else(|| html.find(&format!("data-label=\"Cookie\"><code>{name}</code>")));
        let row = &html[from.unwrap_or_else(|| panic!("{name}"))..];
        row[..row.find("</tr>").unwrap()].to_owned()
    };
    let words = |name: &str| -> Vec<String> {
        let row = row(name);
        let cells = row.split("<td data-label=").skip(3);
        let word = |cell: &str| {
            let cell = cell.split_once('>').unwrap().1;
            let text = cell.split_once('>').unwrap().1;
            text.split('<').next().unwrap().to_owned()
        };
        cells.map(word).collect()
    };
    assert_eq!(words("_fbp"), ["not allowed", "not allowed", "allowed"]);
    assert_eq!(words("uid_regie"), ["not allowed", "not there", "allowed"]);
    assert_eq!(words("__Host-session"), ["allowed", "allowed", "allowed"]);
    for heading in ["Before any answer", "Everything refused", "Everything accepted"] {
        assert!(html.matches(heading).count() >= 3, "{heading}");
    }
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
        assert!(made.len() < 200_000, "{path}: {} bytes", made.len());
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
    assert!(html.contains("Unknown (3000)") && html.contains("and 2000 more"));
    assert!(html.len() < 800_000, "{} bytes", html.len());
}

#[test]
fn an_empty_recording_and_a_charter_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nothing.txt");
    fs::write(&file, "HTTP/1.1 200 OK\nContent-Type: text/html\n\n").unwrap();
    let html = html(&[file.to_str().unwrap()]);
    assert!(html.contains("No cookie was set or sent.") && html.contains("Nothing to look at."));
    let html = self::html(&["--charter", &example("visit/charte.toml")]);
    loads_nothing(&html);
    assert!(html.contains("The charter of www.boutique.example"), "{html}");
    assert!(html.contains("Do I need a banner?") && html.contains("C011"), "{html}");
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
    assert!(
        run.out.contains("&#60;script&#62;alert(1)") && run.out.contains("C010"),
        "{}",
        run.out
    );
    assert!(!run.out.contains('\u{202e}') && run.out.ends_with("</html>\n"));
}
