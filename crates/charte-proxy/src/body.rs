//! Bodies that pass through as they come, frame by frame, and end when nothing comes any more.

use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::sync::oneshot;
use tokio::time::{Instant, Sleep};

use crate::access::Entry;
use crate::idle::Activity;

/// An error of a body. It holds nothing of the body.
pub(crate) type BodyError = Box<dyn std::error::Error + Send + Sync>;

/// How long a body waits for `100 Continue` from a site that may not know it (RFC 9110 §10.1.1
/// leaves it to the client; curl takes as long).
const CONTINUE_WAIT: Duration = Duration::from_secs(1);

/// A body on its way, with its trailers.
pub(crate) struct Passing<B> {
    /// `None` once nobody wants it.
    inner: Option<B>,
    idle: Duration,
    /// Runs while nothing comes.
    silence: Option<Pin<Box<Sleep>>>,
    activity: Option<Activity>,
    gate: Option<Gate>,
    /// What the access line tells when the body ends.
    entry: Option<Entry>,
}

/// Holds the body back until the site behind wants it.
struct Gate {
    open: Option<oneshot::Receiver<()>>,
    patience: Pin<Box<Sleep>>,
}

impl<B: Body> Passing<B> {
    /// A request's: it touches the activity with each frame.
    pub(crate) fn request(inner: B, idle: Duration, activity: Activity) -> Self {
        let activity = Some(activity);
        Self { inner: Some(inner), idle, silence: None, activity, gate: None, entry: None }
    }

    /// A response's: the entry is told when it ends.
    pub(crate) fn response(inner: B, idle: Duration, mut entry: Entry) -> Self {
        // A server does not ask an empty body for anything.
        if inner.is_end_stream() {
            entry.complete();
        }
        Self {
            inner: Some(inner),
            idle,
            silence: None,
            activity: None,
            gate: None,
            entry: Some(entry),
        }
    }

    /// Waits until the sender is used before the first frame, or a second.
    pub(crate) fn after_continue(&mut self) -> oneshot::Sender<()> {
        let (sender, open) = oneshot::channel();
        let patience = Box::pin(tokio::time::sleep(CONTINUE_WAIT));
        self.gate = Some(Gate { open: Some(open), patience });
        sender
    }

    /// Ready when the body may be read.
    fn poll_gate(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let Some(gate) = &mut self.gate else { return Poll::Ready(()) };
        if let Some(open) = &mut gate.open {
            match Pin::new(open).poll(cx) {
                Poll::Ready(Ok(())) => {
                    self.gate = None;
                    return Poll::Ready(());
                }
                // The response is here and nobody wants the body: the visitor learns of it.
                Poll::Ready(Err(_)) => {
                    gate.open = None;
                    self.inner = None;
                }
                Poll::Pending => {
                    if gate.patience.as_mut().poll(cx).is_ready() {
                        self.gate = None;
                        return Poll::Ready(());
                    }
                }
            }
        }
        Poll::Pending
    }

    /// An error once nothing has come for too long.
    fn poll_silence(&mut self, cx: &mut Context<'_>) -> Poll<BodyError> {
        let idle = self.idle;
        let silence = self.silence.get_or_insert_with(|| Box::pin(tokio::time::sleep(idle)));
        silence.as_mut().poll(cx).map(|()| "nothing came for too long".into())
    }
}

impl<B> Body for Passing<B>
where
    B: Body<Data = Bytes> + Unpin,
    B::Error: Into<BodyError>,
{
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let this = &mut *self;
        if this.poll_gate(cx).is_pending() {
            return this.poll_silence(cx).map(|error| Some(Err(error)));
        }
        let Some(inner) = &mut this.inner else { return Poll::Ready(None) };
        let frame = Pin::new(&mut *inner).poll_frame(cx);
        if let Some(activity) = &this.activity {
            activity.waits(frame.is_pending());
        }
        match frame {
            Poll::Pending => this.poll_silence(cx).map(|error| Some(Err(error))),
            Poll::Ready(frame) => {
                if let Some(silence) = &mut this.silence {
                    silence.as_mut().reset(Instant::now() + this.idle);
                }
                if let Some(activity) = &this.activity {
                    activity.touch();
                }
                if let Some(entry) = &mut this.entry {
                    match &frame {
                        Some(Ok(frame)) => entry.add(frame.data_ref().map_or(0, Bytes::len)),
                        Some(Err(_)) => {}
                        None => entry.complete(),
                    }
                    if inner.is_end_stream() {
                        entry.complete();
                    }
                }
                Poll::Ready(frame.map(|frame| frame.map_err(Into::into)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.inner.as_ref().is_some_and(B::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.as_ref().map(B::size_hint).unwrap_or_default()
    }
}
