//! `charte regimes --compare`: what several bodies of law ask, side by side.

use std::fmt::Write as _;

use charte::compare::{CookieRow, PurposeCell, Standing};
use charte::{Charter, Comparison, Regime, Requirement};
use comfy_table::{Cell, ContentArrangement, Table};

use crate::failure::Failure;
use crate::out::{FAINT, HEADING, NO_ADVICE, wrap};
use crate::values::Color;
use crate::{input, out};

use super::args::{RegimesArgs, RegimesFormat};
use super::day;

pub(crate) fn run(args: &RegimesArgs) -> Result<(), Failure> {
    let read: Vec<Regime> =
        args.compare.iter().map(|id| input::regime(id)).collect::<Result<_, _>>()?;
    let regimes: Vec<&Regime> = read.iter().collect();
    let charter = args.charter.as_deref().map(input::charter).transpose()?;
    let now = input::now(args.at.as_deref())?;
    let comparison = Comparison::new(&regimes, charter.as_ref(), now);
    match args.format {
        RegimesFormat::Json => out::json(&comparison),
        RegimesFormat::Html => out::text(&html(&comparison, charter.as_ref()), Color::Never),
        RegimesFormat::Text => out::text(&text(&comparison, out::columns()), Color::Auto),
    }
}

/// The answer for a purpose: one word, or from the mildest to the strictest.
fn range(cell: &PurposeCell<'_>) -> String {
    if cell.mildest == cell.strictest {
        cell.mildest.to_string()
    } else {
        format!("{} … {}", cell.mildest, cell.strictest)
    }
}

/// The conditions for less than the strictest requirement, one sentence per rule.
fn conditions(cell: &PurposeCell<'_>) -> Vec<String> {
    let milder = cell.cases.iter().filter(|case| case.requirement < cell.strictest);
    milder
        .map(|case| {
            let asked: Vec<String> = case
                .conditions
                .iter()
                .filter(|c| c.force() == charte::regime::Force::Binding)
                .map(|c| c.test().to_string())
                .collect();
            let asked = match asked.is_empty() {
                true => "where no other rule holds".to_owned(),
                false => format!("if {}", asked.join(", ")),
            };
            let objection = if case.objection { "; a refusal is honoured" } else { "" };
            format!("{} {asked}{objection} ({})", case.requirement, case.rule)
        })
        .collect()
}

/// What would make a cookie's purpose cost less, a sentence an alternative.
fn alternatives(standing: &Standing<'_>) -> Vec<String> {
    standing
        .milder
        .iter()
        .map(|milder| {
            let unmet: Vec<&str> = milder.unmet.iter().map(|u| u.condition.as_str()).collect();
            let unmet = if unmet.is_empty() { "nothing more".to_owned() } else { unmet.join(", ") };
            format!("{} needs {unmet} ({})", milder.requirement, milder.rule)
        })
        .collect()
}

fn table(heads: impl Iterator<Item = String>, columns: usize) -> Table {
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(columns).unwrap_or(u16::MAX));
    table.set_header(heads.map(Cell::new));
    table
}

