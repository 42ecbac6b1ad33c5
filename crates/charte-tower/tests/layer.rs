//! The layer around services: both directions, what handlers get, what is told.

mod common;

use std::sync::{Arc, Mutex};

use charte::{Act, Asking, ConsentState, Mode, Purpose, Regime};
use charte_tower::{Charte, CharteLayer, ForwardedHeader, Territories};
use common::{CHARTER, GRANTED, REFUSED, answer, charter, layer, lines, policy, request};
use http::header::{COOKIE, SET_COOKIE};
use http::{HeaderMap, Request, Response};

#[test]
fn what_may_not_be_set_goes_and_the_rest_keeps_bytes_and_order() {
    let sent = [
        "sid=1; HttpOnly",
        "_ads=1",
        "lang=fr;Path=/ ; secure",
        "unknown=1",
        "_ads=1; Path=/; Max-Age=0",
        "=",
        "no name",
        "sid=2",
    ];
    let deletion = format!("_ads=; Path=/{ENDED}");
    let response = answer(&layer(), request(""), &sent);
    assert_eq!(
        lines(&response),
        ["sid=1; HttpOnly", "lang=fr;Path=/ ; secure", &deletion, "sid=2"]
    );
    let granted = answer(&layer(), request(GRANTED), &sent);
    assert_eq!(
        lines(&granted),
        [
            "sid=1; HttpOnly",
            "_ads=1",
            "lang=fr;Path=/ ; secure",
            "_ads=1; Path=/; Max-Age=0",
            "sid=2"
        ]
    );
    let none = answer(&layer(), request(""), &["_ads=1", "_ads=2"]);
    assert!(!none.headers().contains_key(SET_COOKIE));
}

const ENDED: &str = "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

/// Lines that some browser keeps, or that only look like a deletion: whatever becomes of each, no
/// value of a withheld cookie leaves. `tests/browser` sends the same to Chromium.
#[test]
fn no_value_of_a_withheld_cookie_leaves() {
    let odd = include_str!("../../../tests/browser/odd-deletions.txt");
    let odd: Vec<&str> = odd.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(odd.len() >= 50, "{}", odd.len());
    let dates =
        [None, Some("Mon, 23 Nov 2026 08:00:00 GMT"), Some("Fri, 01 Jan 1999 00:00:00 GMT")];
    for (line, date) in odd.iter().flat_map(|line| dates.map(|date| (line, date))) {
        let service = tower::service_fn(|_: Request<()>| async {
            let mut response = Response::new(());
            response.headers_mut().append(SET_COOKIE, line.parse().unwrap());
            date.map(|date| response.headers_mut().insert("date", date.parse().unwrap()));
            Ok::<_, std::convert::Infallible>(response)
        });
        let sent = lines(&common::call(&layer(), service, request("")));
        let bare = |sent: &String| {
            let pair = sent.split(';').next().unwrap_or_default();
            sent.ends_with(ENDED) && (pair == "=0" || pair.ends_with('='))
        };
        assert!(sent.iter().all(bare) && !sent.concat().contains("secret"), "{line}: {sent:?}");
    }
}

#[test]
fn the_date_of_the_response_counts() {
    let sent = |dates: &'static [&'static str]| {
        let service = tower::service_fn(move |_: Request<()>| async move {
            let mut response = Response::new(());
            let line = "_ads=1; Expires=Mon, 23 Nov 2026 09:00:00 GMT";
            response.headers_mut().append(SET_COOKIE, line.parse().unwrap());
            for date in dates {
                response.headers_mut().append("date", date.parse().unwrap());
            }
            Ok::<_, std::convert::Infallible>(response)
        });
        lines(&common::call(&layer(), service, request("")))
    };
    assert_eq!(sent(&[]), [format!("_ads={ENDED}")]);
    assert!(sent(&["Mon, 23 Nov 2026 08:00:00 GMT"]).is_empty());
    assert_eq!(sent(&["Mon, 23 Nov 2026 10:00:00 GMT"]), [format!("_ads={ENDED}")]);
    assert!(sent(&["soon", "Mon, 23 Nov 2026 08:00:00 GMT"]).is_empty());
}

