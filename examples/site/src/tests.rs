//! The site without a browser: hosts, forms, proofs.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::header::{COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use axum::http::{Request, Response, StatusCode};
use charte::{Charter, Policy};
use cpu_time::ThreadTime;
use tower::ServiceExt;

use crate::limit::{Limit, MOST};
use crate::scripts::Scripts;
use crate::site::{self, App, Names};
use crate::store::Records;

const SITE: &str = "https://www.herbier.example";

/// A file for the records of one test, taken away at its end.
struct Proofs(PathBuf);

impl Proofs {
    fn new(test: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("charte-site-{}-{test}.sqlite", std::process::id()));
        Self(path)
    }

    fn all(&self) -> Vec<(String, String)> {
        let connection = rusqlite::Connection::open(&self.0).unwrap();
        let mut select = connection.prepare("SELECT id, record FROM consent").unwrap();
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }
}

impl Drop for Proofs {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", self.0.display()));
        }
    }
}

fn hosts(proofs: &Proofs) -> Router {
    let names = Names::published();
    let policy = Policy::new(Charter::parse(names.charter()).unwrap()).unwrap();
    let store = Records::open(&proofs.0).unwrap();
    let app = App { names, store, limit: Limit::new(MOST), scripts: Scripts::default() };
    site::hosts(Arc::new(app), policy)
}

/// The consent cookie comes behind what is deleted.
fn last_line(response: &Response<Body>) -> String {
    let lines = response.headers().get_all(SET_COOKIE);
    lines.iter().next_back().unwrap().to_str().unwrap().to_owned()
}

async fn send(hosts: &Router, request: Request<Body>) -> Response<Body> {
    hosts.clone().oneshot(request).await.unwrap()
}

fn post(path: &str, form: &'static str) -> Request<Body> {
    Request::post(path)
        .header(HOST, "www.herbier.example")
        .header(ORIGIN, SITE)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(form))
        .unwrap()
}

#[tokio::test]
async fn an_answer_has_a_proof_under_the_id_that_its_cookie_has() {
    let proofs = Proofs::new("proof");
    let hosts = hosts(&proofs);
    let response = send(&hosts, post("/carnet/fougere", "act=accept-all")).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers()[LOCATION], "/carnet/fougere?choix=ok#fait");
    let line = response.headers()[SET_COOKIE].to_str().unwrap();
    let id = line.split("~!id=").nth(1).unwrap().split(['~', ';']).next().unwrap();
    let all = proofs.all();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].0, id);
    for said in ["\"dpv:ConsentGiven\"", "\"regime\":\"fr\"", "\"language\":\"fr\"", id] {
        assert!(all[0].1.contains(said), "{said} in {}", all[0].1);
    }
}

#[tokio::test]
async fn an_answer_that_cannot_be_kept_does_not_count() {
    let proofs = Proofs::new("lost");
    let hosts = hosts(&proofs);
    rusqlite::Connection::open(&proofs.0).unwrap().execute_batch("DROP TABLE consent").unwrap();
    let response = send(&hosts, post("/", "act=accept-all")).await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!response.headers().contains_key(SET_COOKIE));
}

#[tokio::test]
async fn what_is_no_choice_is_refused() {
    let proofs = Proofs::new("refused");
    let hosts = hosts(&proofs);
    for form in [
        "",
        "act=",
        "act=other",
        "act=load",
        "act=load&pair=advertising@videotheque",
        "act=load&pair=x",
        "act=answer",
        "act=answer&advertising=yes&transmission=grant&x=grant",
    ] {
        let status = send(&hosts, post("/", form)).await.status();
        assert_eq!(status, StatusCode::BAD_REQUEST, "{form}");
    }
    let mut forged = post("/", "act=accept-all");
    forged.headers_mut().insert(ORIGIN, "https://www.ailleurs.example".parse().unwrap());
    let response = send(&hosts, forged).await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert!(!response.headers().contains_key(SET_COOKIE));
    assert!(proofs.all().is_empty());
}

#[tokio::test]
async fn only_its_own_hosts_are_answered() {
    let proofs = Proofs::new("hosts");
    let hosts = hosts(&proofs);
    for (host, status) in [
        ("www.herbier.example", StatusCode::OK),
        ("WWW.Herbier.example:8443", StatusCode::OK),
        ("lecteur.videotheque.example", StatusCode::NOT_FOUND),
        ("evil.example", StatusCode::MISDIRECTED_REQUEST),
        ("", StatusCode::MISDIRECTED_REQUEST),
    ] {
        let request = Request::get("/").header(HOST, host).body(Body::empty()).unwrap();
        assert_eq!(send(&hosts, request).await.status(), status, "{host}");
    }
}

#[tokio::test]
async fn a_language_leads_back_to_this_site_only() {
    let proofs = Proofs::new("language");
    let hosts = hosts(&proofs);
    for (referer, to) in [
        ("https://www.herbier.example/carnet/balisier?x=1", "/carnet/balisier"),
        ("https://evil.example//evil.example/", "/"),
        ("//evil.example", "/"),
        ("", "/"),
    ] {
        let request = Request::get("/langue/en")
            .header(HOST, "www.herbier.example")
            .header("referer", referer)
            .body(Body::empty())
            .unwrap();
        let response = send(&hosts, request).await;
        assert_eq!(response.headers()[LOCATION], to, "{referer}");
        let set = response.headers().get_all(SET_COOKIE).iter();
        let set = set.filter(|line| line.as_bytes().starts_with(b"langue=en;")).count();
        // Nobody elsewhere picks it for a visitor.
        assert_eq!(set, usize::from(referer.starts_with(SITE)), "{referer}");
    }
}

