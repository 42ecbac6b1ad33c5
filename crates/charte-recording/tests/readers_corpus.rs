//! The readers on recordings that others made, against a count that shares nothing with them: the
//! whole file as one JSON value, walked.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::PathBuf;

use charte_recording::{Format, ObservationKind, Options, Recording, read};
use serde_json::Value;

/// The recordings, or nothing where the shared data is missing and may be.
fn files() -> Vec<PathBuf> {
    let root = std::env::var_os("CHARTE_SHARED_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    let Ok(folder) = fs::read_dir(root.join("har")) else {
        assert!(std::env::var_os("CI").is_none(), "shared data is missing in CI");
        println!("not run: no shared data");
        return Vec::new();
    };
    let mut files: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 18, "{} recordings", files.len());
    files
}

fn load(path: &PathBuf) -> (Value, Recording) {
    let text = fs::read_to_string(path).unwrap();
    let whole = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
    let name = path.file_name().unwrap().to_string_lossy();
    let recording = read(File::open(path).unwrap(), &name, &Options::default()).unwrap();
    (whole, recording)
}

/// The cookies of each entry's response: from its headers, else from its list.
fn expected(whole: &Value) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for entry in whole["log"]["entries"].as_array().unwrap() {
        let mut names = Vec::new();
        for header in entry["response"]["headers"].as_array().into_iter().flatten() {
            if header["name"].as_str().unwrap().to_lowercase() == "set-cookie" {
                for line in header["value"].as_str().unwrap().lines() {
                    if !line.trim().is_empty() {
                        names.push(
                            line.split(';')
                                .next()
                                .unwrap()
                                .split('=')
                                .next()
                                .unwrap()
                                .trim()
                                .to_owned(),
                        );
                    }
                }
            }
        }
        if names.is_empty() {
            for cookie in entry["response"]["cookies"].as_array().into_iter().flatten() {
                names.push(cookie["name"].as_str().unwrap().to_owned());
            }
        }
        all.push(names);
    }
    all
}

#[test]
fn no_cookie_of_a_response_is_lost_or_counted_twice() {
    let mut total = 0;
    for path in files() {
        let (whole, recording) = load(&path);
        let expected = expected(&whole);
        let mut got = vec![Vec::new(); expected.len()];
        for seen in &recording.observations {
            if matches!(seen.kind, ObservationKind::SetByHeader | ObservationKind::ListedInResponse)
            {
                got[seen.response.unwrap() as usize].push(seen.name.clone());
            }
        }
        let name = path.file_name().unwrap().to_string_lossy();
        for (index, (got, expected)) in got.iter().zip(&expected).enumerate() {
            assert_eq!(got, expected, "{name}, entry {index}");
        }
        let count: usize = expected.iter().map(Vec::len).sum();
        assert_eq!(recording.observed(), count as u64, "{name}");
        assert_eq!(recording.counts.entries, expected.len() as u64, "{name}");
        assert_eq!(recording.format, Format::HAR, "{name}");
        total += count;
    }
    println!("{total} cookies");
}

#[test]
fn every_cookie_of_a_request_is_set_or_sent() {
    for path in files() {
        let (whole, recording) = load(&path);
        let known: Vec<&str> =
            recording.observations.iter().map(|seen| seen.name.as_str()).collect();
        for entry in whole["log"]["entries"].as_array().unwrap() {
            for cookie in entry["request"]["cookies"].as_array().into_iter().flatten() {
                let name = cookie["name"].as_str().unwrap().trim();
                assert!(known.contains(&name), "{}: {name}", path.display());
            }
        }
    }
}

