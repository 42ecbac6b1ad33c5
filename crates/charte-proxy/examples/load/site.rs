//! What is between the connections and the upstream, without any rules.

use std::net::IpAddr;

use http::{Request, Response};
use hyper::body::Incoming;
use tower_service::Service;

use crate::access::Entry;
use crate::answer::{Answer, Inner};
use crate::body::Passing;
use crate::forward::{Arrived, Forward};
use crate::host::named_host;
use crate::limits::Limits;
use crate::tunnel::Holds;

pub(crate) struct Site {
    forward: Forward,
    limits: Limits,
}

impl Site {
    pub(crate) fn new(forward: Forward, limits: Limits) -> Self {
        Self { forward, limits }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) async fn answer(
        &self,
        request: Request<Incoming>,
        peer: IpAddr,
        holds: Holds,
    ) -> Response<Passing<Inner>> {
        let mut entry = Entry::new(request.method(), request.uri(), None);
        let response = match self.pass(request, peer, holds).await {
            Ok(response) => response,
            Err(answer) => answer.response(),
        };
        entry.status(response.status());
        response.map(|body| Passing::response(body, self.limits.idle, entry))
    }

    async fn pass(
        &self,
        mut request: Request<Incoming>,
        peer: IpAddr,
        holds: Holds,
    ) -> Result<Response<Inner>, Answer> {
        let host = named_host(&request)?;
        request.extensions_mut().insert(Arrived { peer, host, holds });
        let Ok(response) = self.forward.clone().call(request).await;
        Ok(response)
    }
}
