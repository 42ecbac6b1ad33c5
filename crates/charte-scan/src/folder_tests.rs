use std::path::PathBuf;

use super::Folder;
use crate::{
    Error, Options, Phase,
    PhaseName::{self, Accepted, Before, Refused, Withdrawn},
    Recording,
    recording::{BrowserUsed, FORMAT},
};

const ADDRESS: &str = "https://shop.example/?SECRET";

/// An empty folder that ends with its value.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("charte-folder-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        Self(path)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn recording(options: &Options, phase: PhaseName, error: Option<&Error>) -> Recording {
    let entry = match error {
        None => Phase::new(phase, ADDRESS),
        Some(error) => Phase::failed(phase, ADDRESS, error),
    };
    Recording {
        format: FORMAT,
        address: crate::address::public(ADDRESS),
        started: 0,
        tool: String::new(),
        browser: BrowserUsed { product: String::new(), robot: false },
        settings: options.settings(),
        pages: vec!["https://shop.example/".into(), "https://shop.example/a".into()],
        phases: vec![entry],
    }
}

fn left(folder: &Folder) -> Vec<PhaseName> {
    folder.rest(ADDRESS, &PhaseName::ALL).map_or(Vec::new(), |target| target.phases)
}

#[test]
fn what_is_there_is_not_recorded_again() {
    let temporary = Temporary::new("rest");
    let options = Options::default();
    let mut folder = Folder::new(&temporary.0).unwrap();
    assert_eq!(left(&folder), PhaseName::ALL);
    folder.write(&recording(&options, Before, None)).unwrap();
    let no_banner = Error::NoBanner { seconds: 3 };
    folder.write(&recording(&options, Refused, Some(&no_banner))).unwrap();
    let files = folder.files();
    assert_eq!(files.iter().map(|file| file.phase).collect::<Vec<_>>(), [Before, Refused]);
    assert_eq!(files[1].failed.as_deref(), Some("E713"));
    assert_eq!((&files[0].failed, &files[0].path), (&None, &temporary.0.join("before.json")));

    let folder = Folder::resume(&temporary.0, ADDRESS, &options).unwrap();
    assert_eq!(folder.files(), files);
    assert_eq!(left(&folder), [Accepted, Withdrawn]);
    let rest = folder.rest(ADDRESS, &PhaseName::ALL).unwrap();
    assert_eq!(rest.pages.unwrap(), ["https://shop.example/a"]);
    assert_eq!(rest.address, ADDRESS);
    assert!(folder.rest(ADDRESS, &[Before]).is_none());

    // A new scan keeps nothing.
    let folder = Folder::new(&temporary.0).unwrap();
    assert_eq!(left(&folder), PhaseName::ALL);
    assert_eq!(std::fs::read_dir(&temporary.0).unwrap().count(), 0);
}

#[test]
fn what_failed_by_chance_is_tried_again() {
    let temporary = Temporary::new("chance");
    let options = Options::default();
    let mut folder = Folder::new(&temporary.0).unwrap();
    folder.write(&recording(&options, Before, Some(&Error::PageCrashed))).unwrap();
    folder.write(&recording(&options, Refused, None)).unwrap();
    let offline = Error::navigation(ADDRESS, "net::ERR_INTERNET_DISCONNECTED");
    folder.write(&recording(&options, Accepted, Some(&offline))).unwrap();
    let nothing = Error::Unconfirmed { reason: "nothing was accepted".into() };
    folder.write(&recording(&options, Withdrawn, Some(&nothing))).unwrap();
    let folder = Folder::resume(&temporary.0, ADDRESS, &options).unwrap();
    assert_eq!(left(&folder), [Before, Accepted, Withdrawn]);
}

#[test]
fn a_half_written_file_is_absent() {
    let temporary = Temporary::new("half");
    let options = Options::default();
    drop(Folder::new(&temporary.0).unwrap());
    std::fs::write(temporary.0.join("before.json.part"), "{\"form").unwrap();
    let mut folder = Folder::resume(&temporary.0, ADDRESS, &options).unwrap();
    assert_eq!(left(&folder), PhaseName::ALL);
    folder.write(&recording(&options, Before, None)).unwrap();
    assert!(!temporary.0.join("before.json.part").exists());
}

#[test]
fn files_of_another_scan_are_refused() {
    let temporary = Temporary::new("other");
    let options = Options::default();
    let mut folder = Folder::new(&temporary.0).unwrap();
    folder.write(&recording(&options, Before, None)).unwrap();
    let reason = |address: &str, options: &Options| {
        let error = Folder::resume(&temporary.0, address, options).unwrap_err();
        assert_eq!(error.code().id(), "E720");
        assert!(!error.to_string().contains("SECRET"));
        error.to_string()
    };
    assert!(reason("https://other.example/", &options).contains("from another address"));
    let mut gpc = options.clone();
    gpc.gpc = true;
    assert!(reason(ADDRESS, &gpc).contains("with other settings"));
    let mut robot = options.clone();
    robot.robot = true;
    assert!(reason(ADDRESS, &robot).contains("with other settings"));
    for text in ["", "{}", "{\"log\": {}}"] {
        std::fs::write(temporary.0.join("before.json"), text).unwrap();
        assert!(reason(ADDRESS, &options).contains("is not a recording of this phase"), "{text}");
    }
    // The recording of another phase under this name.
    folder.write(&recording(&options, Refused, None)).unwrap();
    std::fs::rename(temporary.0.join("refused.json"), temporary.0.join("before.json")).unwrap();
    assert!(reason(ADDRESS, &options).contains("is not a recording of this phase"));
}
