//! The banners of current consent libraries, as npm has them: accepted, refused and withdrawn.

#[allow(dead_code)]
mod support;

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::Mutex,
};

use charte_scan::{
    Phase, PhaseName,
    PhaseName::{Accepted, Refused, Withdrawn},
};
use support::{Asked, Reply, Site, has_browser, phase, scan, scanner, turn};

/// The folders from which packages are served.
static PACKAGES: Mutex<Vec<(&str, PathBuf)>> = Mutex::new(Vec::new());

/// Fetches a package, of this version, into a folder outside the repository. `None` if npm or its
/// registry cannot be reached, which is a failure where everything is required.
fn package(name: &'static str, version: &str) -> Option<tempfile::TempDir> {
    let folder = tempfile::tempdir().unwrap();
    let run = |program: &str, arguments: &[&str]| {
        Command::new(program).args(arguments).current_dir(folder.path()).output()
    };
    let packed =
        run("npm", &["pack", "--silent", "--ignore-scripts", &format!("{name}@{version}")]);
    let file = packed.ok().filter(|packed| packed.status.success()).map(|packed| packed.stdout);
    let file = file.and_then(|out| String::from_utf8(out).ok());
    let Some(file) = file.as_deref().map(str::trim).filter(|file| !file.is_empty()) else {
        let required = std::env::var_os("CHARTE_REQUIRE_ALL").is_some_and(|all| all == "1");
        assert!(!required, "CHARTE_REQUIRE_ALL=1 and npm cannot fetch {name} {version}");
        eprintln!("not run: npm cannot fetch {name} {version}");
        return None;
    };
    assert!(run("tar", &["-xzf", file]).unwrap().status.success(), "{file} cannot be unpacked");
    PACKAGES.lock().unwrap().push((name, folder.path().join("package")));
    Some(folder)
}

/// What every page does with the answer: a tracker is set as long as there is consent.
const ACT: &str = "<meta charset=utf-8><h1>Shop</h1><p>Our goods are good.</p><script>
function track() { document.cookie = 'tracker=SECRET; path=/; max-age=1000'; }
function untrack() { document.cookie = 'tracker=; path=/; max-age=0'; }
</script>";

