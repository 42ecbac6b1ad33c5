//! Links of the documentation: each leads to a file and an anchor that exist.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Where the repository is, or will be, with its default branch.
const REPOSITORY: [&str; 2] =
    ["https://github.com/charte/charte/blob/main/", "https://github.com/charte/charte/tree/main/"];

/// What a page says whose links lead to a repository that is not public yet.
const NOT_YET: &str = "Links to GitHub work after the first release";

/// A page: where its links lead, and the anchors in it.
#[derive(Default)]
struct Page {
    links: Vec<String>,
    anchors: BTreeSet<String>,
    /// Whether it says when links to the repository begin to work.
    says_when: bool,
    /// The tests that play it, where `crates/charte-cli/tests/docs.rs` does not.
    played_by: Vec<String>,
}

/// Every link in the tracked Markdown files that leads nowhere, as `file: link`, and every page that
/// the site leaves out.
pub(super) fn broken(root: &Path) -> Result<Vec<String>, String> {
    let pages = pages(root)?;
    let mut broken = Vec::new();
    for (file, page) in &pages {
        for link in &page.links {
            if let Err(why) = follow(root, &pages, file, link) {
                broken.push(format!("{file}: {link} ({why})"));
            }
        }
        let is_in_repository =
            |link: &String| REPOSITORY.iter().any(|prefix| link.starts_with(prefix));
        if page.links.iter().any(is_in_repository) && !page.says_when {
            broken.push(format!("{file}: it does not say that {NOT_YET}"));
        }
        for test in page.played_by.iter().filter(|test| !root.join(test).is_file()) {
            broken.push(format!("{file}: no such test: {test}"));
        }
    }
    let summary = pages.get("docs/SUMMARY.md").ok_or("docs/SUMMARY.md is missing")?;
    for file in pages.keys().filter_map(|file| file.strip_prefix("docs/")) {
        if file != "SUMMARY.md" && !summary.links.iter().any(|link| link == file) {
            broken.push(format!("docs/SUMMARY.md: it leaves out {file}"));
        }
    }
    Ok(broken)
}

fn pages(root: &Path) -> Result<BTreeMap<String, Page>, String> {
    // What is not ignored: tracked, or about to be.
    let list = ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"];
    let output = Command::new("git").args(list).current_dir(root).output();
    let output = output.map_err(|e| format!("git: {e}"))?;
    let files = String::from_utf8(output.stdout).map_err(|e| e.to_string())?;
    let mut pages = BTreeMap::new();
    for file in files.lines().filter(|file| root.join(file).is_file()) {
        let text = std::fs::read_to_string(root.join(file)).map_err(|e| format!("{file}: {e}"))?;
        pages.insert(file.to_owned(), read(&text));
    }
    if pages.is_empty() { Err("git lists no Markdown file".to_owned()) } else { Ok(pages) }
}

fn read(text: &str) -> Page {
    let marks = text.split("<!-- played by ").skip(1);
    let mut page = Page {
        says_when: text.contains(NOT_YET),
        played_by: marks.filter_map(|rest| Some(rest.split_once(" -->")?.0.to_owned())).collect(),
        ..Page::default()
    };
    let mut heading: Option<String> = None;
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                page.links.push(dest_url.into_string());
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let slug = slug(&heading.take().unwrap_or_default());
                let mut anchor = slug.clone();
                let mut again = 1;
                while !page.anchors.insert(anchor.clone()) {
                    anchor = format!("{slug}-{again}");
                    again += 1;
                }
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let named = html.split("id=\"").skip(1).filter_map(|rest| rest.split('"').next());
                page.anchors.extend(named.map(str::to_owned));
                let images = html.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next());
                page.links.extend(images.map(str::to_owned));
            }
            _ => {}
        }
    }
    page
}

/// The anchor of a heading, as GitHub and mdBook make it.
fn slug(heading: &str) -> String {
    let kept = |c: char| match c {
        c if c.is_alphanumeric() => Some(c.to_ascii_lowercase()),
        '_' | '-' => Some(c),
        c if c.is_whitespace() => Some('-'),
        _ => None,
    };
    heading.trim().chars().filter_map(kept).collect()
}

fn follow(
    root: &Path,
    pages: &BTreeMap<String, Page>,
    file: &str,
    link: &str,
) -> Result<(), &'static str> {
    let here = REPOSITORY.iter().find_map(|prefix| link.strip_prefix(prefix));
    if here.is_none() && (link.contains("://") || link.starts_with("mailto:")) {
        return Ok(());
    }
    // A registry shows this page too, without the files beside it.
    let of_package = file.ends_with("/README.md")
        && (file.starts_with("crates/") || file.starts_with("bindings/"))
        && file.matches('/').count() == 2;
    if of_package && here.is_none() && !link.starts_with('#') {
        return Err("write an address that works on a registry's page");
    }
    let (path, anchor) = match here.unwrap_or(link).split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (here.unwrap_or(link), None),
    };
    let target = match (here, path) {
        (None, "") => file.to_owned(),
        (Some(_), _) => path.to_owned(),
        (None, _) => joined(file, path).ok_or("it leaves the repository")?,
    };
    if here.is_none() && file.starts_with("docs/") && !target.starts_with("docs/") {
        return Err("the site has no such page; link to the repository");
    }
    if !pages.contains_key(&target) && !root.join(&target).exists() {
        return Err("no such file");
    }
    match (anchor, pages.get(&target)) {
        (Some(anchor), Some(page)) if !page.anchors.contains(anchor) => Err("no such heading"),
        _ => Ok(()),
    }
}

/// The path of a link beside this file.
fn joined(file: &str, link: &str) -> Option<String> {
    let mut path = PathBuf::from(file);
    path.pop();
    for part in link.split('/') {
        match part {
            "." | "" => {}
            ".." if !path.pop() => return None,
            ".." => {}
            part => path.push(part),
        }
    }
    path.to_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_leads_somewhere() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        assert_eq!(broken(&root).unwrap(), [""; 0]);
    }

    #[test]
    fn links_that_lead_nowhere_are_found() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let pages: BTreeMap<String, Page> = [
            ("docs/a.md".to_owned(), read("# `A` b, c\n\n## A b, c\n\n<a id=\"x\"></a> [d](b.md)")),
            ("crates/charte/README.md".to_owned(), read("")),
        ]
        .into();
        let says = |file: &str, link: &str| follow(&root, &pages, file, link).err();
        assert_eq!(says("docs/a.md", "#a-b-c"), None);
        assert_eq!(says("docs/a.md", "https://www.example.org/#a"), None);
        assert_eq!(says("docs/b.md", "a.md#x"), None);
        assert_eq!(says("docs/b.md", "c.md"), Some("no such file"));
        assert_eq!(says("docs/a.md", "#e"), Some("no such heading"));
        assert_eq!(says("docs/a.md", "decisions.md"), None);
        assert!(says("docs/a.md", "../README.md").is_some());
        assert_eq!(says("docs/a.md", "https://github.com/charte/charte/blob/main/README.md"), None);
        assert!(says("docs/a.md", "https://github.com/charte/charte/blob/main/X.md").is_some());
        assert!(says("crates/charte/README.md", "Cargo.toml").is_some());
        assert_eq!(pages["docs/a.md"].links, ["b.md"]);
        assert_eq!(read("<!-- played by a/b.rs -->\n").played_by, ["a/b.rs"]);
        assert!(read(&format!("*{NOT_YET}.*")).says_when && !pages["docs/a.md"].says_when);
        assert!(pages["docs/a.md"].anchors.contains("a-b-c-1"));
    }
}
