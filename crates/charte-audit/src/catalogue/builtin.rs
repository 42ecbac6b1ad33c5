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
    include_str!("../../data/catalogue/chat-and-embeds.toml"),
    include_str!("../../data/catalogue/commerce-and-payment.toml"),
    include_str!("../../data/catalogue/consent-managers-more.toml"),
    include_str!("../../data/catalogue/consent-managers.toml"),
    include_str!("../../data/catalogue/content-managers.toml"),
    include_str!("../../data/catalogue/forums-and-more.toml"),
    include_str!("../../data/catalogue/frameworks.toml"),
    include_str!("../../data/catalogue/infrastructure-more.toml"),
    include_str!("../../data/catalogue/infrastructure.toml"),
    include_str!("../../data/catalogue/marketing-and-chat.toml"),
    include_str!("../../data/catalogue/payment-and-shops.toml"),
    include_str!("../../data/catalogue/sign-in.toml"),
    include_str!("../../data/catalogue/statistics-more.toml"),
    include_str!("../../data/catalogue/statistics.toml"),
    include_str!("../../data/catalogue/testing-and-replay.toml"),
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
        .map(|text| Ok((*text, read::read(text)?)))
        .collect::<Result<_, CatalogueError>>()?;
    Catalogue::of_files(files, &[])
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
