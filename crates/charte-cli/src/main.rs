//! The command `charte`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(charte_cli::run(std::env::args_os()))
}
