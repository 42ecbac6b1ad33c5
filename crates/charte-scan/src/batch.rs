//! Many sites, several at a time.

use std::{
    collections::HashSet,
    path::Path,
    path::PathBuf,
    sync::{Condvar, Mutex, PoisonError},
    thread,
};

use crate::{
    Error, Event, Options, Scanner,
    address::{host, public},
    folder::{Folder, PhaseFile},
    scanner::Browsers,
};

/// Longer names of folders are cut.
const MAX_NAME: usize = 100;

/// A site, and where its recordings go. It has no `Debug`, since its address may have a query.
#[derive(Clone)]
#[non_exhaustive]
pub struct Site {
    /// The address of its first page.
    pub address: String,
    /// The folder of its recordings.
    pub folder: PathBuf,
}

impl Site {
    /// A site and its folder.
    #[must_use]
    pub fn new(address: impl Into<String>, folder: impl Into<PathBuf>) -> Self {
        Self { address: address.into(), folder: folder.into() }
    }

    /// Its address without user name, password and query.
    #[must_use]
    pub fn public_address(&self) -> String {
        public(&self.address)
    }
}

/// The sites of these addresses, each with a folder of its own below `out`. An address that is there
/// twice is one site.
///
/// ```
/// let addresses = ["https://www.example.fr/".into(), "https://shop.example:8443/a/b?q=1".into()];
/// let sites = charte_scan::sites(&addresses, "scan".as_ref())?;
/// assert_eq!(sites[0].folder, std::path::Path::new("scan/www.example.fr"));
/// assert_eq!(sites[1].folder, std::path::Path::new("scan/shop.example_8443_a_b"));
/// # Ok::<(), charte_scan::Error>(())
/// ```
///
/// # Errors
///
/// [`Error::Address`] for the first one that is not a page's address.
pub fn sites(addresses: &[String], out: &Path) -> Result<Vec<Site>, Error> {
    let mut sites: Vec<Site> = Vec::new();
    for address in addresses {
        crate::scanner::check(address)?;
        if sites.iter().any(|site| site.address == *address) {
            continue;
        }
        let name = folder_name(address);
        // Addresses may differ by their query alone, or by what a file system takes for the same.
        let is_taken = |folder: &Path| {
            sites.iter().any(|site| site.folder.as_os_str().eq_ignore_ascii_case(folder))
        };
        let (mut folder, mut number) = (out.join(&name), 1_u32);
        while is_taken(&folder) {
            number += 1;
            folder = out.join(format!("{name}-{number}"));
        }
        sites.push(Site::new(address, folder));
    }
    Ok(sites)
}

/// Host, port and path, in letters that every file system takes.
fn folder_name(address: &str) -> String {
    let public = public(address);
    let (_, rest) = public.split_once("://").unwrap_or_default();
    let plain = |c: char| if c.is_ascii_alphanumeric() || ".-".contains(c) { c } else { '_' };
    let name: String = rest.trim_end_matches('/').chars().map(plain).take(MAX_NAME).collect();
    // No hidden folder, and none above.
    name.trim_start_matches('.').to_owned()
}

