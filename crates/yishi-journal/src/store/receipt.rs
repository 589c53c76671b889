//! The answer to a write, to be awaited or waited for.
//!
//! A receipt is a future and needs no runtime: [`Receipt::wait`] blocks the calling thread instead.
//! Invariant: a receipt is always settled; if the writer goes away it says [`Closed`], it never hangs.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use tokio::sync::oneshot;

/// The journal was closed before it answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the journal was closed")]
pub struct Closed;

/// The answer to one write, once it is known.
#[derive(Debug)]
#[must_use = "a write is only known to be kept once its receipt is settled"]
pub struct Receipt<T, E>(oneshot::Receiver<Result<T, E>>);

/// The writer's half of a receipt.
#[derive(Debug)]
pub(crate) struct Reply<T, E>(oneshot::Sender<Result<T, E>>);

/// A receipt and the half that settles it.
pub(crate) fn pair<T, E>() -> (Reply<T, E>, Receipt<T, E>) {
    let (sender, receiver) = oneshot::channel();
    (Reply(sender), Receipt(receiver))
}

impl<T, E> Reply<T, E> {
    /// Settles the receipt. Nobody may be waiting any more, which is no concern of the writer's.
    pub(crate) fn settle(self, answer: Result<T, E>) {
        drop(self.0.send(answer));
    }
}

impl<T, E> Receipt<T, E> {
    /// A receipt that is settled from the start.
    pub(crate) fn settled(answer: Result<T, E>) -> Self {
        let (reply, receipt) = pair();
        reply.settle(answer);
        receipt
    }
}

impl<T, E: From<Closed>> Receipt<T, E> {
    /// Blocks the thread until the answer is there.
    ///
    /// # Errors
    /// The write's own error, or [`Closed`].
    pub fn wait(self) -> Result<T, E> {
        block_on(self)
    }
}

impl<T, E: From<Closed>> Future for Receipt<T, E> {
    type Output = Result<T, E>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(context).map(|answer| answer.unwrap_or_else(|_| Err(E::from(Closed))))
    }
}

/// Wakes a thread that is parked in [`block_on`].
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Runs a future on this thread. Unlike the runtime's own blocking calls it does not panic inside a runtime.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_whose_writer_is_gone_says_closed() {
        let (reply, receipt) = pair::<(), Closed>();
        drop(reply);
        assert_eq!(receipt.wait(), Err(Closed));
    }

    #[test]
    fn a_receipt_is_settled_from_another_thread() {
        let (reply, receipt) = pair::<u32, Closed>();
        let writer = thread::spawn(move || reply.settle(Ok(7)));
        assert_eq!(receipt.wait(), Ok(7));
        assert!(writer.join().is_ok());
    }
}
