//! What follows an upgrade: bytes in both directions, until one side ends or both are silent.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use hyper::upgrade::OnUpgrade;
use hyper_util::rt::TokioIo;
use tokio::io::copy_bidirectional;
use tokio::sync::{OwnedSemaphorePermit, watch};

use crate::idle::{Activity, Watched};

/// How many tunnels are open.
#[derive(Clone, Default)]
pub(crate) struct Tunnels(Arc<AtomicUsize>);

impl Tunnels {
    pub(crate) fn open(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }

    fn enter(&self) -> Guard {
        self.0.fetch_add(1, Ordering::SeqCst);
        Guard(self.clone())
    }
}

/// One open tunnel.
struct Guard(Tunnels);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// What a tunnel holds and obeys.
#[derive(Clone)]
pub(crate) struct Holds {
    pub(crate) tunnels: Tunnels,
    /// The place of the connection, which the tunnel keeps.
    pub(crate) place: Arc<OwnedSemaphorePermit>,
    /// Whether it must end at once.
    pub(crate) ended: watch::Receiver<bool>,
}

/// Joins both sides in a task of its own, once both have changed over.
pub(crate) fn join(visitor: OnUpgrade, site: OnUpgrade, idle: Duration, holds: Holds) {
    let Holds { tunnels, place, mut ended } = holds;
    let guard = tunnels.enter();
    tokio::spawn(async move {
        let _held = (guard, place);
        let joined = async {
            let (visitor, site) = tokio::try_join!(visitor, site)?;
            let activity = Activity::new();
            let watched = |io| Watched { inner: TokioIo::new(io), activity: activity.clone() };
            let (mut visitor, mut site) = (watched(visitor), watched(site));
            tokio::select! {
                // A side that breaks off ends the tunnel: there is nobody to tell.
                _ = copy_bidirectional(&mut visitor, &mut site) => {}
                () = activity.ends(idle) => {}
            }
            Ok::<(), hyper::Error>(())
        };
        tokio::select! {
            _ = joined => {}
            _ = ended.wait_for(|ended| *ended) => {}
        }
    });
}
