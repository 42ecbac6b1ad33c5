//! The rules, in both directions: what is removed, what is counted, and under which law.

mod common;

use charte_proxy::charte::{Act, Charter, Mode};
use charte_proxy::{Proxy, Trusted};
use common::{CHARTER, Running, SECRET, Site, consent, empty, named};

const SETS: [&str; 4] = [
    "Set-Cookie: sid=s3cr3t; HttpOnly",
    "Set-Cookie: _ads_1=s3cr3t; Path=/",
    "Set-Cookie: unknown=s3cr3t",
    "Set-Cookie: s3cr3t",
];

#[test]
fn before_consent_only_exempt_cookies_pass() {
    let site = Site::says(empty(&SETS));
    let proxy = Running::before(site.address);
    let answer = proxy.get("/", &["Cookie: sid=1; _ads_1=2; other=3"]);
    let cookies = named(&answer, "set-cookie");
    assert_eq!(cookies[0], "sid=s3cr3t; HttpOnly");
    let deletes = |line: &&&str| line.contains("Max-Age=0") && !line.contains(SECRET);
    assert_eq!(cookies[1..].iter().filter(deletes).count(), cookies.len() - 1, "{cookies:?}");
    assert!(cookies.iter().any(|line| line.starts_with("_ads_1=;")), "{cookies:?}");
    assert_eq!(named(&answer, "vary"), ["Cookie"]);
    assert_eq!(named(&site.heads()[0], "cookie"), ["sid=1; other=3"]);
}

#[test]
fn an_answer_counts_and_taking_it_back_deletes() {
    let site = Site::says(empty(&SETS));
    let proxy = Running::before(site.address);
    let granted = format!("Cookie: {}; _ads_1=2", consent(Act::AcceptAll));
    let answer = proxy.get("/", &[&granted]);
    assert_eq!(named(&answer, "set-cookie"), ["sid=s3cr3t; HttpOnly", "_ads_1=s3cr3t; Path=/"]);
    assert!(named(&site.heads()[0], "cookie")[0].ends_with("; _ads_1=2"));
    // The signal concerns France's law only as far as the regime says; a refusal always counts.
    let refused = format!("Cookie: {}; _ads_1=2", consent(Act::RefuseAll));
    let answer = proxy.get("/", &[&refused]);
    let cookies = named(&answer, "set-cookie");
    assert_eq!(cookies[0], "sid=s3cr3t; HttpOnly");
    assert!(cookies[1..].iter().all(|line| line.starts_with("_ads_1=;")), "{cookies:?}");
    assert!(cookies.len() > 1);
    assert!(!named(&site.heads()[1], "cookie")[0].contains("_ads_1"));
}

#[test]
fn what_connection_names_is_judged_before_it_goes() {
    let site = Site::says(empty(&SETS));
    let proxy = Running::before(site.address);
    let refused = format!("Cookie: {}; _ads_1=2", consent(Act::RefuseAll));
    // Who hides the answer from the next connection hides it from the rules in vain.
    let answer = proxy.raw(format!(
        "GET / HTTP/1.1\r\nHost: www.example.fr\r\n{refused}\r\nConnection: close, cookie, host, \
         x-forwarded-for\r\n\r\n"
    ));
    assert!(!answer.contains("_ads_1=s3cr3t"), "{answer}");
    let head = &site.heads()[0];
    assert!(named(head, "cookie").is_empty(), "{head}");
    assert_eq!(named(head, "host"), ["www.example.fr"]);
    assert_eq!(named(head, "x-forwarded-for"), ["127.0.0.1"]);
}

#[test]
fn report_changes_no_cookie_and_counts() {
    let site = Site::says(empty(&SETS));
    let proxy = Running::with(site.address, |proxy| proxy.mode(Mode::Report));
    let answer = proxy.get("/page?s3cr3t", &["Cookie: sid=s3cr3t; _ads_1=s3cr3t"]);
    let sent: Vec<_> = SETS.iter().map(|line| line.trim_start_matches("Set-Cookie: ")).collect();
    assert_eq!(named(&answer, "set-cookie"), sent);
    assert!(named(&answer, "vary").is_empty());
    assert_eq!(named(&site.heads()[0], "cookie"), ["sid=s3cr3t; _ads_1=s3cr3t"]);

    let lines = proxy.lines(1);
    assert!(lines[0].starts_with("GET /page 200 0 bytes "), "{lines:?}");
    assert!(lines[0].ends_with(" ms 4 withheld"), "{lines:?}");
    let json = proxy.report(".json");
    let body = json.split_once("\r\n\r\n").unwrap().1;
    let report: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(report["mode"], "report");
    assert_eq!(report["requests"], 1);
    let rows = report["withheld"].as_array().unwrap();
    let ads: Vec<_> = rows.iter().filter(|row| row["cookie"] == "_ads*").collect();
    assert_eq!(ads.len(), 2, "{report}");
    for row in ads {
        assert_eq!((&row["law"], &row["handling"]), (&"fr".into(), &"kept".into()));
        assert_eq!(
            (&row["because"], &row["purpose"]),
            (&"unanswered".into(), &"advertising".into())
        );
        assert_eq!(row["count"], 1);
    }
    for form in ["", ".json", ".html", ".txt"] {
        let shown = proxy.report(form);
        assert!(shown.starts_with("HTTP/1.1 200 "), "{shown}");
        assert!(shown.contains("_ads*") && !shown.contains(SECRET), "{shown}");
    }
    assert!(proxy.lines.lock().unwrap().iter().all(|line| !line.contains(SECRET)));
}

