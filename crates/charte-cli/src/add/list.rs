//! The services that can be added.

use charte_audit::services::{self, Service};

use super::report::title;
use crate::failure::Failure;
use crate::out;
use crate::values::Color;

/// Every complete service, and the ids of the stubs.
pub(super) fn all() -> Result<u8, Failure> {
    let (stubs, complete): (Vec<&Service>, Vec<&Service>) =
        services::all().iter().partition(|service| service.is_stub());
    let mut text =
        format!("{} services, complete with texts in seven languages:\n\n", complete.len());
    table(&mut text, &complete);
    text.push_str(&format!(
        "\n{} more, as stubs: their cookies are known, the texts are yours to write:\n\n",
        stubs.len()
    ));
    let ids: Vec<&str> = stubs.iter().map(|service| service.id()).collect();
    out::wrap(&mut text, &ids.join(", "), out::columns(), "  ", "  ");
    text.push_str(
        "\nAdd one: charte add ID. Search by name, purpose or cookie: charte add --search TEXT\n",
    );
    out::text(&text, Color::Auto)?;
    Ok(0)
}

/// The services that a text fits; 1 if there is none.
pub(super) fn search(text: &str) -> Result<u8, Failure> {
    let found = services::search(text);
    if found.is_empty() {
        out::note(&format!(
            "no service fits `{}`; charte add --list shows all",
            out::short(text, 60)
        ));
        return Ok(1);
    }
    let mut text = String::new();
    table(&mut text, &found);
    out::text(&text, Color::Auto)?;
    Ok(0)
}

fn table(text: &mut String, services: &[&Service]) {
    let widest = services.iter().map(|service| service.id().len()).max().unwrap_or_default();
    for service in services {
        let count = service.cookie_names().len();
        let cookies = match count {
            0 => "no cookie".to_owned(),
            1 => "1 cookie".to_owned(),
            more => format!("{more} cookies"),
        };
        let stub = if service.is_stub() { ", stub" } else { "" };
        let about = format!("{}; {cookies}{stub}", title(service));
        let first = format!("  {:widest$}  ", service.id());
        let rest = " ".repeat(first.len());
        out::wrap(text, &about, out::columns(), &first, &rest);
    }
}
