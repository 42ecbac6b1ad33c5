//! Redirects, matched to the raw headers that the browser reports apart from them.
//!
//! Several requests share one id if each redirects to the next. The raw headers of a request
//! (`requestWillBeSentExtraInfo`) and of a response (`responseReceivedExtraInfo`) carry that id
//! only, and may come before the request that they belong to. They come in order, one for each
//! request that reached the network.

use std::collections::HashMap;

/// The requests of one id, and what came apart from them.
#[derive(Debug)]
struct Chain<Sent, Received> {
    hops: Vec<Hop>,
    sent: Vec<Sent>,
    received: Vec<Received>,
}

#[derive(Debug)]
struct Hop {
    /// The index of the request.
    request: usize,
    /// Whether the browser says that raw headers come for it. `None` until it says.
    has_headers: Option<bool>,
}

/// All chains of a recording, by id.
#[derive(Debug)]
pub(super) struct Hops<Sent, Received> {
    chains: HashMap<String, Chain<Sent, Received>>,
    order: Vec<String>,
}

impl<Sent, Received> Default for Hops<Sent, Received> {
    fn default() -> Self {
        Self { chains: HashMap::new(), order: Vec::new() }
    }
}

impl<Sent, Received> Hops<Sent, Received> {
    fn chain(&mut self, id: &str) -> &mut Chain<Sent, Received> {
        if !self.chains.contains_key(id) {
            self.order.push(id.to_owned());
        }
        self.chains.entry(id.to_owned()).or_insert_with(|| Chain {
            hops: Vec::new(),
            sent: Vec::new(),
            received: Vec::new(),
        })
    }

    /// The latest request of the id.
    pub(super) fn last(&self, id: &str) -> Option<usize> {
        self.chains.get(id)?.hops.last().map(|hop| hop.request)
    }

    /// Adds a request. Returns the one that redirected to it.
    pub(super) fn push(&mut self, id: &str, request: usize) -> Option<usize> {
        let chain = self.chain(id);
        let from = chain.hops.last().map(|hop| hop.request);
        chain.hops.push(Hop { request, has_headers: None });
        from
    }

    /// Says whether raw headers come for the latest request.
    pub(super) fn has_headers(&mut self, id: &str, has: bool) {
        if let Some(hop) = self.chains.get_mut(id).and_then(|chain| chain.hops.last_mut()) {
            hop.has_headers = Some(has);
        }
    }

    /// Adds the raw headers of a request.
    pub(super) fn sent(&mut self, id: &str, sent: Sent) {
        self.chain(id).sent.push(sent);
    }

    /// Adds the raw headers of a response.
    pub(super) fn received(&mut self, id: &str, received: Received) {
        self.chain(id).received.push(received);
    }

    /// Tells which raw headers belong to which request. Those of an id without requests come with
    /// `None`; those that are too many belong to the last request.
    pub(super) fn resolve(
        self,
        mut sent: impl FnMut(Option<usize>, Sent),
        mut received: impl FnMut(Option<usize>, Received),
    ) {
        let Self { mut chains, order } = self;
        for chain in order.iter().filter_map(|id| chains.remove(id)) {
            let expected: Vec<usize> = chain
                .hops
                .iter()
                .filter(|hop| hop.has_headers != Some(false))
                .map(|hop| hop.request)
                .collect();
            let last = chain.hops.last().map(|hop| hop.request);
            let of = |index: usize| expected.get(index).copied().or(last);
            for (index, headers) in chain.sent.into_iter().enumerate() {
                sent(of(index), headers);
            }
            for (index, headers) in chain.received.into_iter().enumerate() {
                received(of(index), headers);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Hops;

    fn resolved(hops: Hops<&str, &str>) -> Vec<(Option<usize>, String)> {
        let mut out = Vec::new();
        let mut received = Vec::new();
        hops.resolve(
            |request, text| out.push((request, text.to_owned())),
            |request, text| received.push((request, text.to_owned())),
        );
        out.extend(received);
        out
    }

    #[test]
    fn headers_may_come_before_their_request() {
        let mut hops = Hops::default();
        hops.sent("1", "sent a");
        hops.received("1", "received a");
        assert_eq!(hops.push("1", 0), None);
        hops.has_headers("1", true);
        hops.received("1", "received b");
        assert_eq!(hops.push("1", 1), Some(0));
        hops.sent("1", "sent b");
        assert_eq!(hops.last("1"), Some(1));
        assert_eq!(
            resolved(hops),
            [
                (Some(0), "sent a".into()),
                (Some(1), "sent b".into()),
                (Some(0), "received a".into()),
                (Some(1), "received b".into())
            ]
        );
    }

    #[test]
    fn requests_without_raw_headers_are_passed_over() {
        let mut hops = Hops::default();
        hops.push("1", 0);
        hops.has_headers("1", false);
        hops.push("1", 1);
        hops.received("1", "b");
        assert_eq!(resolved(hops), [(Some(1), "b".into())]);
    }

    #[test]
    fn nothing_is_lost() {
        let mut hops = Hops::default();
        hops.received("unknown", "a");
        hops.push("1", 5);
        hops.received("1", "b");
        hops.received("1", "one too many");
        assert_eq!(
            resolved(hops),
            [(None, "a".into()), (Some(5), "b".into()), (Some(5), "one too many".into())]
        );
    }
}