#[test]
fn vary_says_what_the_response_depends_on() {
    let vary = |layer: &CharteLayer, before: &'static [&'static str]| {
        let service = tower::service_fn(move |_: Request<()>| async move {
            let mut response = Response::new(());
            for line in before {
                response.headers_mut().append("vary", line.parse().unwrap());
            }
            Ok::<_, std::convert::Infallible>(response)
        });
        let response = common::call(layer, service, request(""));
        let lines = response.headers().get_all("vary").iter();
        lines.map(|line| line.to_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all = layer();
    assert_eq!(vary(&all, &[]), ["Cookie"]);
    assert_eq!(vary(&all, &["accept"]), ["accept", "Cookie"]);
    assert_eq!(vary(&all, &["accept", "cookie,x"]), ["accept", "cookie,x"]);
    assert_eq!(vary(&all, &["*"]), ["*"]);
    assert!(vary(&layer().vary(false), &[]).is_empty());
    assert!(vary(&layer().mode(Mode::Report), &[]).is_empty());
    let california = CharteLayer::new(policy(Regime::builtin("us-ca").unwrap())).clock(common::now);
    assert_eq!(vary(&california, &["Sec-GPC"]), ["Sec-GPC", "Cookie"]);
}

#[test]
fn other_headers_keep_their_place() {
    let service = tower::service_fn(|_: Request<()>| async {
        let mut response = Response::new(());
        for (name, value) in [
            ("x-a", "1"),
            ("set-cookie", "_ads=1"),
            ("x-b", "2"),
            ("set-cookie", "sid=1"),
            ("set-cookie", "sid=2"),
            ("x-a", "3"),
        ] {
            response.headers_mut().append(name, value.parse().unwrap());
        }
        Ok::<_, std::convert::Infallible>(response)
    });
    let response = common::call(&layer(), service, request(""));
    let all: Vec<_> =
        response.headers().iter().map(|(n, v)| (n.as_str(), v.to_str().unwrap())).collect();
    assert_eq!(
        all,
        [
            ("x-a", "1"),
            ("x-a", "3"),
            ("set-cookie", "sid=1"),
            ("set-cookie", "sid=2"),
            ("x-b", "2"),
            ("vary", "Cookie")
        ]
    );
}

#[test]
fn report_changes_nothing_and_tells_everything() {
    let told = Arc::new(Mutex::new(Vec::new()));
    let hear = Arc::clone(&told);
    let layer = layer().mode(Mode::Report).filter_request(true).erase_leftovers(true).on_report(
        move |report| {
            hear.lock().unwrap().push((
                report.field().id(),
                report.name().map(|c| c.into_owned()),
                report.removed(),
            ));
        },
    );
    let sent = ["_ads=1", "sid=1", "no name", "="];
    let response = answer(&layer, request("_ads=old; sid=1"), &sent);
    assert_eq!(lines(&response), sent);
    let ads = || Some("_ads".to_owned());
    assert_eq!(
        *told.lock().unwrap(),
        [
            ("cookie", ads(), false),
            ("set-cookie", ads(), false),
            ("set-cookie", Some(String::new()), false)
        ]
    );
}

#[test]
fn the_request_is_filtered_only_when_asked_for() {
    let seen = |layer: CharteLayer, cookie: &'static str| {
        let service = tower::service_fn(|request: Request<()>| async move {
            let line = request.headers().get(COOKIE).map(|l| l.to_str().unwrap().to_owned());
            let mut response = Response::new(());
            response.extensions_mut().insert(line);
            Ok::<_, std::convert::Infallible>(response)
        });
        let response = common::call(&layer, service, request(cookie));
        response.extensions().get::<Option<String>>().cloned().unwrap()
    };
    let cookies = "sid=1;  _ads=2; unknown=3";
    assert_eq!(seen(layer(), cookies).as_deref(), Some(cookies));
    assert_eq!(seen(layer().filter_request(true), cookies).as_deref(), Some("sid=1; unknown=3"));
    assert_eq!(seen(layer().filter_request(true), "_ads=2"), None);
    assert_eq!(
        seen(layer().filter_request(true).mode(Mode::Report), "_ads=2").as_deref(),
        Some("_ads=2")
    );
}

#[test]
fn every_cookie_line_of_the_request_counts() {
    let mut split = request("");
    split.headers_mut().append(COOKIE, "a=b".parse().unwrap());
    split.headers_mut().append(COOKIE, GRANTED.parse().unwrap());
    assert_eq!(lines(&answer(&layer(), split, &["_ads=1"])), ["_ads=1"]);
    let mut both = request(GRANTED);
    both.headers_mut().append(COOKIE, REFUSED.parse().unwrap());
    assert!(
        lines(&answer(&layer(), both, &["_ads=1"])).is_empty(),
        "a refusal counts before a grant"
    );
}

