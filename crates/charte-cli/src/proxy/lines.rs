//! One line for each request on standard output.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use charte_proxy::Access;

/// Lines that wait until the reader takes them. More are left out, so that a slow reader slows no
/// visitor.
const MOST_WAITING: usize = 4_096;

/// Writes lines in a thread of its own.
pub(super) struct Lines {
    sender: SyncSender<String>,
    writer: JoinHandle<()>,
}

impl Lines {
    pub(super) fn start() -> Self {
        let (sender, lines) = sync_channel(MOST_WAITING);
        Self { sender, writer: std::thread::spawn(move || write(&lines)) }
    }

    /// Takes the line of a request. It never waits.
    pub(super) fn hook(&self) -> impl Fn(&Access) + Send + Sync + 'static {
        let sender = self.sender.clone();
        // One that finds no place is left out.
        move |access| drop(sender.try_send(access.to_string()))
    }

    /// Writes what still waits. All hooks must be gone.
    pub(super) fn finish(self) {
        drop(self.sender);
        let _ = self.writer.join();
    }
}

fn write(lines: &Receiver<String>) {
    let mut out = io::BufWriter::new(io::stdout());
    while let Ok(line) = lines.recv() {
        let mut written = writeln!(out, "{line}");
        while let Ok(line) = lines.try_recv() {
            written = written.and_then(|()| writeln!(out, "{line}"));
        }
        // Nobody reads any more; the proxy goes on.
        if written.and_then(|()| out.flush()).is_err() {
            return;
        }
    }
}
