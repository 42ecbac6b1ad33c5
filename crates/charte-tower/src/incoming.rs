//! A request as the application's own choices see it.

use core::fmt;

use http::{Extensions, HeaderMap, Method, Request, Uri};

/// The head of a request, lent to the functions that an application gives to the layer.
#[derive(Clone, Copy)]
pub struct Incoming<'a> {
    /// The method.
    pub method: &'a Method,
    /// The target, as inner services see it.
    pub uri: &'a Uri,
    /// The headers, as they came.
    pub headers: &'a HeaderMap,
    /// What outer layers added: in axum the peer's address, among others.
    pub extensions: &'a Extensions,
}

impl<'a> Incoming<'a> {
    pub(crate) fn of<B>(request: &'a Request<B>) -> Self {
        Self {
            method: request.method(),
            uri: request.uri(),
            headers: request.headers(),
            extensions: request.extensions(),
        }
    }
}

/// The method and the path; headers and the query may hold anything.
impl fmt::Debug for Incoming<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Incoming")
            .field("method", self.method)
            .field("path", &self.uri.path())
            .finish_non_exhaustive()
    }
}
