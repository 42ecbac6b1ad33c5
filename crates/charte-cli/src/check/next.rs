//! The commands to type after a check, with the names of the real files.

use charte_report::Commands;

use super::args::CheckArgs;

/// `has_charter` also if the folder's own charter was found.
pub(super) fn commands(args: &CheckArgs, has_charter: bool) -> Commands {
    let phase = args.phase.map(|phase| format!("--phase {phase}"));
    let recordings = || {
        let named = args.files.iter().map(|name| file(name));
        let lists = [
            ("--before", &args.before),
            ("--refused", &args.refused),
            ("--accepted", &args.accepted),
            ("--withdrawn", &args.withdrawn),
        ];
        let of_phases = lists.into_iter().flat_map(|(flag, names)| {
            names.iter().map(move |name| format!("{flag} {}", file(name)))
        });
        let page = args.page.as_deref().and_then(page);
        named.chain(of_phases).chain(phase.clone()).chain(page)
    };
    let regime = args.regime.as_deref().map(|id| format!("--regime {}", quoted(id)));
    let lang = Some(args.lang.tag()).filter(|tag| *tag != "en").map(|tag| format!("--lang {tag}"));
    let named = args.charter.as_deref().map(|name| format!("--charter {}", file(name)));
    // The folder's own charter needs no name.
    let charter = named.or_else(|| args.no_charter.then(|| "--no-charter".to_owned()));
    let line = |words: Vec<String>| words.join(" ");
    let check = |charter: Option<String>| {
        let first = ["charte check".to_owned()];
        let rest = charter.into_iter().chain(regime.clone()).chain(lang.clone());
        line(first.into_iter().chain(recordings()).chain(rest).collect())
    };
    // `charte init` takes recordings without their phases.
    let all = [&args.files, &args.before, &args.refused, &args.accepted, &args.withdrawn];
    let all: Vec<String> = all.into_iter().flatten().map(|name| file(name)).collect();
    let draft = (!has_charter).then(|| {
        let law = regime.clone().map(|regime| format!("{regime} ")).unwrap_or_default();
        let init = format!("charte init {} {law}--output charte.toml", all.join(" "));
        (init, check(Some("--charter charte.toml".to_owned())))
    });
    let explain = charter.clone().into_iter().chain(regime.clone()).chain(lang.clone());
    let explain = line(explain.collect());
    Commands { check: check(charter), draft, explain }
}

fn file(name: &str) -> String {
    quoted(name)
}

/// The page's address without what may be secret.
fn page(address: &str) -> Option<String> {
    let plain = address.split(['?', '#', ';']).next().filter(|plain| !plain.contains('@'))?;
    Some(format!("--page {}", quoted(plain)))
}

/// A word as a shell reads it back.
fn quoted(word: &str) -> String {
    let word = crate::out::file(word);
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:@%,".contains(c);
    match word.is_empty() || !word.chars().all(is_plain) {
        true => format!("'{}'", word.replace('\'', "'\\''")),
        false => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_for_a_shell() {
        assert_eq!(quoted("a/b-c.har"), "a/b-c.har");
        assert_eq!(quoted("my visit.har"), "'my visit.har'");
        assert_eq!(quoted("it's"), "'it'\\''s'");
    }

    #[test]
    fn a_page_loses_its_query() {
        let shown = page("https://www.example.fr/a?token=1").unwrap();
        assert_eq!(shown, "--page https://www.example.fr/a");
        assert_eq!(page("https://me:pw@www.example.fr/"), None);
    }
}
