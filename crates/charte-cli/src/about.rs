//! What the command knows about itself.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Command, ValueHint};

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

#[derive(Args)]
pub(crate) struct ManArgs {
    /// The command, such as check; without one, the page of charte itself
    #[arg(value_parser = commands(), hide_possible_values = true, conflicts_with = "out")]
    pub(crate) command: Option<String>,
    /// Write the pages of all commands into this folder, such as ~/.local/share/man/man1
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) out: Option<PathBuf>,
}

/// The names of the commands: a parser cannot ask the command that it is a part of.
const COMMANDS: [&str; 23] = [
    "check",
    "audit",
    "scan",
    "proxy",
    "lint",
    "fmt",
    "init",
    "add",
    "diff",
    "decide",
    "explain",
    "allows",
    "ask",
    "consent",
    "dossier",
    "page",
    "compile",
    "import",
    "schema",
    "regimes",
    "finding",
    "completions",
    "man",
];

fn commands() -> PossibleValuesParser {
    PossibleValuesParser::new(COMMANDS)
}

pub(crate) fn man(mut command: Command, args: &ManArgs) -> Result<u8, Failure> {
    if let Some(folder) = &args.out {
        let shown = out::file(&folder.to_string_lossy());
        let failed = |error: std::io::Error| {
            let why = error.kind();
            Failure::new(format!("{shown}: cannot be written: {why}; name a folder of your own"))
        };
        std::fs::create_dir_all(folder).map_err(failed)?;
        clap_mangen::generate_to(command, folder).map_err(failed)?;
        return Ok(0);
    }
    // Gives each command its full name, `charte check`.
    command.build();
    let named = args.command.as_deref().and_then(|name| command.find_subcommand(name));
    let mut page = Vec::new();
    clap_mangen::Man::new(named.unwrap_or(&command).clone()).render(&mut page)?;
    out::text(&String::from_utf8_lossy(&page), Color::Never)?;
    Ok(0)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::COMMANDS;
    use crate::args::Cli;

    #[test]
    fn every_command_has_a_manual_page() {
        let command = Cli::command();
        let names: Vec<_> = command.get_subcommands().map(|command| command.get_name()).collect();
        assert_eq!(names, COMMANDS);
    }
}