#[tokio::test]
async fn nothing_is_said_to_be_saved_that_was_not() {
    let proofs = Proofs::new("saved");
    let hosts = hosts(&proofs);
    let says = async |cookie: &str| {
        let request = Request::get("/?choix=ok")
            .header(HOST, "www.herbier.example")
            .header(COOKIE, cookie)
            .body(Body::empty())
            .unwrap();
        let body = send(&hosts, request).await.into_body();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        String::from_utf8(body.to_vec()).unwrap().contains("id=\"fait\"")
    };
    for cookie in ["a=b", "cookies_preferences=junk"] {
        assert!(!says(cookie).await, "{cookie}");
    }
    let response = send(&hosts, post("/", "act=refuse-all")).await;
    let line = last_line(&response);
    assert!(says(line.split(';').next().unwrap()).await);
}

#[tokio::test]
async fn the_records_of_an_address_have_a_limit_and_a_refusal_counts_beyond_it() {
    let proofs = Proofs::new("limit");
    let hosts = hosts(&proofs);
    let mut made = 0;
    while send(&hosts, post("/", "act=accept-all")).await.status() == StatusCode::SEE_OTHER {
        made += 1;
        assert!(made < 1_000, "no limit");
    }
    let response = send(&hosts, post("/", "act=accept-all")).await;
    assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(!response.headers().contains_key(SET_COOKIE));
    let response = send(&hosts, post("/", "act=refuse-all")).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    let line = last_line(&response);
    assert!(line.starts_with("cookies_preferences=") && !line.contains("!id="), "{line}");
    assert_eq!(proofs.all().len(), made);
}

#[tokio::test]
async fn a_vendors_script_is_not_served_before_an_agreement() {
    let proofs = Proofs::new("script");
    let hosts = hosts(&proofs);
    let get = |cookie: &'static str| {
        let request = Request::get("/mesure.js").header(HOST, "www.herbier.example");
        request.header(COOKIE, cookie).body(Body::empty()).unwrap()
    };
    assert_eq!(send(&hosts, get("a=b")).await.status(), StatusCode::NOT_FOUND);
    let response = send(&hosts, post("/", "act=accept-all")).await;
    let line = response.headers()[SET_COOKIE].to_str().unwrap().to_owned();
    let mut asked = get("a=b");
    let pair = line.split(';').next().unwrap().parse().unwrap();
    asked.headers_mut().insert(COOKIE, pair);
    assert_eq!(send(&hosts, asked).await.status(), StatusCode::OK);
}

/// 64 KB of cookies, the most that a server in front usually takes: other cookies, copies of the
/// consent cookie, and as many of these as are read, whose words are all different.
fn heavy_cookies() -> [String; 3] {
    let copy = |number: usize, bytes: usize| {
        let mut body = "v1~20261101T0900Z~r2".to_owned();
        for word in 0.. {
            if body.len() > bytes {
                break;
            }
            body += match word % 2 {
                0 => format!("~n:{number}-{word}"),
                _ => format!("~n:advertising@{number}-{word}"),
            }
            .as_str();
        }
        format!("cookies_preferences={body}~{}; ", charte::Consent::check(&body))
    };
    let filled = |mut line: String, with: &dyn Fn(usize) -> String| {
        for number in 0.. {
            let more = with(number);
            if line.len() + more.len() > 64 * 1024 {
                break;
            }
            line += &more;
        }
        line
    };
    let read: String = (0..8).map(|number| copy(number, 1_900)).collect();
    [
        filled(String::new(), &|number| format!("c{number}=1; ")),
        filled(String::new(), &|number| copy(number, 400)),
        filled(read, &|number| format!("c{number}=1; ")),
    ]
}

#[tokio::test]
async fn the_worst_request_costs_little() {
    // Without optimisation the same work takes some twenty times as long.
    let limit = Duration::from_millis(if cfg!(debug_assertions) { 100 } else { 5 });
    let proofs = Proofs::new("heavy");
    let hosts = hosts(&proofs);
    for (kind, cookies) in heavy_cookies().iter().enumerate() {
        for acting in [false, true] {
            let mut least = Duration::MAX;
            for _ in 0..9 {
                let mut request = match acting {
                    true => post("/", "act=refuse-all"),
                    false => Request::get("/")
                        .header(HOST, "www.herbier.example")
                        .body(Body::empty())
                        .unwrap(),
                };
                request.headers_mut().insert(COOKIE, cookies.parse().unwrap());
                // The time of this thread: others use the machine too.
                let start = ThreadTime::now();
                let response = send(&hosts, request).await;
                least = least.min(start.elapsed());
                assert!(response.status().is_success() || response.status().is_redirection());
            }
            println!("kind {kind}, acting {acting}: {least:?}");
            assert!(least < limit, "kind {kind}, acting {acting}: {least:?}");
        }
    }
}
