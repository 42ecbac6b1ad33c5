//! Times that a busy machine cannot spoil much.
//!
//! Others may use the machine at the same time, and then a mean or a median tells about them.
//! Noise only ever adds. So each operation is run many times for a fraction of a millisecond,
//! short enough to often fall between two interruptions, all operations in turn, so that a slow
//! minute is slow for all; of each the best pass counts.

use std::time::Instant;

use crate::operation::Operation;

/// The best time of each operation, in nanoseconds a call.
pub fn best(operations: &mut [Operation], rounds: usize) -> Vec<f64> {
    let mut best = vec![f64::INFINITY; operations.len()];
    for _ in 0..rounds {
        for (operation, best) in operations.iter_mut().zip(&mut best) {
            // Once unmeasured, so that each finds its own inputs in the caches, not those of the
            // one before.
            operation.prepare();
            std::hint::black_box(operation.pass());
            operation.prepare();
            let start = Instant::now();
            std::hint::black_box(operation.pass());
            let took = start.elapsed().as_nanos() as f64 / operation.calls() as f64;
            *best = best.min(took);
        }
    }
    best
}
