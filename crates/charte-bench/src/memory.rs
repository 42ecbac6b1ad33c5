//! What things keep in memory.

use std::fmt::Write as _;
use std::io::{self, Cursor, Read};
use std::process::{Command, ExitCode};

use allocation_counter::measure;
use charte_bench::inputs;
use charte_recording::{Options, read};

pub(crate) fn section() -> String {
    let mut text = "\n## Memory\n\n".to_owned();
    let charter = inputs::register(inputs::DECLARATIONS);
    let mut policy = None;
    let alone = measure(|| policy = Some(inputs::policy(charter)));
    drop(policy);
    let mut policy = None;
    let all = measure(|| policy = Some(inputs::policy(inputs::register(inputs::DECLARATIONS))));
    drop(policy);
    let per = |bytes: i64| bytes as f64 / inputs::DECLARATIONS as f64;
    let _ = writeln!(
        text,
        "- A policy of 3,000 declarations keeps {:.1} MB, its charter included ({:.0} bytes a \
         declaration, of which {:.0} are the policy's own).",
        all.bytes_current as f64 / 1e6,
        per(all.bytes_current),
        per(alone.bytes_current),
    );
    match loaded(100) {
        Ok((observed, kilobytes)) => {
            let _ = writeln!(
                text,
                "- Reading a HAR of 100 MB with {observed} cookies takes {:.0} MB at most: it is \
                 streamed, and what is kept grows with its cookies.",
                kilobytes as f64 / 1e3
            );
        }
        Err(why) => {
            let _ = writeln!(text, "- Reading a HAR of 100 MB: not measured, {why}.");
        }
    }
    text
}

/// In a process of its own, so that its peak is that of reading.
fn loaded(megabytes: usize) -> Result<(u64, u64), String> {
    let program = std::env::current_exe().map_err(|e| e.to_string())?;
    let run = Command::new(program).arg("--load-har").arg(megabytes.to_string()).output();
    let run = run.map_err(|e| e.to_string())?;
    let text = String::from_utf8_lossy(&run.stdout).into_owned();
    let numbers: Vec<u64> = text.split_whitespace().filter_map(|w| w.parse().ok()).collect();
    match numbers[..] {
        [observed, kilobytes] if run.status.success() => Ok((observed, kilobytes)),
        _ => Err(String::from_utf8_lossy(&run.stderr).trim().to_owned()),
    }
}

/// Reads a HAR of this size and prints how many cookies were seen, and the process's peak in
/// kilobytes.
pub(crate) fn load_har(megabytes: &str) -> ExitCode {
    let size = megabytes.parse::<usize>().unwrap_or(1) << 20;
    let recording = match read(Har::new(size), "generated.har", &Options::default()) {
        Ok(recording) => recording,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    let Some(peak) = peak.and_then(|l| l.split_whitespace().next()) else {
        eprintln!("this system does not tell the peak of a process");
        return ExitCode::FAILURE;
    };
    println!("{} {peak}", recording.observed());
    ExitCode::SUCCESS
}

/// A HAR that is written while it is read: a response of 50 KB with one cookie, again and again.
struct Har {
    part: Cursor<Vec<u8>>,
    left: usize,
    number: usize,
}

impl Har {
    fn new(size: usize) -> Self {
        let start = r#"{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"pages":[],"entries":["#;
        Self { part: Cursor::new(start.into()), left: size, number: 0 }
    }

    fn next(&mut self) -> Vec<u8> {
        self.number += 1;
        let body = "x".repeat(50_000);
        let more = if self.number > 1 { "," } else { "" };
        format!(
            r#"{more}{{"startedDateTime":"2026-11-23T10:05:00.000Z","time":1,"request":{{"method":"GET","url":"https://www.example.fr/{}","headers":[]}},"response":{{"status":200,"headers":[{{"name":"Set-Cookie","value":"sess_{}=0123456789abcdef; Path=/; Secure"}}],"content":{{"size":50000,"text":"{body}"}}}}}}"#,
            self.number, self.number
        )
        .into_bytes()
    }
}

impl Read for Har {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let taken = self.part.read(into)?;
        if taken > 0 || self.left == 0 {
            return Ok(taken);
        }
        let next = self.next();
        self.left = self.left.saturating_sub(next.len());
        let next = if self.left == 0 { [next, b"]}}".to_vec()].concat() } else { next };
        self.part = Cursor::new(next);
        self.part.read(into)
    }
}
