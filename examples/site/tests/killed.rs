//! The site is killed while visitors answer: whoever was told that a choice is kept finds it kept.

mod visitor;

use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use visitor::{Site, records};

#[test]
fn a_recorded_choice_survives_kill_9() {
    let file = records("killed");
    let mut told: Vec<String> = Vec::new();
    for round in 0..3 {
        let mut site = Site::start(&file);
        let visitors: Vec<_> = (0..3)
            .map(|number| {
                let mut visitor = site.visitor();
                thread::spawn(move || {
                    let mut told = Vec::new();
                    // Until the connection breaks.
                    for act in ["accept-all", "refuse-all"].iter().cycle().skip(number) {
                        match visitor.choose(act) {
                            Ok(303) => told.extend(visitor.record_id()),
                            Ok(status) => panic!("{status}"),
                            Err(_) => break,
                        }
                    }
                    told
                })
            })
            .collect();
        thread::sleep(Duration::from_millis(700 + 130 * round));
        // SIGKILL: nothing is flushed, nothing is closed.
        site.process.kill().unwrap();
        site.process.wait().unwrap();
        told.extend(visitors.into_iter().flat_map(|v| v.join().unwrap()));
    }
    let connection = Connection::open(&file).unwrap();
    let mut select = connection.prepare("SELECT id FROM consent").unwrap();
    let kept = select.query_map([], |row| row.get(0)).unwrap();
    let kept: BTreeSet<String> = kept.map(Result::unwrap).collect();
    println!("{} choices told, {} kept", told.len(), kept.len());
    assert!(told.len() > 10, "{}", told.len());
    let lost: Vec<_> = told.iter().filter(|id| !kept.contains(*id)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    // And the file serves on.
    let site = Site::start(&file);
    assert_eq!(site.visitor().choose("accept-all").unwrap(), 303);
}
