//! What has been done, kept until the tables are complete: a line of JSON a recording.

use std::collections::HashMap;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::UNIX_EPOCH;

use charte::Time;
use charte_tables::Rows;
use serde::{Deserialize, Serialize};

use super::files::Item;
use crate::failure::Failure;
use crate::lines::{Lines, Place, failure};
use crate::out;

const NAME: &str = "unfinished.jsonl";

/// The first line.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    charte: String,
    /// When the check began, in seconds since 1970: the moment that counts where none was recorded.
    began: i64,
    /// What the recordings are judged by.
    settings: u64,
}

#[derive(Serialize)]
struct Line<'a> {
    recording: &'a str,
    /// Sizes and times of its files.
    files: &'a str,
    rows: &'a Rows,
}

/// A line without its rows.
#[derive(Deserialize)]
struct Known {
    recording: String,
    files: String,
}

#[derive(Deserialize)]
struct Kept {
    rows: Rows,
}

/// The journal of a check of many recordings.
pub(super) struct Journal {
    lines: Lines,
    places: Vec<Option<Place>>,
}

/// What identifies a recording: its name, with the sizes and times of its files.
type Key = (String, String);

fn key(item: &Item) -> Key {
    (item.name.clone(), stamp(item))
}

/// The sizes and times of the files of a recording, which tell whether it has been changed.
fn stamp(item: &Item) -> String {
    let stamps = item.files.iter().map(|file| {
        let Ok(found) = std::fs::metadata(file) else { return "-".to_owned() };
        let time = found.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        format!("{} {}", found.len(), time.map_or(0, |time| time.as_nanos()))
    });
    stamps.collect::<Vec<_>>().join(", ")
}

/// When the check that is continued began. `None` if there is none.
pub(super) fn began(folder: &Path) -> Option<Time> {
    let mut line = String::new();
    BufReader::new(File::open(folder.join(NAME)).ok()?).read_line(&mut line).ok()?;
    let head: Head = serde_json::from_str(&line).ok()?;
    Some(Time::from_unix(head.began))
}

impl Journal {
    /// Begins a journal, or with `resume` continues the one that is there.
    pub(super) fn open(
        folder: &Path,
        items: &[Item],
        (began, settings): (Time, &str),
        resume: bool,
    ) -> Result<Self, Failure> {
        let path = folder.join(NAME);
        let mut hasher = DefaultHasher::new();
        settings.hash(&mut hasher);
        let charte = env!("CARGO_PKG_VERSION").to_owned();
        let head = Head { charte, began: began.unix(), settings: hasher.finish() };
        let lines = if resume { Lines::resume(&path) } else { Lines::create(&path) };
        let mut journal = Self { lines: lines?, places: vec![None; items.len()] };
        if resume {
            journal.read(items, &head)?;
        }
        if journal.lines.is_empty() {
            let line = serde_json::to_string(&head).unwrap_or_default();
            journal.lines.append(&(line + "\n"))?;
        }
        Ok(journal)
    }

    /// Finds what has been done. What was cut off is done again.
    fn read(&mut self, items: &[Item], head: &Head) -> Result<(), Failure> {
        let mut wanted: HashMap<Key, Vec<usize>> = HashMap::new();
        for (index, item) in items.iter().enumerate() {
            wanted.entry(key(item)).or_default().push(index);
        }
        let mut reader = BufReader::new(self.lines.file());
        let (mut line, mut end) = (Vec::new(), 0_u64);
        loop {
            line.clear();
            let read = reader.read_until(b'\n', &mut line);
            let length = read.map_err(|error| failure(self.lines.path(), &error))? as u64;
            if !line.ends_with(b"\n") {
                break;
            }
            if end == 0 {
                match serde_json::from_slice::<Head>(&line) {
                    Ok(known) if known == *head => {}
                    Ok(_) => return Err(self.other_settings()),
                    Err(_) => break,
                }
            } else if let Ok(known) = serde_json::from_slice::<Known>(&line) {
                for index in wanted.get(&(known.recording, known.files)).into_iter().flatten() {
                    if let Some(place) = self.places.get_mut(*index) {
                        *place = Some(Place { at: end, length });
                    }
                }
            } else {
                break;
            }
            end += length;
        }
        drop(reader);
        self.lines.cut(end)
    }

