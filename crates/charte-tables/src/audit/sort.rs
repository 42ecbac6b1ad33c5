//! Sorting more rows than fit into memory: sorted runs in a file, and then all runs at once.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// How much is sorted at a time.
pub(super) const RUN_BYTES: usize = 64 << 20;

/// How much of each run is read at a time.
const BLOCK_BYTES: u64 = 128 << 10;

/// Rows while they come in. They are bytes, and sorted as such.
pub(super) struct Sorter {
    file: File,
    /// Where each run ends in the file.
    ends: Vec<u64>,
    held: Vec<u8>,
    /// Where each row begins and ends in what is held.
    rows: Vec<(usize, usize)>,
    run_bytes: usize,
}

impl Sorter {
    /// Takes rows, and keeps what does not fit into `run_bytes` in a file in this folder. The file
    /// has no name where the system allows that, and is gone with the sorter in any case.
    pub(super) fn create(folder: &Path, run_bytes: usize) -> io::Result<Self> {
        let file = tempfile::tempfile_in(folder)?;
        Ok(Self { file, ends: Vec::new(), held: Vec::new(), rows: Vec::new(), run_bytes })
    }

    /// Adds a row, which `write` appends.
    pub(super) fn add(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> io::Result<()> {
        let begin = self.held.len();
        write(&mut self.held);
        self.rows.push((begin, self.held.len()));
        if self.held.len() >= self.run_bytes { self.write() } else { Ok(()) }
    }

    /// Sorts what is held, and writes it as a run.
    fn write(&mut self) -> io::Result<()> {
        let Self { file, held, rows, .. } = self;
        let row = |(begin, end): (usize, usize)| held.get(begin..end).unwrap_or_default();
        // Crawls are partly sorted already, which a stable sort makes use of.
        rows.sort_by(|one, other| row(*one).cmp(row(*other)));
        let mut end = self.ends.last().copied().unwrap_or_default();
        let mut out = BufWriter::with_capacity(1 << 20, &*file);
        for place in rows.iter() {
            let row = row(*place);
            let length = u32::try_from(row.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
            out.write_all(&length.to_le_bytes())?;
            out.write_all(row)?;
            end += 4 + u64::from(length);
        }
        out.flush()?;
        drop(out);
        self.ends.push(end);
        self.held.clear();
        self.rows.clear();
        Ok(())
    }

    /// All rows, in order.
    pub(super) fn finish(mut self) -> io::Result<Sorted> {
        if !self.rows.is_empty() {
            self.write()?;
        }
        let begins = std::iter::once(&0).chain(&self.ends);
        let runs = begins.zip(&self.ends).map(|(begin, end)| Run::new(*begin, *end)).collect();
        let mut sorted = Sorted { file: self.file, runs, first: BinaryHeap::new() };
        for number in 0..sorted.runs.len() {
            let mut row = Vec::new();
            if sorted.read(number, &mut row)? {
                sorted.first.push(Reverse((row, number)));
            }
        }
        Ok(sorted)
    }
}

/// Sorted rows while they are taken out.
pub(super) struct Sorted {
    file: File,
    runs: Vec<Run>,
    /// The next row of each run that has one.
    first: BinaryHeap<Reverse<(Vec<u8>, usize)>>,
}

impl Sorted {
    /// The row that [`Self::pop`] takes out, or `None` at the end.
    pub(super) fn peek(&self) -> Option<&[u8]> {
        self.first.peek().map(|Reverse((row, _))| row.as_slice())
    }

    /// Takes a row out.
    pub(super) fn pop(&mut self) -> io::Result<()> {
        let Self { file, runs, first } = self;
        let Some(mut top) = first.peek_mut() else { return Ok(()) };
        let Reverse((row, number)) = &mut *top;
        let more = match runs.get_mut(*number) {
            Some(run) => run.read(file, row)?,
            None => false,
        };
        if !more {
            PeekMut::pop(top);
        }
        Ok(())
    }

    fn read(&mut self, number: usize, row: &mut Vec<u8>) -> io::Result<bool> {
        self.runs.get_mut(number).map_or(Ok(false), |run| run.read(&self.file, row))
    }
}

/// A run while it is read.
struct Run {
    /// What is not read yet of the file.
    begin: u64,
    end: u64,
    /// What is read, up to `at` already used.
    block: Vec<u8>,
    at: usize,
}

impl Run {
    const fn new(begin: u64, end: u64) -> Self {
        Self { begin, end, block: Vec::new(), at: 0 }
    }

    /// The next row. `false` if there is none.
    fn read(&mut self, file: &File, row: &mut Vec<u8>) -> io::Result<bool> {
        row.clear();
        if self.at == self.block.len() && self.begin == self.end {
            return Ok(false);
        }
        let mut length = [0; 4];
        length.copy_from_slice(self.take(file, 4)?);
        let length = usize::try_from(u32::from_le_bytes(length)).map_err(io::Error::other)?;
        row.extend_from_slice(self.take(file, length)?);
        Ok(true)
    }

    fn take(&mut self, file: &File, count: usize) -> io::Result<&[u8]> {
        if self.block.len() - self.at < count {
            self.block.drain(..self.at);
            self.at = 0;
            let missing = (count - self.block.len()) as u64;
            let more = missing.max(BLOCK_BYTES).min(self.end - self.begin);
            let mut file = file;
            file.seek(SeekFrom::Start(self.begin))?;
            self.begin += file.take(more).read_to_end(&mut self.block)? as u64;
        }
        let taken = self.block.get(self.at..self.at + count);
        self.at += count;
        taken.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows in order, sorted by runs of this size.
    fn sorted(rows: &[Vec<u8>], run_bytes: usize) -> Vec<Vec<u8>> {
        let folder = tempfile::tempdir().unwrap();
        let mut sorter = Sorter::create(folder.path(), run_bytes).unwrap();
        for row in rows {
            sorter.add(|out| out.extend_from_slice(row)).unwrap();
        }
        let (mut sorted, mut all) = (sorter.finish().unwrap(), Vec::new());
        while let Some(row) = sorted.peek() {
            all.push(row.to_vec());
            sorted.pop().unwrap();
        }
        sorted.pop().unwrap();
        assert!(sorted.peek().is_none());
        all
    }

    #[test]
    fn no_row_is_lost() {
        // Rows of all lengths: none, some, more than a block.
        let long = usize::try_from(BLOCK_BYTES).unwrap() * 2;
        let row = |n: usize| {
            let text = format!("{:04}", n * 7_919 % 2_003).into_bytes();
            match n % 500 {
                0 => Vec::new(),
                1 => text.repeat(long / 4),
                n => text.repeat(1 + n % 9),
            }
        };
        let rows: Vec<Vec<u8>> = (0..2_000).map(row).collect();
        let mut expected = rows.clone();
        expected.sort();
        for run_bytes in [1, 100, 10_000, usize::MAX] {
            assert_eq!(sorted(&rows, run_bytes), expected, "{run_bytes}");
        }
        assert!(sorted(&[], 1).is_empty());
    }
}
