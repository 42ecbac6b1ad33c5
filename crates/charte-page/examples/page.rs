//! Writes a charter's page to standard output: `page CHARTER REGIME LANG FORMAT NOW [AREA]`.

use charte::{Area, Charter, Policy, Regime, Time};
use charte_page::{Format, Options, render};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [charter, regime, lang, format, now, rest @ ..] = args.as_slice() else {
        return Err("page CHARTER REGIME LANG FORMAT NOW [AREA]".into());
    };
    let charter = Charter::parse(std::fs::read(charter)?)?;
    let policy = Policy::compile(charter, Regime::builtin(regime)?);
    let format = Format::from_id(format).ok_or("html, html-fragment, markdown or json")?;
    let now = Time::parse(now).ok_or("a time as 2026-11-23T10:05:00Z")?;
    let area = rest.first().and_then(|id| Area::from_id(id));
    print!("{}", render(&policy, &Options { area, ..Options::new(lang, format, now) })?);
    Ok(())
}