#[test]
fn pages_are_where_the_visit_ended_up() {
    let expected = BTreeMap::from([
        ("aftonbladet-2015.har", vec!["http://www.aftonbladet.se/"]),
        ("bbc.co.uk-2016-many-runs.har", vec!["http://www.bbc.co.uk/"; 5]),
        ("blocked-cookies.har", vec!["https://1j7om.csb.app/"]),
        ("expressen-2018.har", vec!["https://www.expressen.se/"; 3]),
        ("linkedin-2016-firefox.har", vec!["https://www.linkedin.com/"]),
        ("missing-response.har", vec!["https://www.izettle.com/se"]),
        ("mytoys-2017-redirects.har", vec!["https://checkout.mytoys.de/checkout/registration"]),
        (
            "no-pages-fiddler-2011.har",
            vec![
                "http://fiddlerstartmarker.com/ID=2e6e5bec-0e18-4dc9-96ab-f6c6b1d2c4ed",
                "http://www.widex.com/en/products/hearingaids/clear/",
            ],
        ),
        ("nytimes-2015.har", vec!["http://www.nytimes.com/"; 2]),
        ("producer-charles.har", vec!["https://mitmproxy.org/"]),
        ("producer-chrome.har", vec!["https://mitmproxy.org/", "https://www.google.com/"]),
        ("producer-firefox.har", vec!["https://mitmproxy.org/"]),
        ("producer-insomnia.har", vec!["http://mitm.it/"]),
        ("producer-safari.har", vec!["https://mitmproxy.org/"]),
        ("ryanair-2016.har", vec!["https://www.ryanair.com/gb/en/"; 2]),
        ("samesite-sandbox.har", vec!["https://samesite-sandbox.glitch.me/"]),
        ("verizonwireless-2018.har", vec!["https://www.verizonwireless.com/devices/"]),
        ("walmart-2018.har", vec!["http://dev.walmart.com:3000/cp/3944"; 9]),
    ]);
    for path in files() {
        let (_, recording) = load(&path);
        let name = path.file_name().unwrap().to_string_lossy();
        let urls: Vec<String> = recording
            .pages
            .iter()
            .map(|page| page.url.as_ref().map_or("-".into(), ToString::to_string))
            .collect();
        let runs: Vec<_> =
            recording.pages.iter().map(|page| (page.run, page.repeat_view)).collect();
        println!(
            "{name}: {:?} {:?}\n  {urls:?}\n  {runs:?} {:?}",
            recording.producer, recording.counts, recording.notes
        );
        if let Some(expected) = expected.get(&*name) {
            assert_eq!(&urls, expected, "{name}");
        }
    }
}

#[test]
fn refused_cookies_are_told_apart() {
    for path in files() {
        let (_, recording) = load(&path);
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let refused: Vec<_> = recording
            .observations
            .iter()
            .filter(|seen| seen.blocked.is_some())
            .map(|seen| (seen.name.as_str(), seen.host.as_deref().unwrap()))
            .collect();
        let expected: &[(&str, &str)] = match name.as_str() {
            "blocked-cookies.har" => &[
                ("__cfduid", "ow5u1.sse.codesandbox.io"),
                ("__cfduid", "ow5u1.sse.codesandbox.io"),
            ],
            "missing-response.har" => &[("__cfduid", "geolocation.onetrust.com")],
            "mytoys-2017-redirects.har" => &[
                ("___utmvaVOuOvZm", "checkout.mytoys.de"),
                ("___utmvazNuNikLB", "sso.mytoys-group.de"),
            ],
            _ => &[],
        };
        assert_eq!(refused, expected, "{name}");
    }
}

#[test]
fn lifetimes_go_by_the_servers_clock() {
    for path in files() {
        let (whole, recording) = load(&path);
        // Labelled UTC, recorded five hours behind.
        if path.ends_with("nytimes-2015.har") {
            assert_eq!(
                whole["log"]["entries"][0]["startedDateTime"],
                "2015-08-29T14:43:42.037+00:00"
            );
            let times = || recording.observations.iter().filter_map(|seen| seen.received);
            let early = times().map(|time| time.millis).min().unwrap();
            assert!(early > 1_440_877_400_000, "{early}");
        }
    }
}

#[test]
fn values_that_were_asked_for_are_kept_and_no_others() {
    let options = Options::default().keep_values_of(|name| name == "_ga");
    let mut kept = 0;
    for path in files() {
        let recording = read(File::open(&path).unwrap(), "x", &options).unwrap();
        assert!(recording.kept_values().iter().all(|value| value.name() == "_ga"));
        kept += recording.kept_values().len();
    }
    assert!(kept > 0 || files().is_empty());
}