fn answer(asked: &Asked) -> Reply {
    let path = asked.path.split('?').next().unwrap_or_default();
    if let Some(rest) = path.strip_prefix("/npm/") {
        return file(rest);
    }
    match path {
        "/vanilla" => Reply::html(&format!(
            "{ACT}<link rel=stylesheet href=/npm/vanilla-cookieconsent/dist/cookieconsent.css>
             <script src=/npm/vanilla-cookieconsent/dist/cookieconsent.umd.js></script>
             <footer><button data-cc=show-preferencesModal>Cookie settings</button></footer>
             <script>CookieConsent.run({{
               categories: {{ necessary: {{ enabled: true, readOnly: true }}, analytics: {{ autoClear: {{ cookies: [{{ name: 'tracker' }}] }} }} }},
               onConsent: () => CookieConsent.acceptedCategory('analytics') && track(),
               language: {{ default: 'en', translations: {{ en: {{
                 consentModal: {{ title: 'We use cookies', description: 'To measure our audience.', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Manage preferences' }},
                 preferencesModal: {{ title: 'Cookie preferences', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save', closeIconLabel: 'Close',
                   sections: [{{ title: 'Necessary', linkedCategory: 'necessary' }}, {{ title: 'Audience', linkedCategory: 'analytics' }}] }},
               }} }} }},
             }});</script>"
        )),
        "/klaro" => Reply::html(&format!(
            "{ACT}<footer><a href='#' onclick='klaro.show(); return false'>Cookie settings</a></footer>
             <script>var klaroConfig = {{ lang: 'en', acceptAll: true, services: [
               {{ name: 'audience', title: 'Audience', purposes: ['analytics'], cookies: ['tracker'], callback: (consent) => consent && track() }} ] }};</script>
             <script defer src=/npm/klaro/dist/klaro.js data-klaro-config=klaroConfig></script>"
        )),
        "/tarteaucitron" => Reply::html(&format!(
            "{ACT}<script src=/npm/tarteaucitronjs/tarteaucitron.js></script>
             <script>tarteaucitron.init({{ privacyUrl: '', hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: 'middle', showAlertSmall: false,
               cookieslist: false, showIcon: true, iconPosition: 'BottomRight', DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, handleBrowserDNTRequest: false,
               removeCredit: true, moreInfoLink: false, useExternalCss: false, useExternalJs: false, mandatory: true, mandatoryCta: false }});
             tarteaucitron.services.ours = {{ key: 'ours', type: 'analytic', name: 'Ours', uri: '/', needConsent: true, cookies: ['tracker'], js: track }};
             (tarteaucitron.job = tarteaucitron.job || []).push('ours');</script>"
        )),
        "/osano" => Reply::html(&format!(
            "{ACT}<link rel=stylesheet href=/npm/cookieconsent/build/cookieconsent.min.css>
             <script src=/npm/cookieconsent/build/cookieconsent.min.js></script>
             <script>cookieconsent.initialise({{ type: 'opt-in', revokable: true, position: 'bottom',
               content: {{ message: 'We use cookies to measure our audience.', allow: 'Allow cookies', deny: 'Decline', policy: 'Cookie settings' }},
               onInitialise() {{ if (this.hasConsented()) track(); }},
               onStatusChange() {{ if (this.hasConsented()) track(); else untrack(); }} }});</script>"
        )),
        _ => Reply::empty(),
    }
}

/// A file of a package.
fn file(rest: &str) -> Reply {
    let packages = PACKAGES.lock().unwrap();
    let found = packages.iter().find_map(|(name, folder)| {
        let path = rest.strip_prefix(name)?.strip_prefix('/')?;
        (!path.contains("..")).then(|| std::fs::read_to_string(folder.join(path)).ok())?
    });
    match found {
        Some(text) if rest.ends_with(".css") => Reply::Full {
            status: 200,
            headers: vec![("Content-Type".into(), "text/css".into())],
            body: text,
        },
        Some(text) => Reply::script(&text),
        None => Reply::Full { status: 404, headers: Vec::new(), body: String::new() },
    }
}

/// The names of the cookies at the end.
fn jar(phase: &Phase) -> Vec<&str> {
    phase.snapshots.last().unwrap().cookies.iter().map(|cookie| cookie.name.as_str()).collect()
}

/// Every answer that the library offers, with what is in the jar afterwards.
fn answers(name: &'static str, version: &str, path: &str, manager: &str, keeps: &str) {
    if !has_browser() {
        return;
    }
    let Some(folder) = package(name, version) else { return };
    assert!(Path::new(folder.path()).join("package").exists());
    let _turn = turn();
    let site = Site::start(answer);
    let mut scanner = scanner(&[Refused, Accepted, Withdrawn]);
    let recording = scan(&mut scanner, &site, path);
    let of = |name: PhaseName| {
        let phase = phase(&recording, name);
        assert!(phase.outcome.is_recorded(), "{path} {name:?}: {:?}", phase.outcome);
        phase
    };
    let banner = of(Refused).banner.as_ref().unwrap();
    assert_eq!(banner.manager.as_deref(), Some(manager));
    assert_eq!(jar(of(Refused)), [keeps], "{path} refused");
    assert_eq!(jar(of(Accepted)), [keeps, "tracker"], "{path} accepted");
    let withdrawn = of(Withdrawn);
    assert_eq!(jar(withdrawn), [keeps], "{path} withdrawn");
    let before = &withdrawn.snapshots[0].cookies;
    assert!(before.iter().any(|cookie| cookie.name == "tracker"), "{path}: nothing to withdraw");
    let given = withdrawn.answer.as_ref().unwrap();
    assert!(given.changed.iter().any(|name| name == keeps) && given.api.is_none(), "{given:?}");
    assert_eq!(of(Refused).asked_again, Some(false));
}

#[test]
fn vanilla_cookieconsent() {
    answers("vanilla-cookieconsent", "3.1.0", "/vanilla", "vanilla-cookieconsent", "cc_cookie");
}

#[test]
fn klaro() {
    answers("klaro", "0.7.22", "/klaro", "klaro", "klaro");
}

#[test]
fn tarteaucitron() {
    answers("tarteaucitronjs", "1.34.0", "/tarteaucitron", "tarteaucitron", "tarteaucitron");
}

#[test]
fn cookieconsent_by_osano() {
    answers("cookieconsent", "3.1.1", "/osano", "osano-cookieconsent", "cookieconsent_status");
}
