//! What the command knows about findings and about itself.

use charte::FindingCode;
use clap::CommandFactory;

use crate::args::{Cli, Color, CompletionsArgs, FindingArgs};
use crate::failure::Failure;
use crate::out;

pub(crate) fn finding(args: &FindingArgs) -> Result<u8, Failure> {
    let mut text = String::new();
    match args.code {
        Some(code) => {
            let (columns, h) = (out::columns(), out::HEADING);
            text.push_str(&format!("{h}{code}{h:#} {}: {}\n", code.severity(), code.title()));
            out::wrap(&mut text, code.remedy(), columns, "  do: ", "      ");
        }
        None => {
            for code in FindingCode::ALL {
                text.push_str(&format!("{code}  {:8} {}\n", code.severity(), code.title()));
            }
        }
    }
    out::text(&text, Color::Auto)?;
    Ok(0)
}

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