#[test]
fn an_act_is_recorded_and_counts_at_once() {
    let acting = |act: Act<'static>, cookie: &'static str| {
        let service = tower::service_fn(move |request: Request<()>| async move {
            let charte = request.extensions().get::<Charte>().unwrap();
            assert_eq!(charte.ask(None).asking, Asking::Ask);
            let recorded = charte.record(&[act], Some("abc123")).unwrap().unwrap();
            let proof = charte.proof(&recorded, Default::default()).unwrap();
            assert!(
                proof.contains("\"record_id\":\"abc123\"")
                    && proof.contains("\"state_before\":\"none\""),
                "{proof}"
            );
            assert_eq!(charte.state(), ConsentState::Valid);
            charte.erase(|erasure| assert_eq!(erasure.remaining(), 0));
            let mut response = Response::new(());
            response.headers_mut().append(SET_COOKIE, "_ads=1".parse().unwrap());
            Ok::<_, std::convert::Infallible>(response)
        });
        lines(&common::call(&layer(), service, request(cookie)))
    };
    let accepted = acting(Act::AcceptAll, "sid=1");
    assert_eq!(accepted.len(), 2, "{accepted:?}");
    assert_eq!(accepted[0], "_ads=1");
    assert!(
        accepted[1].starts_with("cookies_preferences=v1~20261123T1005Z~r1~y:advertising~"),
        "{accepted:?}"
    );
    let refused = acting(Act::RefuseAll, "sid=1; _ads=old");
    let last = refused.last().unwrap();
    assert!(
        last.starts_with("cookies_preferences=") && last.contains("~n:advertising~"),
        "{refused:?}"
    );
    let deletions = &refused[..refused.len() - 1];
    assert!(
        deletions.iter().any(|l| l.starts_with("_ads=; Path=/; Domain=example.fr;")),
        "{refused:?}"
    );
    // It is declared below /shop, which this request does not show.
    assert!(deletions.iter().any(|l| l.starts_with("offer=; Path=/shop;")), "{refused:?}");
    assert!(
        deletions.iter().all(|l| l.contains("Max-Age=0") && !l.starts_with("sid")),
        "{refused:?}"
    );
}

#[test]
fn what_is_prepared_counts_when_it_is_committed() {
    let service = tower::service_fn(|request: Request<()>| async move {
        let charte = request.extensions().get::<Charte>().unwrap();
        let recorded = charte.prepare(&[Act::AcceptAll], None).unwrap();
        assert_eq!(charte.state(), ConsentState::None);
        assert!(!charte.may_set("_ads"));
        if request.uri().path() == "/commit" {
            charte.commit(&recorded.unwrap()).unwrap();
            assert!(charte.allows(Purpose::Advertising, Some("vendor")).allowed);
        }
        Ok::<_, std::convert::Infallible>(Response::new(()))
    });
    assert!(lines(&common::call(&layer(), service, request(""))).is_empty());
    let mut committing = request("");
    *committing.uri_mut() = "/commit".parse().unwrap();
    assert_eq!(lines(&common::call(&layer(), service, committing)).len(), 1);
}

#[test]
fn the_last_act_of_a_request_stands() {
    let service = tower::service_fn(|request: Request<()>| async move {
        let charte = request.extensions().get::<Charte>().unwrap();
        charte.record(&[Act::AcceptAll], None).unwrap();
        charte.record(&[Act::RefuseProvider("vendor")], None).unwrap();
        Ok::<_, std::convert::Infallible>(Response::new(()))
    });
    let lines = lines(&common::call(&layer(), service, request("")));
    let writes: Vec<_> = lines.iter().filter(|l| !l.contains("Max-Age=0")).collect();
    assert_eq!(writes.len(), 1, "{lines:?}");
    assert!(writes[0].contains("~y:advertising~n:@vendor"), "{lines:?}");
}

#[test]
fn nothing_is_written_unless_somebody_acts() {
    for cookie in ["", GRANTED, REFUSED, "cookies_preferences=rubbish"] {
        let response = answer::<&str>(&layer(), request(cookie), &[]);
        assert!(lines(&response).is_empty(), "{cookie}");
    }
}

