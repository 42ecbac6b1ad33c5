//! The proxy without Charte.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::forward::Forward;
use crate::limits::Limits;
use crate::server;
use crate::signals::Signals;
use crate::site::Site;

/// Serves until the signal to stop, as [`charte_proxy::Proxy::run`] does.
pub(crate) fn serve(listen: SocketAddr, upstream: &str) -> crate::Result<()> {
    let limits = Limits::default();
    let forward = Forward::new(upstream.parse()?, None, limits.clone());
    let site = Arc::new(Site::new(forward, limits));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let stopped = runtime.block_on(async {
        let mut signals = Signals::new()?;
        let listener = TcpListener::bind(listen).await?;
        println!("{}", listener.local_addr()?);
        Ok::<_, std::io::Error>(server::serve(listener, site, signals.next()).await)
    })?;
    match stopped.cut {
        0 => Ok(()),
        cut => Err(format!("{cut} requests were cut off").into()),
    }
}