fn write_table(out: &mut String, table: &Table) {
    for line in table.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

fn text(comparison: &Comparison<'_>, columns: usize) -> String {
    let ids = || comparison.regimes.iter().map(|r| r.id.to_owned());
    let mut out = format!("{HEADING}What each asks, purpose by purpose{HEADING:#}\n");
    let mut purposes = table(std::iter::once("purpose".to_owned()).chain(ids()), columns);
    for row in &comparison.purposes {
        let cells = row.regimes.iter().map(range);
        purposes.add_row(std::iter::once(row.purpose.to_string()).chain(cells));
    }
    write_table(&mut out, &purposes);
    let _ = writeln!(
        out,
        "\n{HEADING}Conditions for milder rules{HEADING:#} (!x = x is stated no; ~x = x is not stated yes)"
    );
    for row in &comparison.purposes {
        for (heading, cell) in comparison.regimes.iter().zip(&row.regimes) {
            for condition in conditions(cell) {
                let line = format!("{} in {}: {condition}", row.purpose, heading.id);
                wrap(&mut out, &line, columns, "  ", "    ");
            }
        }
    }
    if let Some(cookies) = &comparison.cookies {
        let _ = writeln!(out, "\n{HEADING}Each cookie of the charter{HEADING:#}");
        let mut each = table(std::iter::once("cookie".to_owned()).chain(ids()), columns);
        for row in cookies {
            let cells = row.regimes.iter().map(|cell| cell.requirement.to_string());
            each.add_row(std::iter::once(out::plain(row.cookie)).chain(cells));
        }
        write_table(&mut out, &each);
        let needs = needs(comparison, cookies);
        if !needs.is_empty() {
            let _ = writeln!(out, "\n{HEADING}What would change that{HEADING:#}");
            needs.iter().for_each(|line| wrap(&mut out, line, columns, "  ", "    "));
        }
    }
    for heading in &comparison.regimes {
        if let Some(caveat) = heading.caveat {
            let _ = writeln!(out, "{}: {caveat}", heading.id);
        }
    }
    let _ = writeln!(out, "{FAINT}({NO_ADVICE}; charte regimes ID names the sources){FAINT:#}");
    out
}

fn needs(comparison: &Comparison<'_>, cookies: &[CookieRow<'_>]) -> Vec<String> {
    let mut lines = Vec::new();
    for row in cookies {
        for (heading, cell) in comparison.regimes.iter().zip(&row.regimes) {
            for standing in cell.purposes.iter().filter(|s| s.requirement > Requirement::Exempt) {
                for alternative in alternatives(standing) {
                    let (cookie, purpose) = (out::plain(row.cookie), standing.purpose);
                    lines.push(format!("{cookie} for {purpose} in {}: {alternative}", heading.id));
                }
            }
        }
    }
    lines
}

const STYLE: &str = "\
:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem \
auto;padding:0 1rem}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}caption,th,td\
{text-align:start;vertical-align:top;padding:.4rem .6rem}caption{font-weight:600;font-size:1.2rem}\
tr{border-bottom:1px solid #8886}small{display:block;opacity:.8}";

fn html(comparison: &Comparison<'_>, charter: Option<&Charter>) -> String {
    let heads: String = comparison
        .regimes
        .iter()
        .map(|r| {
            format!("<th scope=\"col\">{}<small>{}</small></th>", escaped(r.id), escaped(r.name))
        })
        .collect();
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Cookie law \
         compared</title><meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}\
         </style></head><body><main><h1>Cookie law compared</h1><p>At {}. This is not legal \
         advice.</p>\n",
        day(comparison.now)
    );
    for heading in &comparison.regimes {
        if let Some(caveat) = heading.caveat {
            let _ = writeln!(out, "<p>{}: {}.</p>", escaped(heading.id), escaped(caveat));
        }
    }
    let open = |out: &mut String, caption: &str, first: &str| {
        let _ = writeln!(
            out,
            "<div class=\"wide\"><table><caption>{caption}</caption><thead><tr><th \
             scope=\"col\">{first}</th>{heads}</tr></thead><tbody>"
        );
    };
    open(
        &mut out,
        "What each asks, and what would have to be true for less (!x: x is no; ~x: x is not yes)",
        "purpose",
    );
    for row in &comparison.purposes {
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", row.purpose);
        for cell in &row.regimes {
            let notes: String =
                conditions(cell).iter().map(|c| format!("<small>{}</small>", escaped(c))).collect();
            let _ = write!(out, "<td>{}{notes}</td>", range(cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>\n");
    if let (Some(cookies), Some(charter)) = (&comparison.cookies, charter) {
        let caption = format!("Each cookie of {}", escaped(charter.site()));
        open(&mut out, &caption, "cookie");
        for row in cookies {
            let _ = write!(out, "<tr><th scope=\"row\">{}</th>", escaped(row.cookie));
            for cell in &row.regimes {
                let notes: String = cell
                    .purposes
                    .iter()
                    .filter(|s| s.requirement > Requirement::Exempt)
                    .flat_map(alternatives)
                    .map(|a| format!("<small>{}</small>", escaped(&a)))
                    .collect();
                let _ = write!(out, "<td>{}{notes}</td>", cell.requirement);
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody></table></div>\n");
    }
    out.push_str("</main></body></html>\n");
    out
}

/// Text for HTML, in an attribute too.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
