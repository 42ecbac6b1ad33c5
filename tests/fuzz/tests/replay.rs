//! The corpus, replayed: what a fuzzer found, and what crashed once, may not crash again.

use std::fs;
use std::path::Path;

use charte_fuzz::TARGETS;

#[test]
fn every_input_of_the_corpus() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for (name, run) in TARGETS {
        let folder = corpus.join(name);
        let inputs = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        let mut replayed = 0;
        for input in inputs.map(|entry| entry.unwrap().path()) {
            let bytes = fs::read(&input).unwrap();
            let outcome = std::panic::catch_unwind(|| run(&bytes));
            assert!(outcome.is_ok(), "{} fails: {}", name, input.display());
            // Cut short, and with a byte changed: neighbours of what was found.
            run(&bytes[..bytes.len() / 2]);
            let mut changed = bytes;
            if let Some(byte) = changed.get_mut(replayed % 7) {
                *byte ^= 1 << (replayed % 8);
            }
            run(&changed);
            replayed += 1;
        }
        assert!(replayed >= 5, "{name} has {replayed} inputs");
        println!("{name}: {replayed} inputs");
    }
}
