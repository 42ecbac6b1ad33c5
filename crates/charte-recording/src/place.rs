use crate::address::{Address, Scheme};
use crate::observation::{Clock, Received, RequestKind};
use crate::time;

/// Where and when cookies were seen: one request with its response, or one record of a jar.
#[derive(Clone, Default)]
pub(crate) struct Place {
    pub(crate) page: Option<usize>,
    pub(crate) host: Option<String>,
    pub(crate) scheme: Option<Scheme>,
    pub(crate) path: Option<String>,
    /// When the request left and when the response was there, by the recorder's clock.
    pub(crate) sent: Option<i64>,
    pub(crate) answered: Option<i64>,
    /// The response's `Date`.
    pub(crate) date: Option<i64>,
    pub(crate) response: Option<u64>,
    pub(crate) request_kind: Option<RequestKind>,
    /// The script that wrote it.
    pub(crate) script: Option<Address>,
}

impl Place {
    pub(crate) fn at(address: Option<&Address>) -> Self {
        Self {
            host: address.map(|address| address.host.clone()),
            scheme: address.map(|address| address.scheme),
            path: address.map(|address| address.path.clone()),
            ..Self::default()
        }
    }

    pub(crate) fn received(&self) -> Option<Received> {
        let recorder = self.answered.map(|millis| Received { millis, clock: Clock::Recorder });
        match self.date {
            // Without a recorder's moment there is nothing to doubt the server's with.
            Some(millis)
                if self.answered.is_none() || time::skew(self.date, self.answered).is_some() =>
            {
                Some(Received { millis, clock: Clock::Server })
            }
            _ => recorder,
        }
    }
}
