//! What is being done, on standard error: the site, the phase and the page. Nothing is counted
//! before the end, since a part of a scan says nothing.

use std::collections::HashMap;
use std::io::IsTerminal;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use charte_scan::PhaseName;
use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::out;

/// One line for each site that is being scanned on a terminal, one line a page elsewhere.
pub(super) struct Progress {
    sites: Vec<String>,
    lines: Option<(MultiProgress, Mutex<HashMap<usize, ProgressBar>>)>,
}

impl Progress {
    pub(super) fn new(sites: Vec<String>) -> Self {
        let terminal = std::io::stderr().is_terminal();
        let lines = terminal.then(|| {
            let lines = MultiProgress::with_draw_target(ProgressDrawTarget::stderr());
            (lines, Mutex::default())
        });
        Self { sites, lines }
    }

    pub(super) fn page(&self, site: usize, phase: PhaseName, address: &str) {
        let name = self.sites.get(site).map_or("", String::as_str);
        let text = out::plain(&format!("{name}: {}: {}", phase.as_str(), path(address)));
        let Some((lines, bars)) = &self.lines else { return out::note(&text) };
        let mut bars = bars.lock().unwrap_or_else(PoisonError::into_inner);
        let bar = bars.entry(site).or_insert_with(|| {
            let bar = lines.add(ProgressBar::new_spinner());
            if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg} {elapsed}") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        bar.set_message(text);
    }

    /// What a reader should know about the recording of a phase, such as pages that were not found.
    pub(super) fn note(&self, site: usize, phase: PhaseName, note: &str) {
        let name = self.sites.get(site).map_or("", String::as_str);
        let tell = || out::note(&format!("{name}: {}: {note}", phase.as_str()));
        match &self.lines {
            Some((lines, _)) => lines.suspend(tell),
            None => tell(),
        }
    }

    /// The site is done, or failed.
    pub(super) fn done(&self, site: usize) {
        let Some((_, bars)) = &self.lines else { return };
        if let Some(bar) = bars.lock().unwrap_or_else(PoisonError::into_inner).remove(&site) {
            bar.finish_and_clear();
        }
    }
}

/// The path of a page's address.
fn path(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn the_path_of_an_address() {
        assert_eq!(path("https://www.example.fr/a/b"), "/a/b");
        assert_eq!(path("https://www.example.fr"), "/");
    }
}
