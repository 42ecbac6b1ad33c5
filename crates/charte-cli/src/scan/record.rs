//! The recording of the sites, with what the command line says.

use std::time::Duration;

use charte_scan::recording::ThirdPartyCookies;
use charte_scan::{Error, Event, Managers, Options, PhaseFile, PhaseName, Site, record_all};

use super::args::ThirdParty;
use super::failure::failure;
use super::progress::Progress;
use super::{ScanArgs, list};
use crate::failure::Failure;
use crate::{input, out};

/// A page that has not come to rest by then is looked at as it is.
const PAGE: Duration = Duration::from_secs(15);

/// A site with the files of its recordings, or why there are none.
pub(super) struct Scanned {
    pub(super) site: Site,
    pub(super) files: Result<Vec<PhaseFile>, Error>,
}

impl Scanned {
    /// The name of its folder.
    pub(super) fn name(&self) -> String {
        name(&self.site)
    }
}

fn name(site: &Site) -> String {
    site.folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

pub(super) fn record(args: &ScanArgs) -> Result<Vec<Scanned>, Failure> {
    let sites = list::read(args)?;
    let options = options(args)?;
    let progress = Progress::new(sites.iter().map(name).collect());
    let watch = |site: usize, event: Event<'_>| match event {
        Event::Page { phase, address } => progress.page(site, phase, address),
        Event::Recorded(recording) => {
            for entry in recording.phases.iter().take(1) {
                entry.notes.iter().for_each(|note| progress.note(site, entry.phase, note));
            }
        }
        Event::Done => progress.done(site),
        _ => {}
    };
    let jobs = usize::from(args.jobs);
    let results =
        record_all(&sites, &options, jobs, args.resume, &watch).map_err(|error| failure(&error))?;
    Ok(sites.into_iter().zip(results).map(|(site, files)| Scanned { site, files }).collect())
}

fn options(args: &ScanArgs) -> Result<Options, Failure> {
    let mut options = Options::default();
    options.browser.clone_from(&args.browser);
    options.arguments.clone_from(&args.browser_arg);
    options.no_sandbox = args.no_sandbox;
    if !args.phase.is_empty() {
        let wanted = |phase: &PhaseName| args.phase.iter().any(|id| id.id() == phase.as_str());
        options.phases = PhaseName::ALL.into_iter().filter(wanted).collect();
    }
    options.pages = args.pages.into();
    options.sitemap = args.sitemap;
    options.pause = args.pause;
    options.phase_limit = args.limit;
    options.page_limit = PAGE.min(args.limit / 2);
    options.gpc = args.gpc;
    if args.third_party == ThirdParty::Block {
        options.third_party_cookies = ThirdPartyCookies::Blocked;
    }
    options.languages.clone_from(&args.languages);
    options.robot = args.say_robot;
    options.pictures = true;
    options.managers = managers(args)?;
    options.read_answer = Some(|cookies| {
        charte_audit::read_manager_cookies(cookies).map(|reading| reading.answer.id())
    });
    Ok(options)
}

fn managers(args: &ScanArgs) -> Result<Managers, Failure> {
    let mut managers = Managers::built_in().clone();
    for name in &args.managers {
        let name = name.to_string_lossy();
        let text = input::document(&name, "file of consent managers")?;
        let shown = out::file(&name);
        let text = String::from_utf8(text)
            .map_err(|_| Failure::new(format!("{shown}: not utf-8; save it as utf-8")))?;
        managers.add(&shown, &text).map_err(|error| failure(&error))?;
    }
    Ok(managers)
}
