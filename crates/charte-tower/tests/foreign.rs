//! The layer without a consent cookie of the site: OneTrust, a TC string and CookieYes, over HTTP.
#![cfg(feature = "interop")]

mod common;

use axum::Router;
use axum::http::header::SET_COOKIE;
use axum::response::AppendHeaders;
use axum::routing::get;
use charte::{Charter, Policy};
use charte_interop::{import::Importer, mapping::Mapping};
use charte_tower::CharteLayer;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const CHARTER: &str = r#"
format = 1
site = "https://www.example.fr"
regime = "fr"
revision = REVISION

[[provider]]
id = "vendor"
name = "A vendor"
role = "independent"
iab-vendor = 28

[[cookie]]
name = "_ads"
provider = "vendor"
purposes = ["advertising"]
"#;

/// Whether the server sets `_ads` for a request with these cookies.
async fn sets_ads(revision: u32, shown: Option<u32>, cookies: &str) -> bool {
    let charter = CHARTER.replace("REVISION", &revision.to_string());
    let policy = Policy::new(Charter::parse(charter).unwrap()).unwrap();
    let importer = Importer::new(&policy, Mapping::builtin())
        .with_managers(["onetrust", "iab-tcf", "cookieyes"])
        .unwrap()
        .with_shown_revision(shown);
    let layer = CharteLayer::new(policy).clock(common::now).honour(importer);
    let app: Router = Router::new()
        .route("/", get(|| async { AppendHeaders([(SET_COOKIE, "_ads=1")]) }))
        .layer(layer);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move { axum::serve(listener, app).await });
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!(
        "GET / HTTP/1.1\r\nHost: www.example.fr\r\nCookie: {cookies}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    server.abort();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    answer.to_lowercase().contains("set-cookie: _ads=1")
}

fn onetrust(marketing: u8) -> String {
    format!(
        "OptanonConsent=datestamp=Mon+Nov+09+2026+10%3A00%3A00+GMT%2B0100+(CET)&interactionCount=1&\
         landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A{marketing}%2CC0003%3A{marketing}%2C\
         C0004%3A{marketing}%2CC0005%3A{marketing}; OptanonAlertBoxClosed=2026-11-09T09:00:00.000Z"
    )
}

fn cookieyes(marketing: &str) -> String {
    format!(
        "cookieyes-consent=consentid:a,consent:yes,action:yes,necessary:yes,functional:yes,\
         analytics:yes,performance:yes,advertisement:{marketing},lastRenewedDate:1794214800000"
    )
}

/// Updated on 9 November 2026, with the vendors that were disclosed.
const TC_GRANTED: &str = "CQtaoIAQtaoIAAKABBFRBkFgAP_gAAAAAAqIAOAAAABAAAAA.IAOAAAAB";
const TC_REFUSED: &str = "CQtaoIAQtaoIAAKABBFRBkFgAAAAAAAAAAqIAOAAAAAAAAAA.IAOAAAAB";

#[tokio::test]
async fn an_answer_given_elsewhere_decides() {
    let cases = [
        (onetrust(1), true),
        (onetrust(0), false),
        ("OptanonConsent=garbage".to_owned(), false),
        (format!("euconsent-v2={TC_GRANTED}"), true),
        (format!("euconsent-v2={TC_REFUSED}"), false),
        ("euconsent-v2=CQ".to_owned(), false),
        (cookieyes("yes"), true),
        (cookieyes("no"), false),
        ("cookieyes-consent=consent:yes,action:yes,advertisement:ye".to_owned(), false),
        // A refusal beside a grant, and a manager that is not on the list.
        (format!("{}; {}", onetrust(1), cookieyes("no")), false),
        ("CONSENTMGR=consent:true|ts:1794214800000".to_owned(), false),
        (String::new(), false),
    ];
    for (cookies, expected) in cases {
        assert_eq!(sets_ads(1, None, &cookies).await, expected, "{cookies}");
        // The charter has changed since: what was shown is not known, or an earlier one.
        assert!(!sets_ads(2, None, &cookies).await, "{cookies}");
        assert!(!sets_ads(2, Some(1), &cookies).await, "{cookies}");
        assert_eq!(sets_ads(2, Some(2), &cookies).await, expected, "{cookies}");
    }
}

#[tokio::test]
async fn an_answer_to_the_site_wins() {
    let refused = common::REFUSED;
    assert!(!sets_ads(1, None, &format!("{refused}; {}", onetrust(1))).await);
    let granted = common::GRANTED;
    assert!(sets_ads(1, None, &format!("{granted}; {}", onetrust(0))).await);
}
