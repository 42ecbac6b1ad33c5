//! What Charte costs beside other libraries, as the page `docs/performance.md`. Run by
//! `cargo xtask bench`.

mod foreign;
mod growth;
mod loopback;
mod memory;
mod table;

use std::process::ExitCode;

use charte_bench::inputs;
use charte_bench::ours::World;

const USAGE: &str = "charte-bench [--quick] prints the page, charte-bench --foreign one section of it; \
     charte-bench --load-har MEGABYTES tells what reading costs";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let rounds = match words[..] {
        [] => 150,
        ["--quick"] => 8,
        ["--foreign"] => {
            print!("{}", foreign::section(150));
            return ExitCode::SUCCESS;
        }
        ["--load-har", megabytes] => return memory::load_har(megabytes),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    let world = World::leak(inputs::register(inputs::DECLARATIONS));
    print!("{}", table::section(world, rounds));
    print!("{}", loopback::section(world, rounds));
    print!("{}", growth::section(rounds));
    print!("{}", foreign::section(rounds));
    print!("{}", memory::section());
    ExitCode::SUCCESS
}
