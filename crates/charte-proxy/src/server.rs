//! Connections: accepting them, limiting them, and ending them without losing a request.

use core::convert::Infallible;
use core::future::Future;
use core::pin::pin;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use http::header::CONNECTION;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::Instant;

use crate::idle::Taken;
use crate::site::Site;
use crate::tunnel::{Holds, Tunnels};

/// How long connections that wait for their next request are left open after the signal to stop:
/// a request that is on its way is answered, and told that it was the last.
const LAST_REQUESTS: Duration = Duration::from_millis(500);

/// How often is looked whether all is done.
const LOOK: Duration = Duration::from_millis(20);

/// How a proxy stopped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stopped {
    /// Requests that were cut off because they did not end in time. Websockets are not counted.
    pub cut: usize,
}

/// How far the end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    /// Every request is answered.
    Open,
    /// The next request of each connection is its last.
    Last,
    /// Requests that began are answered.
    Finish,
    /// Everything ends.
    End,
}

/// Serves until the signal, then ends.
pub(crate) async fn serve(
    listener: TcpListener,
    site: Arc<Site>,
    stop: impl Future<Output = ()>,
) -> Stopped {
    let most = site.limits().connections.clamp(1, Semaphore::MAX_PERMITS);
    let places = Arc::new(Semaphore::new(most));
    let (phase, phases) = watch::channel(Phase::Open);
    let (end, ended) = watch::channel(false);
    let tunnels = Tunnels::default();
    let connect = |stream: TcpStream, peer: IpAddr, place: OwnedSemaphorePermit| {
        let holds =
            Holds { tunnels: tunnels.clone(), place: Arc::new(place), ended: ended.clone() };
        tokio::spawn(connection(stream, peer, Arc::clone(&site), holds, phases.clone()));
    };
    let mut stop = pin!(stop);
    loop {
        let accepted = async {
            let place = Arc::clone(&places).acquire_owned().await.ok()?;
            Some((listener.accept().await, place))
        };
        match tokio::select! { () = &mut stop => None, accepted = accepted => accepted } {
            None => break,
            Some((Ok((stream, peer)), place)) => connect(stream, peer.ip(), place),
            // Too many open files, or a visitor who is gone already.
            Some((Err(_), _)) => tokio::time::sleep(LOOK).await,
        }
    }
    phase.send_replace(Phase::Last);
    // Who has connected already is not turned away.
    while let Ok(place) = Arc::clone(&places).try_acquire_owned() {
        let waiting = tokio::select! {
            biased;
            accepted = listener.accept() => accepted.ok(),
            () = core::future::ready(()) => None,
        };
        let Some((stream, peer)) = waiting else { break };
        connect(stream, peer.ip(), place);
    }
    drop(listener);

    let open = || most.saturating_sub(places.available_permits() + tunnels.open());
    let start = Instant::now();
    let until = |limit: Duration| async move {
        while open() > 0 && start.elapsed() < limit {
            tokio::time::sleep(LOOK).await;
        }
    };
    let limit = site.limits().stop;
    until(LAST_REQUESTS.min(limit)).await;
    phase.send_replace(Phase::Finish);
    until(limit).await;
    let cut = open();
    phase.send_replace(Phase::End);
    end.send_replace(true);
    Stopped { cut }
}

/// Serves one connection.
async fn connection(
    stream: TcpStream,
    peer: IpAddr,
    site: Arc<Site>,
    holds: Holds,
    mut phases: watch::Receiver<Phase>,
) {
    let _ = stream.set_nodelay(true);
    let limits = site.limits().clone();
    let current = phases.clone();
    let service = service_fn(move |request| {
        let (site, holds, current) = (Arc::clone(&site), holds.clone(), current.clone());
        async move {
            let mut response = site.answer(request, peer, holds).await;
            let is_last = *current.borrow() >= Phase::Last;
            if is_last && !response.status().is_informational() {
                response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
            }
            Ok::<_, Infallible>(response)
        }
    });
    let mut server = http1::Builder::new();
    server
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_headers(limits.headers)
        .max_header_size(limits.head_bytes())
        .max_buf_size(limits.head_bytes());
    let io = TokioIo::new(Taken::new(stream, limits.idle));
    let mut connection = pin!(server.serve_connection(io, service).with_upgrades());
    loop {
        tokio::select! {
            // How it ended is told by the access line of the request.
            _ = connection.as_mut() => return,
            changed = phases.changed() => match (changed, *phases.borrow_and_update()) {
                (Ok(()), Phase::Open | Phase::Last) => {}
                (Ok(()), Phase::Finish) => connection.as_mut().graceful_shutdown(),
                (_, Phase::End) | (Err(_), _) => return,
            },
        }
    }
}
