//! What a server spends on a request that comes over a socket: the processor time of its thread,
//! since between two requests the kernel and hyper use the caches too.

use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;

use axum::Router;
use charte_bench::inputs::Inputs;
use charte_bench::layer::{self, Lines};
use charte_bench::ours::World;
use charte_bench::server;
use cpu_time::ThreadTime;
use tokio::sync::oneshot;

/// Connections that are kept open; each waits for its answer before it asks again.
const CONNECTIONS: usize = 8;

/// Requests before the measurement, and in it.
const BEFORE: usize = 2_000;
const MEASURED: usize = 20_000;

/// A round here takes as long as so many rounds in process.
const ROUNDS_IN_PROCESS: usize = 12;

/// The processor time of the server's own thread at two requests, in nanoseconds.
#[derive(Default)]
struct Meter {
    served: AtomicUsize,
    start: AtomicU64,
    end: AtomicU64,
}

impl Meter {
    fn count(&self) {
        let at = match self.served.fetch_add(1, Ordering::Relaxed) {
            BEFORE => &self.start,
            served if served == BEFORE + MEASURED => &self.end,
            _ => return,
        };
        at.store(ThreadTime::now().as_duration().as_nanos() as u64, Ordering::Relaxed);
    }

    fn per_request(&self) -> f64 {
        let took = self.end.load(Ordering::Relaxed) - self.start.load(Ordering::Relaxed);
        took as f64 / MEASURED as f64
    }
}

/// Serves until told to stop, on a thread of its own.
fn serve(app: Router, address: mpsc::Sender<SocketAddr>, stop: oneshot::Receiver<()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build();
    runtime.expect("a runtime").block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let _ = address.send(listener.local_addr().expect("an address"));
        let stopped = async { drop(stop.await) };
        let _ = axum::serve(listener, app).with_graceful_shutdown(stopped).await;
    });
}

/// One connection's next answer, to its end.
fn answer(connection: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<()> {
    buffer.clear();
    let mut part = [0; 4096];
    while !buffer.ends_with(server::BODY.as_bytes()) {
        match connection.read(&mut part)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            n => buffer.extend_from_slice(&part[..n]),
        }
    }
    Ok(())
}

fn ask(address: SocketAddr) -> io::Result<()> {
    let connect = |_| {
        let connection = TcpStream::connect(address)?;
        connection.set_nodelay(true)?;
        Ok(connection)
    };
    let mut connections = (0..CONNECTIONS).map(connect).collect::<io::Result<Vec<_>>>()?;
    let mut request = "GET / HTTP/1.1\r\n".to_owned();
    for (name, value) in layer::request().headers() {
        let _ = write!(request, "{name}: {}\r\n", value.to_str().unwrap_or_default());
    }
    request += "\r\n";
    let mut buffer = Vec::new();
    for _ in 0..=(BEFORE + MEASURED) / CONNECTIONS {
        for connection in &mut connections {
            connection.write_all(request.as_bytes())?;
        }
        for connection in &mut connections {
            answer(connection, &mut buffer)?;
        }
    }
    Ok(())
}

/// Nanoseconds a request.
fn measure(app: impl FnOnce(Arc<Meter>) -> Router) -> f64 {
    let meter = Arc::new(Meter::default());
    let app = app(Arc::clone(&meter));
    let (send, address) = mpsc::channel();
    let (stop, stopped) = oneshot::channel();
    let server = thread::spawn(move || serve(app, send, stopped));
    ask(address.recv().expect("an address")).expect("answers");
    let _ = stop.send(());
    server.join().expect("a server");
    meter.per_request()
}

/// The table.
pub(crate) fn section(world: &'static World, rounds: usize) -> String {
    let inputs = Inputs::varied();
    let kinds = [
        ("no cookies", Lines::None),
        ("five lines that need no consent", Lines::FiveExempt),
        ("five lines that stay, some because the visitor agreed", Lines::FiveKept),
    ];
    let mut best = [[f64::INFINITY; 2]; 3];
    for _ in 0..rounds.div_ceil(ROUNDS_IN_PROCESS) {
        for ((_, lines), [without, with]) in kinds.iter().zip(&mut best) {
            let app = |meter: Arc<Meter>| server::app(&inputs, *lines, move || meter.count());
            *without = without.min(measure(app));
            *with = with.min(measure(|meter| app(meter).layer(layer::layer(world))));
        }
    }
    let mut text = format!(
        "\n## In a server\n\n\
        An axum server that does nothing else, asked over loopback on {CONNECTIONS} connections: \
        processor time of its thread a request, the kernel's included. What a server really does \
        for a request comes on top, to both.\n\n\
        | response | without | with Charte | more | target | |\n|---|---|---|---|---|---|\n"
    );
    for ((what, _), [without, with]) in kinds.iter().zip(best) {
        let more = (with - without) / without * 100.0;
        let met = if more <= 5.0 { "met" } else { "**not met**" };
        let (without, with) = (without / 1e3, with / 1e3);
        let _ = writeln!(
            text,
            "| {what} | {without:.2} µs | {with:.2} µs | {more:.0} % | 5 % | {met} |"
        );
    }
    text
}
