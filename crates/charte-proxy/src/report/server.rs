//! The port on which the report is read.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{
    ACCEPT, ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use super::{Counts, page};
use crate::local::is_local;

/// Where the report is.
const PATH: &str = "/-/charte/report";

/// Readers at the same time.
const READERS: usize = 8;

/// How long a reader may take over its request, and over the whole.
const READ: Duration = Duration::from_secs(5);
const WHOLE: Duration = Duration::from_secs(30);

/// Answers readers until it is dropped.
pub(crate) async fn serve(listener: TcpListener, counts: Counts) {
    let places = Arc::new(Semaphore::new(READERS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let counts = counts.clone();
        tokio::spawn(async move {
            let _place = place;
            let answer = service_fn(move |request| {
                let response = answer(&request, &counts);
                async move { Ok::<_, Infallible>(response) }
            });
            let mut server = http1::Builder::new();
            server.keep_alive(false).timer(TokioTimer::new()).header_read_timeout(READ);
            let connection = server.serve_connection(TokioIo::new(stream), answer);
            // A reader that goes away is no fault.
            let _ = tokio::time::timeout(WHOLE, connection).await;
        });
    }
}

#[derive(Clone, Copy)]
enum Form {
    Json,
    Html,
    Text,
}

impl Form {
    /// By the path's ending, else by what the reader takes.
    fn of<B>(request: &Request<B>) -> Option<Self> {
        match request.uri().path().strip_prefix(PATH)? {
            ".json" => Some(Self::Json),
            ".html" => Some(Self::Html),
            ".txt" => Some(Self::Text),
            "" => {
                let accepted = request.headers().get(ACCEPT).and_then(|line| line.to_str().ok());
                let mut accepted = accepted.unwrap_or_default().split([',', ';']).map(str::trim);
                Some(accepted.find_map(Self::of_type).unwrap_or(Self::Text))
            }
            _ => None,
        }
    }

    fn of_type(media: &str) -> Option<Self> {
        match media {
            "application/json" => Some(Self::Json),
            "text/html" => Some(Self::Html),
            "text/plain" => Some(Self::Text),
            _ => None,
        }
    }
}

fn answer<B>(request: &Request<B>, counts: &Counts) -> Response<Full<Bytes>> {
    // A page elsewhere may let its own name lead here, and read what it likes.
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    if !host.is_some_and(is_local) {
        return plain(StatusCode::FORBIDDEN, "the report is read at 127.0.0.1 or localhost\n");
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let Some(form) = Form::of(request) else {
        return plain(StatusCode::NOT_FOUND, "the report is at /-/charte/report\n");
    };
    let shown = counts.shown();
    let (media, text) = match form {
        Form::Json => ("application/json", serde_json::to_string(&shown).unwrap_or_default()),
        Form::Html => ("text/html; charset=utf-8", page::html(&shown)),
        Form::Text => ("text/plain; charset=utf-8", page::text(&shown)),
    };
    let mut response = plain(StatusCode::OK, text);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media));
    response
}

fn plain(status: StatusCode, text: impl Into<Bytes>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(text.into()));
    *response.status_mut() = status;
    let fixed = [
        (CONTENT_TYPE, "text/plain; charset=utf-8"),
        (CACHE_CONTROL, "no-store"),
        (CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    for (name, value) in fixed {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
