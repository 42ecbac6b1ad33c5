//! One pass over each operation, to be counted under callgrind: the id and the number of calls
//! of each in a line, in the order in which [`counted`] was called.

use std::hint::black_box;

use charte_bench::inputs::{self, Inputs};
use charte_bench::layer;
use charte_bench::operation::Operation;
use charte_bench::ours::{self, World};

fn main() {
    let world = World::leak(inputs::register(inputs::DECLARATIONS));
    let inputs: &'static Inputs = Box::leak(Box::new(Inputs::new(1_024)));
    for mut operation in
        ours::operations(world, inputs).into_iter().chain(layer::operations(world, inputs))
    {
        // What happens once in a process, such as looking for CPU features, happens before.
        operation.prepare();
        black_box(operation.pass());
        operation.prepare();
        println!("{} {}", operation.id(), operation.calls());
        black_box(counted(&mut operation));
    }
}

/// What callgrind counts; `xtask` names it.
#[inline(never)]
fn counted(operation: &mut Operation) -> u64 {
    black_box(operation.pass())
}
