//! `charte audit`: the table of a crawl is judged as recordings of the same cookies are.

mod common;

use std::fs;
use std::path::Path;

use common::{Run, charte, example};

fn audit(table: &Path, out: &Path, more: &[&str]) -> Run {
    let (table, out) = (table.to_str().unwrap(), out.to_str().unwrap());
    charte(&[&["audit", table, "--out", out], more].concat())
}

fn read(out: &Path, table: &str) -> String {
    fs::read_to_string(out.join(format!("{table}.csv"))).unwrap()
}

/// The cells of these columns, without quotes: no cell that is compared has a comma.
fn columns(table: &str, wanted: &[&str]) -> Vec<Vec<String>> {
    let mut lines = table.lines();
    let names: Vec<&str> = lines.next().unwrap().split(',').collect();
    let place = |name: &&str| names.iter().position(|known| known == name).unwrap();
    let places: Vec<usize> = wanted.iter().map(place).collect();
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            places.iter().map(|place| cells[*place].to_owned()).collect()
        })
        .collect()
}

const ROWS: &str = "\
id,page,host,set_cookie,name,time
1,https://www.b.example/x?q=SECRET,www.b.example,_ga=SECRET; Max-Age=60,,2026-11-23T10:05:00Z
2,www.a.example,www.a.example,,PHPSESSID,2026-11-23T10:05:00Z
3,https://shop.b.example/,www.b.example,PHPSESSID=SECRET,,2026-11-23T10:05:00Z
4,,doubleclick.net,IDE=SECRET; Max-Age=60,,2026-11-23T10:05:00Z
5,https://www.b.example/x?q=OTHER,www.b.example,_ga=SECRET2; Max-Age=60,,2026-11-23T10:06:00Z
";