#[test]
fn the_host_of_a_trusted_proxy() {
    let asked = |layer: CharteLayer| {
        let service = tower::service_fn(|request: Request<()>| async move {
            let charte = request.extensions().get::<Charte>().unwrap();
            let host = charte.facts().host().map(|h| h.to_string());
            let mut response = Response::new(());
            response.extensions_mut().insert(host);
            Ok::<_, std::convert::Infallible>(response)
        });
        let mut request = request("");
        request.headers_mut().insert("x-forwarded-host", "shop.example.fr".parse().unwrap());
        let response = common::call(&layer, service, request);
        response.extensions().get::<Option<String>>().cloned().unwrap().unwrap()
    };
    let proxied =
        |trusted: bool| layer().trust_proxy(ForwardedHeader::XForwardedHost, move |_| trusted);
    assert_eq!(asked(layer()), "www.example.fr");
    assert_eq!(asked(proxied(false)), "www.example.fr");
    assert_eq!(asked(proxied(true)), "shop.example.fr");
}

#[test]
fn a_page_of_another_site_makes_the_party_third() {
    // Exempt in the regime `charte` when it is first-party only.
    let policy = policy(Regime::builtin("charte").unwrap());
    let layer = CharteLayer::new(policy).on_report(|_| ());
    let from = |site: &str, dest: &str, origin: Option<&str>| {
        let mut request = request("");
        let headers: &mut HeaderMap = request.headers_mut();
        headers.insert("sec-fetch-site", site.parse().unwrap());
        headers.insert("sec-fetch-dest", dest.parse().unwrap());
        origin.map(|o| headers.insert("origin", o.parse().unwrap()));
        lines(&answer(&layer, request, &["sid=1"])).len()
    };
    assert_eq!(from("same-origin", "document", None), 1);
    assert_eq!(from("cross-site", "document", None), 1);
    assert_eq!(from("cross-site", "iframe", None), 0);
    assert_eq!(from("cross-site", "empty", Some("https://other.example")), 0);
    assert_eq!(from("cross-site", "empty", Some("https://m.example.fr")), 1);
}

#[test]
fn the_law_of_a_territory() {
    let territories = Territories::new(&charter()).unwrap();
    let layer = CharteLayer::by_territory(territories, |incoming| {
        let code = incoming.headers.get("x-country")?;
        code.to_str().ok().map(str::to_owned)
    });
    let from = |code: &'static str| {
        let mut request = request("");
        request.headers_mut().insert("x-country", code.parse().unwrap());
        lines(&answer(&layer, request, &["_ads=1"])).len()
    };
    assert_eq!(from("FR"), 0);
    assert_eq!(from("US-CA"), 1, "until somebody objects");
    assert_eq!(from("nowhere"), 0);
    assert_eq!(lines(&answer(&layer, request(""), &["_ads=1"])).len(), 0);
}

#[test]
fn the_signal() {
    let layer = CharteLayer::new(policy(Regime::builtin("us-ca").unwrap()));
    let with = |value: &'static str| {
        let mut request = request("");
        request.headers_mut().insert("sec-gpc", value.parse().unwrap());
        lines(&answer(&layer, request, &["_ads=1"])).len()
    };
    assert_eq!([with("1"), with("0"), with("1, 1")], [0, 1, 1]);
    let mut twice = request("");
    for value in ["0", "1"] {
        twice.headers_mut().append("sec-gpc", value.parse().unwrap());
    }
    assert!(lines(&answer(&layer, twice, &["_ads=1"])).is_empty());
}

#[test]
fn nothing_shows_a_value() {
    let service = tower::service_fn(|request: Request<()>| async move {
        let charte = request.extensions().get::<Charte>().unwrap();
        let recorded = charte.record(&[Act::RefuseAll], None).unwrap();
        let shown = format!("{charte:?} {:?} {recorded:?}", charte.facts());
        assert!(!shown.contains("secret"), "{shown}");
        Ok::<_, std::convert::Infallible>(Response::new(()))
    });
    let mut request = request("_ads=secret; sid=secret; cookies_preferences=secret");
    *request.uri_mut() = "/a?token=secret".parse().unwrap();
    common::call(&layer(), service, request);
    assert!(CHARTER.contains("_ads"));
}
