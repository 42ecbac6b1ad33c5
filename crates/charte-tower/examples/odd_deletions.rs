//! Sends the lines of `tests/browser/odd-deletions.txt` to a browser: `/3` through the layer, and
//! `/raw/3` as they are. With `?date`, the response says that it was made in 1999. The browser
//! tests look at what the browser keeps.

use std::convert::Infallible;
use std::future::Future;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use charte::{Charter, Policy};
use charte_tower::CharteLayer;
use http::{HeaderMap, HeaderValue, Request, Response};
use tower::{Layer, Service};

const LINES: &str = include_str!("../../../tests/browser/odd-deletions.txt");

const CHARTER: &str = r#"
format = 1
site = "http://localhost"
regime = "fr"

[[cookie]]
name = "_ads"
purposes = ["advertising"]
lifetime = "13 months"
"#;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let policy = Policy::new(Charter::parse(CHARTER)?)?;
    let layer = CharteLayer::new(policy).on_report(|_| ());
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("http://localhost:{}", listener.local_addr()?.port());
    for stream in listener.incoming() {
        // A browser that goes away in the middle stops nobody else.
        let _ = answer(&layer, &mut stream?);
    }
    Ok(())
}

fn answer(layer: &CharteLayer, stream: &mut TcpStream) -> Outcome<()> {
    let mut head = BufReader::new(&*stream).lines();
    let first = head.next().ok_or("no request")??;
    let host = head.map_while(Result::ok).take_while(|line| !line.is_empty());
    let host = host.filter_map(|line| Some(line.split_once(':')?.1.trim().to_owned())).next();
    let target = first.split(' ').nth(1).ok_or("no target")?;
    let (path, date) = target.split_once('?').map_or((target, false), |(path, _)| (path, true));
    let number = path.trim_start_matches("/raw").trim_start_matches('/');
    let line = LINES.lines().filter(|line| !line.starts_with('#')).nth(number.parse()?);
    let line = HeaderValue::from_str(line.ok_or("no such line")?)?;
    let service = move |_: Request<()>| {
        let mut response = Response::new(());
        response.headers_mut().insert("set-cookie", line.clone());
        if date {
            let long_ago = HeaderValue::from_static("Fri, 01 Jan 1999 00:00:00 GMT");
            response.headers_mut().insert("date", long_ago);
        }
        std::future::ready(Ok::<_, Infallible>(response))
    };
    let request = Request::get(path).header("host", host.unwrap_or_default()).body(())?;
    let headers = match path.starts_with("/raw") {
        true => call(tower::service_fn(service), request),
        false => call(layer.layer(tower::service_fn(service)), request),
    };
    write!(stream, "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 0\r\n")?;
    for (name, value) in &headers {
        write!(stream, "{name}: ")?;
        stream.write_all(value.as_bytes())?;
        write!(stream, "\r\n")?;
    }
    Ok(write!(stream, "connection: close\r\n\r\n")?)
}

fn call<S>(mut service: S, request: Request<()>) -> HeaderMap
where
    S: Service<Request<()>, Response = Response<()>, Error = Infallible>,
{
    match pin!(service.call(request)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(response)) => response.headers().clone(),
        Poll::Ready(Err(never)) => match never {},
        Poll::Pending => HeaderMap::new(),
    }
}