#[test]
fn a_crawl_is_judged_by_site() {
    let folder = tempfile::tempdir().unwrap();
    let (table, out) = (folder.path().join("crawl.csv"), folder.path().join("out"));
    fs::write(&table, ROWS).unwrap();
    let law = ["--regime", "fr", "--no-charter"];
    let run = audit(&table, &out, &law);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.out.starts_with("3 sites checked.\n"), "{}", run.out);
    let sites = columns(&read(&out, "sites"), &["site", "answer", "recordings"]);
    let sites: Vec<String> = sites.iter().map(|row| row.join(" ")).collect();
    assert_eq!(sites, [" yes 1", "a.example no 1", "b.example yes 1"]);
    let wanted = ["recording", "page", "cookie", "verdict", "count"];
    let decisions = columns(&read(&out, "decisions"), &wanted);
    let decisions: Vec<String> = decisions.iter().map(|row| row.join(" ")).collect();
    assert_eq!(
        decisions,
        [
            "(no page)  IDE withheld 1",
            "a.example https://www.a.example/ PHPSESSID allowed 1",
            "b.example https://shop.b.example/ PHPSESSID allowed 1",
            "b.example https://www.b.example/x _ga withheld 2",
        ]
    );
    // Nothing is left but the tables, and they hold no value.
    let files: Vec<_> = fs::read_dir(&out).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 4, "{files:?}");
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("SECRET") && !text.contains("OTHER"), "{}", file.display());
    }
    assert!(!run.err.contains("SECRET"), "{}", run.err);
    // However many sites are judged at the same time.
    let one = folder.path().join("one");
    audit(&table, &one, &[&law[..], &["--jobs", "1"]].concat());
    for table in ["recordings", "decisions", "findings", "sites"] {
        assert_eq!(read(&out, table), read(&one, table));
    }
    // A recording of the same line has the same answer.
    let lines = folder.path().join("lines.txt");
    fs::write(&lines, "Set-Cookie: _ga=SECRET; Max-Age=60\n").unwrap();
    let args = ["check", lines.to_str().unwrap(), "--page", "https://www.b.example/x"];
    let more =
        ["--regime", "fr", "--no-charter", "--at", "2026-11-23T10:05:00Z", "--format", "json"];
    let report = charte(&[&args[..], &more].concat()).json();
    let codes = |table: &str| columns(table, &["recording", "code", "cookie"]);
    let found = codes(&read(&out, "findings"));
    for finding in report["findings"].as_array().unwrap() {
        let code = finding["code"].as_str().unwrap();
        assert!(found.iter().any(|row| row[0] == "b.example" && row[1] == code), "{code}");
    }
    // After consent, and by a charter.
    let run =
        audit(&table, &out, &[&law[..], &["--phase", "accepted", "--fail-on", "never"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(read(&out, "decisions").contains("accepted"));
    let charter = example("visit/charte.toml");
    let run = audit(&table, &out, &["--charter", &charter]);
    assert!(run.code < 2 && read(&out, "decisions").contains("undeclared"), "{}", run.err);
}

#[test]
fn no_row_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let (table, out) = (folder.path().join("crawl.csv"), folder.path().join("out"));
    let code = |rows: &str, more: &[&str]| {
        fs::write(&table, rows).unwrap();
        let run = audit(&table, &out, &[&["--no-charter", "--fail-on", "never"], more].concat());
        (run.code, run.err)
    };
    assert_eq!(code("page,name\na.example,PHPSESSID\n", &[]).0, 0);
    // No row, a row without a name, a name that was taken out.
    let (empty, told) = code("page,name\n", &[]);
    assert!(empty == 2 && told.contains("the table has no row"), "{told}");
    let (nameless, told) = code("page,name\na.example,PHPSESSID\na.example,\n", &[]);
    assert!(nameless == 2 && told.contains("not judged: 1"), "{told}");
    let redacted = "page,set_cookie\na.example,PHPSESSID=1\na.example,[redacted]\n";
    assert_eq!(code(redacted, &[]).0, 2);
    assert_eq!(code(redacted, &["--allow-incomplete"]).0, 0);
    let (broken, told) = code("page,name\na.example,a\na.example\na.example,b,c,d\n", &[]);
    assert!(broken == 2 && told.contains("not judged: 2; the first is row 2"), "{told}");
    assert_eq!(columns(&read(&out, "decisions"), &["cookie"]), [["a"]]);
    let (elsewhere, told) = code("page,name\nSECRET page,PHPSESSID\n,PHPSESSID\n", &[]);
    assert!(elsewhere == 0 && told.contains("is no address"), "{elsewhere} {told}");
    assert!(told.contains("not known: 1") && !told.contains("SECRET"), "{told}");
    // What cannot be read ends the run, and says where. Nothing is left of it.
    for (rows, expected) in [
        ("name\n_ga\n", "has no column `page`"),
        ("page,cookie\na.example,_ga\n", "neither a column `name` nor"),
        ("page,name,time\na.example,_ga,2026-11-23T10:05:00\n", "row 1: the time is not"),
        ("page,name,time\na.example,_ga,1795428300\n", "row 1: the time is not"),
        ("page,name,name\n", "several columns `name`"),
    ] {
        fs::remove_dir_all(&out).unwrap();
        let (code, told) = code(rows, &[]);
        assert!(code == 2 && told.contains(expected), "{rows}: {told}");
        assert_eq!(fs::read_dir(&out).unwrap().count(), 0);
    }
    let run = audit(&folder.path().join("none.csv"), &out, &[]);
    assert!(run.code == 2 && run.err.contains("none.csv: no such file"), "{}", run.err);
    let other = folder.path().join("crawl.parquet");
    fs::write(&other, "page,name\n").unwrap();
    let run = audit(&other, &out, &[]);
    let expected = if cfg!(feature = "parquet") { "is not Parquet" } else { "without Parquet" };
    assert!(run.code == 2 && run.err.contains(expected), "{}", run.err);
}

/// Rows of a crawl, in an order of their own: a site with a few rows on each page, one with more
/// than are judged together, and rows without a page or a time.
fn rows() -> Vec<String> {
    let names = ["_ga", "PHPSESSID", "_fbp", "nobody_knows_this", "IDE"];
    let small = (0..600).map(|n| {
        let (site, name) = (n % 40, names[n % 5]);
        let time = format!("2026-11-{:02}T10:{:02}:00Z", 1 + n % 28, n % 60);
        let time = if n % 7 == 0 { String::new() } else { time };
        let page = format!("https://www.site{site}.example/{}?SECRET={n}", n % 3);
        let page = if n % 31 == 0 { String::new() } else { page };
        match n % 2 {
            0 => format!("{page},www.site{site}.example,,{name},{time}"),
            _ => format!("{page},cdn.example,{name}=SECRET{n}; Max-Age={n},,{time}"),
        }
    });
    let large = (0..21_000).map(|n| {
        let time = format!("2026-11-23T10:{:02}:{:02}Z", n / 60 % 60, n % 60);
        format!("https://large.example/{},large.example,,{},{time}", n % 700, names[n % 2])
    });
    small.chain(large).collect()
}

#[test]
fn the_order_of_rows_does_not_count() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("crawl.csv");
    let mut rows = rows();
    let mut tables = Vec::new();
    for order in 0..3 {
        match order {
            0 => {}
            1 => rows.reverse(),
            // So that the rows of no site are together.
            _ => rows.sort_by_key(|row| {
                row.bytes().fold(7_u32, |hash, byte| hash.wrapping_mul(31) ^ u32::from(byte))
            }),
        }
        fs::write(&table, format!("page,host,set_cookie,name,time\n{}\n", rows.join("\n")))
            .unwrap();
        let out = folder.path().join(order.to_string());
        let jobs = (order + 1).to_string();
        let law = ["--no-charter", "--at", "2026-11-30", "--jobs", &jobs];
        let run = audit(&table, &out, &law);
        assert_eq!(run.code, 1, "{}", run.err);
        // Sites that are judged in parts are counted once.
        assert!(run.out.starts_with("42 sites checked.\n"), "{}", run.out);
        tables.push(["recordings", "decisions", "findings", "sites"].map(|name| read(&out, name)));
    }
    assert!(tables.iter().all(|other| *other == tables[0]));
    let [recordings, decisions, _, sites] = &tables[0];
    let names = columns(recordings, &["recording"]).concat();
    let large: Vec<_> = names.iter().filter(|name| name.starts_with("large")).collect();
    assert_eq!(large, ["large.example", "large.example (2)", "large.example (3)"]);
    assert_eq!(names.len(), 44);
    // No row is lost, and no page is torn.
    let counts = columns(decisions, &["count"]).concat();
    let count: usize = counts.iter().map(|count| count.parse::<usize>().unwrap()).sum();
    assert_eq!(count, rows.len());
    let large = columns(decisions, &["page", "cookie"]);
    let mut pages: Vec<_> = large.iter().filter(|row| row[0].contains("large")).collect();
    let all = pages.len();
    pages.sort();
    pages.dedup();
    assert_eq!(pages.len(), all);
    let parts = columns(sites, &["site", "recordings"]);
    assert!(parts.iter().any(|row| *row == ["large.example", "3"]), "{parts:?}");
}

/// What a table of observations has is a crawl too, in Parquet as in CSV.
#[cfg(feature = "parquet")]
#[test]
fn parquet_and_csv_have_equal_answers() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (visit, checked) = (path("visit.har"), path("checked"));
    fs::copy(example("visit/visit.har"), &visit).unwrap();
    let list = path("list.txt");
    fs::write(&list, &visit).unwrap();
    let run = charte(&["check", "--many", &list, "--no-charter", "--out", &checked, "--parquet"]);
    assert!(run.code < 2, "{}", run.err);
    let more = ["--no-charter", "--at", "2026-11-30", "--parquet"];
    let [csv, parquet] = ["csv", "parquet"].map(|kind| {
        let (table, out) = (path(&format!("checked/observations.{kind}")), path(kind));
        let run = audit(Path::new(&table), Path::new(&out), &more);
        assert!(run.code < 2, "{}", run.err);
        ["recordings", "decisions", "findings", "sites"].map(|name| {
            assert!(Path::new(&out).join(format!("{name}.parquet")).exists());
            read(Path::new(&out), name)
        })
    });
    assert_eq!(csv, parquet);
    assert!(columns(&csv[1], &["cookie"]).len() > 3);
}
