//! What the command knows about itself.

use clap::CommandFactory;

use crate::args::{Cli, Color, CompletionsArgs};
use crate::failure::Failure;
use crate::out;

pub(crate) fn completions(args: &CompletionsArgs) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "charte", &mut script);
    out::text(&String::from_utf8_lossy(&script), Color::Never)?;
    Ok(0)
}

pub(crate) fn man() -> Result<u8, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut page)?;
    out::text(&String::from_utf8_lossy(&page), Color::Never)?;
    Ok(0)
}