#[test]
fn the_report_is_for_this_machine_only() {
    let site = Site::says(empty(&[]));
    let proxy = Running::before(site.address);
    let ask = |host: &str, line: &str| {
        common::raw(proxy.report, format!("{line} HTTP/1.1\r\nHost: {host}\r\n\r\n"))
    };
    assert!(ask("evil.example", "GET /-/charte/report").starts_with("HTTP/1.1 403"));
    assert!(ask("localhost", "POST /-/charte/report").starts_with("HTTP/1.1 405"));
    assert!(ask("localhost", "GET /").starts_with("HTTP/1.1 404"));
    let page = common::raw(
        proxy.report,
        "GET /-/charte/report HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*;q=0.8\r\n\r\n",
    );
    assert_eq!(named(&page, "content-type"), ["text/html; charset=utf-8"]);
    // The visitors' port knows no report: the site has its paths for itself.
    assert!(proxy.get("/-/charte/report", &[]).starts_with("HTTP/1.1 200"));
    assert!(site.heads()[0].starts_with("GET /-/charte/report "));
}

/// In the United States advertising may start without asking; elsewhere it may not.
fn by_territory(site: &Site) -> Running {
    let charter = Charter::parse(format!(
        "{}\n",
        CHARTER.replacen("regime = \"fr\"", "regime = \"fr\"\nregimes = [\"us-ca\"]", 1)
    ));
    let upstream = format!("http://{}", site.address).parse().unwrap();
    let header = "x-country".parse().unwrap();
    Running::start(Proxy::by_territory(&charter.unwrap(), header, upstream).unwrap())
}

#[test]
fn an_unknown_territory_never_has_a_laxer_law() {
    let site = Site::says(empty(&["Set-Cookie: _ads_1=1"]));
    let proxy = by_territory(&site);
    let sets = |lines: &[&str]| proxy.get("/", lines).contains("_ads_1=1");
    assert!(sets(&["X-Country: US-CA"]));
    assert!(sets(&["X-Country:  us-ca "]));
    for strict in [
        &["X-Country: FR"][..],
        &[],
        &["X-Country:"],
        &["X-Country: XX"],
        &["X-Country: T1"],
        &["X-Country: US-CA, FR"],
        &["X-Country: US-CA", "X-Country: US-CA"],
        &["X-Country: US-CA", "X-Country: FR"],
        &["X_Country: US-CA"],
        &["X-Country: US-CA\u{e9}"],
    ] {
        assert!(!sets(strict), "{strict:?}");
    }
    let report = proxy.report(".json");
    assert!(report.contains("\"law\":\"fr\""), "{report}");
}

#[test]
fn a_developers_own_machine_counts_as_the_site() {
    let charter = CHARTER.replace("name = \"sid\"", "name = \"sid\"\ndomain = \"www.example.fr\"");
    let site = Site::says(empty(&["Set-Cookie: sid=1"]));
    let policy = || {
        use charte_proxy::charte::Policy;
        Policy::new(Charter::parse(&charter).unwrap()).unwrap()
    };
    let upstream = || format!("http://{}", site.address).parse().unwrap();
    let ask = |proxy: &Running, host: &str| {
        proxy.raw(format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    };
    let proxy = Running::start(Proxy::new(policy(), upstream()));
    for host in ["localhost:8080", "127.0.0.1:8080", "[::1]", "www.example.fr"] {
        assert!(ask(&proxy, host).contains("sid=1"), "{host}");
        assert_eq!(named(site.heads().last().unwrap(), "host"), [host]);
    }
    assert!(!ask(&proxy, "192.168.1.5").contains("sid=1"));
    let proxy = Running::start(Proxy::new(policy(), upstream()).any_host(true));
    assert!(ask(&proxy, "192.168.1.5").contains("sid=1"));
    // A proxy in front says which host was meant, if it is trusted.
    let line = "inner\r\nX-Forwarded-Host: www.example.fr";
    let proxy = Running::start(Proxy::new(policy(), upstream()));
    assert!(!ask(&proxy, line).contains("sid=1"));
    let proxy = Running::start(Proxy::new(policy(), upstream()).trust(Trusted::XForwarded));
    assert!(ask(&proxy, line).contains("sid=1"));
}
