use std::sync::OnceLock;

use super::{Catalogue, CatalogueError, read};

/// One file a theme, so that a person finds and corrects an entry.
const FILES: &[&str] = &[
    include_str!("../../data/catalogue/advertising-a.toml"),
    include_str!("../../data/catalogue/advertising-b.toml"),
    include_str!("../../data/catalogue/advertising-c.toml"),
    include_str!("../../data/catalogue/advertising-d.toml"),
    include_str!("../../data/catalogue/advertising-e.toml"),
    include_str!("../../data/catalogue/advertising-f.toml"),
    include_str!("../../data/catalogue/advertising-g.toml"),
    include_str!("../../data/catalogue/advertising-h.toml"),
    include_str!("../../data/catalogue/advertising-i.toml"),
    include_str!("../../data/catalogue/advertising-j.toml"),
    include_str!("../../data/catalogue/advertising-k.toml"),
    include_str!("../../data/catalogue/advertising-l.toml"),
    include_str!("../../data/catalogue/advertising-m.toml"),
    include_str!("../../data/catalogue/advertising-n.toml"),
    include_str!("../../data/catalogue/advertising-o.toml"),
    include_str!("../../data/catalogue/advertising-p.toml"),
    include_str!("../../data/catalogue/advertising-q.toml"),
    include_str!("../../data/catalogue/advertising-r.toml"),
    include_str!("../../data/catalogue/advertising-s.toml"),
    include_str!("../../data/catalogue/chat-and-embeds.toml"),
    include_str!("../../data/catalogue/commerce-and-payment.toml"),
    include_str!("../../data/catalogue/consent-managers-more.toml"),
    include_str!("../../data/catalogue/consent-managers.toml"),
    include_str!("../../data/catalogue/content-managers.toml"),
    include_str!("../../data/catalogue/forums-and-more.toml"),
    include_str!("../../data/catalogue/frameworks.toml"),
    include_str!("../../data/catalogue/infrastructure-b.toml"),
    include_str!("../../data/catalogue/infrastructure-c.toml"),
    include_str!("../../data/catalogue/infrastructure-more.toml"),
    include_str!("../../data/catalogue/infrastructure.toml"),
    include_str!("../../data/catalogue/marketing-and-chat.toml"),
    include_str!("../../data/catalogue/measurement-a.toml"),
    include_str!("../../data/catalogue/measurement-b.toml"),
    include_str!("../../data/catalogue/measurement-c.toml"),
    include_str!("../../data/catalogue/measurement-d.toml"),
    include_str!("../../data/catalogue/measurement-e.toml"),
    include_str!("../../data/catalogue/measurement-f.toml"),
    include_str!("../../data/catalogue/measurement-g.toml"),
    include_str!("../../data/catalogue/measurement-h.toml"),
    include_str!("../../data/catalogue/measurement-i.toml"),
    include_str!("../../data/catalogue/payment-and-shops-b.toml"),
    include_str!("../../data/catalogue/payment-and-shops-c.toml"),
    include_str!("../../data/catalogue/payment-and-shops.toml"),
    include_str!("../../data/catalogue/platforms-a.toml"),
    include_str!("../../data/catalogue/platforms-b.toml"),
    include_str!("../../data/catalogue/platforms-c.toml"),
    include_str!("../../data/catalogue/platforms-d.toml"),
    include_str!("../../data/catalogue/platforms-e.toml"),
    include_str!("../../data/catalogue/sign-in-b.toml"),
    include_str!("../../data/catalogue/sign-in-c.toml"),
    include_str!("../../data/catalogue/sign-in-d.toml"),
    include_str!("../../data/catalogue/sign-in-e.toml"),
    include_str!("../../data/catalogue/sign-in-f.toml"),
    include_str!("../../data/catalogue/sign-in.toml"),
    include_str!("../../data/catalogue/site-software-a.toml"),
    include_str!("../../data/catalogue/site-software-b.toml"),
    include_str!("../../data/catalogue/site-software-c.toml"),
    include_str!("../../data/catalogue/site-software-d.toml"),
    include_str!("../../data/catalogue/site-software-e.toml"),
    include_str!("../../data/catalogue/site-software-f.toml"),
    include_str!("../../data/catalogue/site-software-g.toml"),
    include_str!("../../data/catalogue/site-software-h.toml"),
    include_str!("../../data/catalogue/site-software-i.toml"),
    include_str!("../../data/catalogue/statistics-more.toml"),
    include_str!("../../data/catalogue/statistics.toml"),
    include_str!("../../data/catalogue/testing-and-replay.toml"),
    include_str!("../../data/catalogue/trackers.toml"),
    include_str!("../../data/catalogue/mixed-hosts.toml"),
];

pub(super) fn catalogue() -> &'static Catalogue {
    static BUILTIN: OnceLock<Catalogue> = OnceLock::new();
    // The files are part of the program and read by its tests: a panic is a build that no test
    // has seen.
    BUILTIN.get_or_init(|| load().unwrap_or_else(|e| panic!("the built-in catalogue: {e}")))
}

fn load() -> Result<Catalogue, CatalogueError> {
    let files: Vec<_> = FILES
        .iter()
        .map(|text| Ok((*text, read::read(text, None)?)))
        .collect::<Result<_, CatalogueError>>()?;
    Ok(Catalogue::of_files(files, &[], None)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_there_and_reads() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/catalogue");
        let files = std::fs::read_dir(folder).expect("the catalogue's folder");
        assert_eq!(files.count(), FILES.len(), "a file of the catalogue is not built in");
        let problem = load().err().map(|e| e.to_string());
        assert_eq!(problem, None);
    }
}
