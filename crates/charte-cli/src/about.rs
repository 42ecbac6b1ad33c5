//! What the command knows about itself.

use clap::{Args, Command};

use crate::failure::Failure;
use crate::out;
use crate::values::Color;

#[derive(Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
}

pub(crate) fn completions(mut command: Command, args: &CompletionsArgs) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "charte", &mut script);
    out::text(&String::from_utf8_lossy(&script), Color::Never)?;
    Ok(0)
}

pub(crate) fn man(command: Command) -> Result<u8, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    out::text(&String::from_utf8_lossy(&page), Color::Never)?;
    Ok(0)
}
