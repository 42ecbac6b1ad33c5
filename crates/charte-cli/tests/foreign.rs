//! `charte consent decode`, `convert` and `signals`, as their user runs them.

mod common;

use common::{charte, charte_reading};

const CHARTER: &str = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n\n\
    [[provider]]\nid = \"google\"\nname = \"Google\"\nrole = \"independent\"\n\n\
    [[cookie]]\nname = \"_ads\"\nprovider = \"google\"\npurposes = [\"advertising\", \"ad-measurement\"]\n";

const ONETRUST: &str = "Cookie: OptanonConsent=datestamp=Mon+Nov+09+2026+10%3A00%3A00+GMT%2B0100+(CET)\
    &interactionCount=1&landingPath=NotLandingPage&consentId=S3CRET\
    &groups=C0001%3A1%2CC0002%3A0%2CC0003%3A0%2CC0004%3A1%2CC0005%3A0; \
    OptanonAlertBoxClosed=2026-11-09T09:00:00.000Z; theme=dark";

fn site() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("charte.toml");
    std::fs::write(&path, CHARTER).unwrap();
    let name = path.to_str().unwrap().to_owned();
    (folder, name)
}

#[test]
fn decode_shows_answers_and_no_value() {
    let run = charte_reading(&["consent", "decode"], ONETRUST.as_bytes());
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert!(run.out.contains("manager: onetrust\n") && run.out.contains("granted: C0001, C0004\n"));
    assert!(!run.out.contains("S3CRET"), "{}", run.out);
    let run = charte_reading(&["consent", "decode", "--json"], b"1YYN");
    assert_eq!((run.code, run.json()[0]["usp"]["opt-out-sale"].as_str()), (0, Some("Y")));
    // Before any act it is no answer, and cut it is not readable.
    let waiting = b"tarteaucitron=!gtag=wait";
    assert_eq!(charte_reading(&["consent", "decode"], waiting).code, 1);
    let run = charte_reading(&["consent", "decode"], b"CQSbk4AQSbk4ANwAAAENAwCgS3CRET");
    assert_eq!(run.code, 2);
    assert!(run.out.contains("E60") && !run.out.contains("S3CRET"), "{}", run.out);
    assert_eq!(charte_reading(&["consent", "decode"], b"who knows").code, 2);
    assert_eq!(charte_reading(&["consent", "decode"], b"").code, 2);
}

#[test]
fn convert_keeps_the_time_and_refuses_what_it_must() {
    let (_folder, charter) = site();
    let convert = |more: &[&str], input: &str| {
        let fixed = ["consent", "convert", "--charter", &charter, "--at", "2026-11-23T10:05:00Z"];
        charte_reading(&[&fixed, more].concat(), input.as_bytes())
    };
    let run = convert(&["--to", "charte"], ONETRUST);
    assert_eq!(run.code, 0, "{}", run.err);
    let consent = charte::Consent::decode(run.out.trim()).unwrap();
    assert_eq!(consent.time().to_string(), "2026-11-09T09:00:00Z");
    assert_eq!(consent.origin(), Some("onetrust"));
    assert!(consent.granted().contains(charte::Purpose::Advertising));
    // Two lines, of which one cannot be read.
    let run = convert(&["--to", "charte"], &format!("{ONETRUST}\nus_privacy=1YX\n"));
    assert_eq!((run.code, run.out.lines().count()), (1, 1));
    assert!(run.err.contains("line 2: iab-usp: E60"), "{}", run.err);
    let refused = convert(&["--to", "tcf"], ONETRUST);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("E611"), "{}", refused.err);
    let gpp = convert(&["--to", "gpp", "--section", "8", "--gpc"], ONETRUST);
    assert!(gpp.out.starts_with("__gpp=DBABBg~"), "{}", gpp.out);
    // The signal inside a string is not lost on the way.
    let again = convert(&["--to", "gpp", "--section", "8"], gpp.out.trim());
    let said = charte_reading(&["consent", "decode", "--json"], again.out.trim().as_bytes());
    assert_eq!(said.json()[0]["gpp"][0]["fields"]["Gpc"], true, "{}{}", said.out, again.err);
    // Our own value in another format.
    let own = convert(&["--to", "wp-consent-api", "--from", "charte"], run.out.trim());
    assert_eq!(own.out, "wp_consent_marketing=allow\n", "{}", own.err);
}

#[test]
fn a_wrong_table_is_an_error() {
    let (folder, charter) = site();
    let table = folder.path().join("interop.toml");
    std::fs::write(&table, "format = 1\n[onetrust.words.X]\ngrants = [\"ads\"]\n").unwrap();
    let table = table.to_str().unwrap();
    let args = ["consent", "convert", "--to", "charte", "--charter", &charter, "--table", table];
    let run = charte_reading(&args, b"us_privacy=1YYN");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("unknown word `ads`") && run.err.contains("[E607]"), "{}", run.err);
    let words = "format = 1\n[onetrust.words.X]\nprovider = \"nobody\"\n\
        grants = [\"advertising\"]\nrefuses = [\"advertising\"]\n";
    let other = folder.path().join("other.toml");
    std::fs::write(&other, words).unwrap();
    let other = other.to_str().unwrap();
    let args = ["consent", "convert", "--to", "charte", "--charter", &charter, "--table", other];
    let run = charte_reading(&args, b"us_privacy=1YYN");
    assert!(run.err.contains("other.toml: onetrust.words.X"), "{}", run.err);
}

#[test]
fn signals_are_lines_of_a_page() {
    let (_folder, charter) = site();
    let args =
        ["consent", "signals", "consent-mode", "--charter", &charter, "--provider", "google"];
    let at = ["--at", "2026-11-23T10:05:00Z"];
    let before = charte_reading(&[&args[..], &at].concat(), b"");
    assert_eq!(before.code, 0, "{}", before.err);
    assert!(before.out.contains("'consent','default',{'ad_storage':'denied'"), "{}", before.out);
    assert!(!before.out.contains("'update'"), "{}", before.out);
    let body = "v1~20261101T0900Z~r1~y:advertising~y:ad-measurement";
    let value = format!("{body}~{}", charte::Consent::check(body));
    let after = charte_reading(&[&args[..], &at].concat(), value.as_bytes());
    assert!(after.out.contains("'consent','update',{'ad_storage':'granted'"), "{}", after.out);
    let unknown = ["consent", "signals", "uet", "--charter", &charter, "--provider", "nobody"];
    assert_eq!(charte(&unknown).code, 2);
}
