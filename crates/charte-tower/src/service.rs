//! The service that the layer makes.

use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use http::{Request, Response};
use pin_project_lite::pin_project;
use tower_service::Service;

use crate::chosen::Chooser;
use crate::extension::Charte;

/// A service whose responses are held to the charter.
#[derive(Clone, Debug)]
pub struct CharteService<S> {
    inner: S,
    chooser: Chooser,
}

impl<S> CharteService<S> {
    pub(crate) fn new(inner: S, chooser: Chooser) -> Self {
        Self { inner, chooser }
    }
}

impl<S, B, R> Service<Request<B>> for CharteService<S>
where
    S: Service<Request<B>, Response = Response<R>>,
{
    type Response = Response<R>;
    type Error = S::Error;
    type Future = ResponseFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        let charte = Charte::new(&self.chooser, &request);
        if charte.settings().filter_request {
            charte.filter_request(request.headers_mut());
        }
        request.extensions_mut().insert(charte.clone());
        ResponseFuture { inner: self.inner.call(request), charte }
    }
}

pin_project! {
    /// The response, filtered when it comes.
    #[derive(Debug)]
    pub struct ResponseFuture<F> {
        #[pin]
        inner: F,
        charte: Charte,
    }
}

impl<F, R, E> Future for ResponseFuture<F>
where
    F: Future<Output = Result<Response<R>, E>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let mut response = ready!(this.inner.poll(cx))?;
        this.charte.finish(response.headers_mut());
        Poll::Ready(Ok(response))
    }
}
