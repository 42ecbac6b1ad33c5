//! The proxy as a process, and what Linux tells of it.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use crate::{Kind, Result};

/// Linux tells times of processes in hundredths of a second, whatever its own clock is.
const TICK: Duration = Duration::from_millis(10);

pub(crate) struct Running {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Running {
    pub(crate) fn start(kind: Kind, upstream: SocketAddr) -> Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["serve", kind.name(), &format!("http://{upstream}")]);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        let address = line.trim().parse().map_err(|_| "the proxy does not start")?;
        Ok(Self { child, address })
    }

    /// Time on the processors, in user mode and in the system.
    pub(crate) fn spent(&self) -> Result<Duration> {
        let stat = self.file("stat")?;
        // The name before may hold anything; the times are the 14th and the 15th field.
        let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
        let times: Vec<u32> = fields.skip(11).take(2).filter_map(|t| t.parse().ok()).collect();
        match times[..] {
            [user, system] => Ok(TICK * (user + system)),
            _ => Err("the times of the proxy are not to be read".into()),
        }
    }

    /// Memory that it has, in KB.
    pub(crate) fn memory(&self) -> Result<u64> {
        let status = self.file("status")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        Ok(number.ok_or("the memory of the proxy is not to be read")?)
    }

    fn file(&self, name: &str) -> Result<String> {
        let path = format!("/proc/{}/{name}", self.child.id());
        std::fs::read_to_string(&path).map_err(|e| format!("{path}: {e}; run it on Linux").into())
    }

    /// Tells it to stop, and waits until it has.
    pub(crate) fn stop(&mut self) -> Result<ExitStatus> {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        Ok(self.child.wait()?)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
