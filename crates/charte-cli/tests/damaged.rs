//! Invalid input: exit code 2, and a message that names the file.

mod common;

use std::fs;
use std::io::Write;

use common::{charte, charte_reading, example, root};
use flate2::Compression;
use flate2::write::GzEncoder;

#[test]
fn damaged_recordings_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let visit = fs::read(example("visit/visit.har")).unwrap();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(&visit).unwrap();
    let gzip = gzip.finish().unwrap();
    let mut noise = Vec::new();
    let mut state = 1_u32;
    for _ in 0..1_000_000 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise.push((state >> 24) as u8);
    }
    let cases: [(&str, &[u8]); 10] = [
        ("empty.har", b""),
        ("blank.har", b" \n\n\t "),
        ("cut.har", &visit[..visit.len() / 2]),
        ("almost.har", &visit[..visit.len() - 2]),
        ("cut.har.gz", &gzip[..gzip.len() / 2]),
        ("noise.har", &noise),
        ("zip.har", b"PK\x03\x04rest"),
        ("other.json", b"{\"name\": \"something else\"}"),
        ("prose.txt", b"Dear reader,\nthis is no recording.\n"),
        ("number.json", b"42"),
    ];
    for (name, bytes) in cases {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let path = path.to_str().unwrap();
        for format in ["text", "json"] {
            let run = charte(&["check", path, "--format", format]);
            assert_eq!(run.code, 2, "{name}: {}", run.out);
            assert_eq!(run.out, "", "{name}");
            assert!(run.err.starts_with("charte: "), "{name}: {}", run.err);
            assert!(run.err.contains(name), "{name}: {}", run.err);
            assert!(!run.err.trim_end().ends_with('.'), "{}", run.err);
            assert!(!run.err.contains("panicked"), "{name}: {}", run.err);
        }
        let piped = charte_reading(&["check", "-"], bytes);
        assert_eq!(piped.code, 2, "{name}");
        assert!(piped.err.contains("standard input"), "{name}: {}", piped.err);
    }
    // The same recording, compressed whole, reads.
    let path = folder.path().join("whole.har.gz");
    fs::write(&path, &gzip).unwrap();
    assert_eq!(charte(&["check", path.to_str().unwrap()]).code, 1);
    assert_eq!(charte(&["check", folder.path().to_str().unwrap()]).code, 2);
    let missing = folder.path().join("missing.har");
    let run = charte(&["check", missing.to_str().unwrap()]);
    assert!(run.code == 2 && run.err.contains("missing.har: no such file"), "{}", run.err);
}

#[test]
fn megabytes_of_garbage_end_soon() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("garbage.txt");
    let mut file = std::io::BufWriter::new(fs::File::create(&path).unwrap());
    for number in 0..4_700_000_u64 {
        writeln!(file, "{number} nothing of interest to anybody at all").unwrap();
    }
    file.flush().unwrap();
    assert!(fs::metadata(&path).unwrap().len() > 190 << 20);
    let run = charte(&["check", path.to_str().unwrap()]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("garbage.txt, line "), "{}", run.err);
}

#[test]
fn a_bad_charter_is_named_with_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bad.toml");
    let path = path.to_str().unwrap();
    fs::write(path, "format = 1\nsite = \"https://a.example\"\nregime = \"fr\"\nrevison = 2\n")
        .unwrap();
    let run = charte(&["check", &example("visit/visit.har"), "--charter", path]);
    assert_eq!(run.code, 2);
    for part in ["bad.toml: line 4", "revison", "revision", "[E102]"] {
        assert!(run.err.contains(part), "{part}: {}", run.err);
    }
    fs::write(path, "format = 1\nsite = \"https://a.example\"\n").unwrap();
    assert!(charte(&["ask", "--charter", path]).err.contains("regime"));
    assert_eq!(charte(&["ask", "--charter", path, "--regime", "fr"]).code, 0);
}

#[test]
fn a_file_in_the_place_of_another_is_named() {
    let (charter, visit) = (example("visit/charte.toml"), example("visit/visit.har"));
    let readme = charte(&["check", root().join("README.md").to_str().unwrap()]);
    assert_eq!(readme.code, 2);
    let said = "not a recording (HAR, storage state, cookies.txt or Set-Cookie lines); for a charter \
        use --charter [E508]";
    assert!(readme.err.contains(said), "{}", readme.err);
    for args in
        [vec!["check", &charter], vec!["check", "--before", &charter], vec!["init", &charter]]
    {
        let run = charte(&args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
        let said = "charte.toml: is a charter, not a recording; pass it with --charter";
        assert!(run.err.contains(said), "{}", run.err);
    }
    for args in [vec!["check", "--charter", &visit], vec!["ask", "--charter", &visit]] {
        let run = charte(&args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
        let said = "visit.har: is a recording, not a charter; name the charter here";
        assert!(run.err.contains(said), "{}", run.err);
    }
}

#[test]
fn mistyped_words_get_a_suggestion() {
    let charter = example("visit/charte.toml");
    let cases: [(&[&str], &str); 7] = [
        (&["ask", "--charter", &charter, "--regime", "us-cal"], "us-ca"),
        (&["allows", "advertizing", "--charter", &charter], "advertising"),
        (&["allows", "advertising", "--provider", "regi", "--charter", &charter], "regie"),
        (&["decide", "a", "--technology", "coockie", "--charter", &charter], "cookie"),
        (&["check", "x", "--phase", "refuse"], "refused"),
        (&["finding", "C0200"], "C020"),
        (&["regimes", "frr"], "fr"),
    ];
    for (args, near) in cases {
        let run = charte(args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains(near), "{args:?}: {}", run.err);
    }
}

#[test]
fn a_command_without_work_says_what_to_name() {
    let run = charte(&["check"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("name a recording"));
    assert_eq!(charte(&["check", "-", "-"]).code, 2);
    assert_eq!(charte(&["check", "-", "--page", "about:blank"]).code, 2);
}