/// Records sites into their folders, up to `jobs` of them at a time, in one browser: each in browser
/// contexts of its own. Two sites of one host are never recorded at the same time. With `resume`, what
/// an earlier call recorded is kept. `watch` is told what happens, with the number of the site.
///
/// If the browser ends by itself, the sites that were under way go on one by one, each in a browser
/// of its own and with one visitor at a time. A site whose browser ends again has failed; the others go on.
///
/// Returns for each site the files of its phases, or why it could not be recorded.
///
/// ```no_run
/// use charte_scan::{Event, Options, Site, record_all};
///
/// let sites = [Site::new("https://www.example.fr/", "scan/www.example.fr")];
/// let done = record_all(&sites, &Options::default(), 1, false, &|site, event| {
///     if let Event::Page { phase, address } = event {
///         eprintln!("{site}: {}: {address}", phase.as_str());
///     }
/// })?;
/// for files in done {
///     println!("{:?}", files?);
/// }
/// # Ok::<(), charte_scan::Error>(())
/// ```
///
/// # Errors
///
/// If no site can be recorded, since no browser was found or it does not start.
pub fn record_all(
    sites: &[Site],
    options: &Options,
    jobs: usize,
    resume: bool,
    watch: &(dyn Fn(usize, Event<'_>) + Sync),
) -> Result<Vec<Result<Vec<PhaseFile>, Error>>, Error> {
    if sites.is_empty() {
        return Ok(Vec::new());
    }
    let browsers = Browsers::new(options.clone())?;
    let alone = Mutex::new(());
    let queue = Queue::new(sites);
    let results = Mutex::new(Vec::new());
    let fatal = Mutex::new(None);
    let work = || {
        let mut job = Job { options, resume, browsers: &browsers, alone: &alone, scanner: None };
        while let Some(index) = queue.next() {
            let Some(site) = sites.get(index) else { break };
            let result = job.record(site, &|event| watch(index, event));
            watch(index, Event::Done);
            queue.done(index);
            match result {
                Err(error) if needs_another_browser(&error) => {
                    queue.stop();
                    lock(&fatal).get_or_insert(error);
                }
                result => lock(&results).push((index, result)),
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..jobs.clamp(1, sites.len()) {
            scope.spawn(work);
        }
    });
    if let Some(error) = lock(&fatal).take() {
        return Err(error);
    }
    // Every site has been taken from the queue.
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    Ok(results.into_iter().map(|(_, result)| result).collect())
}

/// One of those that record sites at the same time.
struct Job<'a> {
    options: &'a Options,
    resume: bool,
    /// The browser that all share.
    browsers: &'a Browsers,
    /// Is held by whoever uses a browser of its own.
    alone: &'a Mutex<()>,
    scanner: Option<Scanner>,
}

impl Job<'_> {
    /// Records one site. Its files are there phase by phase, whatever happens after.
    fn record(&mut self, site: &Site, watch: &dyn Fn(Event<'_>)) -> Result<Vec<PhaseFile>, Error> {
        crate::scanner::check(&site.address)?;
        let mut folder = match self.resume {
            true => Folder::resume(&site.folder, &site.address, self.options)?,
            false => Folder::new(&site.folder)?,
        };
        match self.continue_site(site, &mut folder, watch) {
            Err(Error::BrowserEnded) => {
                // Another site may have brought the browser down. The one that does so again in a
                // browser of its own has failed; what it recorded until then stays.
                let _alone = lock(self.alone);
                self.scanner = Some(Scanner::start(self.options.clone())?.one_by_one());
                let result = self.continue_site(site, &mut folder, watch);
                self.scanner = None;
                result?;
            }
            result => result?,
        }
        Ok(folder.files())
    }

    /// Records what is left of a site.
    fn continue_site(
        &mut self,
        site: &Site,
        folder: &mut Folder,
        watch: &dyn Fn(Event<'_>),
    ) -> Result<(), Error> {
        let Some(target) = folder.rest(&site.address, &self.options.phases) else {
            return Ok(());
        };
        let scanner = match &mut self.scanner {
            Some(scanner) => scanner,
            none => none.insert(self.browsers.scanner()?),
        };
        let result = scanner.record_phases(&target, &mut |event| {
            if let Event::Recorded(recording) = &event {
                folder.write(recording)?;
            }
            watch(event);
            Ok(())
        });
        if result.is_err() {
            // What it has open may be in any state.
            self.scanner = None;
        }
        result
    }
}

/// Whether no site can be recorded with this browser.
fn needs_another_browser(error: &Error) -> bool {
    matches!(
        error,
        Error::NoBrowser { .. }
            | Error::NotABrowser { .. }
            | Error::Sandbox
            | Error::Start { .. }
            | Error::Unsupported
    )
}

/// The sites that wait, and the hosts that are being visited.
struct Queue {
    state: Mutex<State>,
    freed: Condvar,
    hosts: Vec<String>,
}

struct State {
    wait: Vec<usize>,
    busy: HashSet<String>,
}

impl Queue {
    fn new(sites: &[Site]) -> Self {
        let hosts = sites.iter().map(|site| host(&site.address).unwrap_or_default()).collect();
        let state = State { wait: (0..sites.len()).collect(), busy: HashSet::new() };
        Self { state: Mutex::new(state), freed: Condvar::new(), hosts }
    }

    /// The next site whose host is not being visited. `None` if there is none left.
    fn next(&self) -> Option<usize> {
        let mut state = lock(&self.state);
        loop {
            let of = |index: usize| self.hosts.get(index).cloned().unwrap_or_default();
            let free = state.wait.iter().position(|index| !state.busy.contains(&of(*index)));
            match free {
                Some(position) => {
                    let index = state.wait.remove(position);
                    state.busy.insert(of(index));
                    return Some(index);
                }
                None if state.wait.is_empty() => return None,
                None => state = self.freed.wait(state).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    fn done(&self, index: usize) {
        if let Some(host) = self.hosts.get(index) {
            lock(&self.state).busy.remove(host);
        }
        self.freed.notify_all();
    }

    fn stop(&self) {
        lock(&self.state).wait.clear();
        self.freed.notify_all();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Queue, Site, sites};

    #[test]
    fn each_site_has_a_folder() {
        let addresses = [
            "https://www.example.fr",
            "https://www.example.fr",
            "https://www.example.fr/?a=SECRET",
            "http://[::1]:80/",
            "https://user:pw@shop.example/../a/%2e%2e/é;x=1",
        ];
        let sites = sites(&addresses.map(str::to_owned), Path::new("out")).unwrap();
        let names: Vec<_> = sites.iter().map(|site| site.folder.to_str().unwrap()).collect();
        assert_eq!(
            names,
            ["out/www.example.fr", "out/www.example.fr-2", "out/___1_", "out/shop.example__C3_A9"]
        );
        assert!(super::sites(&["file:///etc".into()], Path::new("out")).is_err());
    }

    #[test]
    fn one_site_of_a_host_at_a_time() {
        let addresses = ["https://a.example/", "https://a.example:8443/x", "https://b.example/"];
        let sites = addresses.map(|address| Site::new(address, ""));
        let queue = Queue::new(&sites);
        assert_eq!((queue.next(), queue.next()), (Some(0), Some(2)));
        let waits = std::thread::scope(|scope| {
            let waits = scope.spawn(|| queue.next());
            std::thread::sleep(std::time::Duration::from_millis(50));
            assert!(!waits.is_finished());
            queue.done(0);
            waits.join().unwrap()
        });
        assert_eq!(waits, Some(1));
        assert_eq!(queue.next(), None);
    }
}