    fn other_settings(&self) -> Failure {
        Failure::new(format!(
            "{}: is of a check with another charter, regime or other options, or of another \
             version of charte; repeat that command, or leave --resume out to begin anew",
            out::file(&self.lines.path().to_string_lossy())
        ))
    }

    /// The recordings that are not done.
    pub(super) fn open_items(&self) -> Vec<usize> {
        let open = self.places.iter().enumerate().filter(|(_, place)| place.is_none());
        open.map(|(index, _)| index).collect()
    }

    /// A recording as a line.
    pub(super) fn line(item: &Item, files: &str, rows: &Rows) -> String {
        let line = Line { recording: &item.name, files, rows };
        // Texts, numbers and lists of them always serialise.
        serde_json::to_string(&line).unwrap_or_default() + "\n"
    }

    /// The sizes and times of a recording's files, before it is read.
    pub(super) fn stamp(item: &Item) -> String {
        stamp(item)
    }

    /// Adds the line of a recording.
    pub(super) fn add(&mut self, index: usize, line: &str) -> Result<(), Failure> {
        let place = self.lines.append(line)?;
        if let Some(known) = self.places.get_mut(index) {
            *known = Some(place);
        }
        Ok(())
    }

    /// The rows of a recording. `None` if it is not done.
    pub(super) fn rows(&self, index: usize) -> Result<Option<Rows>, Failure> {
        let Some(place) = self.places.get(index).copied().flatten() else { return Ok(None) };
        let kept = serde_json::from_slice::<Kept>(&self.lines.read(place)?);
        kept.map(|kept| Some(kept.rows)).map_err(|_| self.lines.changed())
    }

    /// Removes the journal, once the tables are complete.
    pub(super) fn remove(self) -> Result<(), Failure> {
        self.lines.remove()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(folder: &Path, name: &str, holds: &str) -> Item {
        let file = folder.join(name).to_string_lossy().into_owned();
        std::fs::write(&file, holds).unwrap();
        Item { name: name.to_owned(), files: vec![file] }
    }

    #[test]
    fn what_was_done_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let names = ["a", "b", "c", "a"];
        let items: Vec<Item> = names.map(|name| item(folder, name, name)).into();
        let start = Time::from_unix(1_795_428_300);
        let open = |settings, resume| Journal::open(folder, &items, (start, settings), resume);
        let rows = |item: &Item| Rows::broken(&item.name, "x");
        let line = |item: &Item| Journal::line(item, &stamp(item), &rows(item));

        let mut journal = open("one", false).unwrap();
        assert_eq!(journal.open_items(), [0, 1, 2, 3]);
        journal.add(2, &line(&items[2])).unwrap();
        journal.add(0, &line(&items[0])).unwrap();
        assert_eq!(journal.rows(2).unwrap(), Some(rows(&items[2])));
        assert_eq!(journal.rows(1).unwrap(), None);
        // Killed while it wrote: the line is not complete.
        let cut = line(&items[1]);
        journal.lines.append(&cut[..cut.len() / 2]).unwrap();
        drop(journal);
        assert_eq!(began(folder), Some(start));

        let mut journal = open("one", true).unwrap();
        assert_eq!(journal.open_items(), [1]);
        assert_eq!(journal.rows(3).unwrap(), Some(rows(&items[0])));
        journal.add(1, &line(&items[1])).unwrap();
        assert_eq!(journal.rows(1).unwrap(), Some(rows(&items[1])));
        drop(journal);

        // A file that has been changed is read again.
        std::fs::write(folder.join("c"), "other").unwrap();
        assert_eq!(open("one", true).unwrap().open_items(), [2]);
        assert!(open("two", true).is_err_and(|failure| failure.to_string().contains("another")));
        let journal = open("two", false).unwrap();
        assert_eq!(journal.open_items(), [0, 1, 2, 3]);
        journal.remove().unwrap();
        assert_eq!(began(folder), None);
    }
}
