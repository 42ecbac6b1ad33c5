use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use memchr::{memchr_iter, memchr2};

use charte_codes::ErrorCode;

use crate::error::ReadError;
use crate::json_string::write_clean;
use crate::keys;
use crate::limits::{MAX_JSON_DEPTH, MAX_UNRECOGNISED_BYTES};
use crate::scan;

const CHUNK_BYTES: usize = 64 << 10;
const MAX_KEY_BYTES: usize = 256;

/// JSON text made harmless on its way to the JSON reader, which would hold each string whole, skip
/// values of any depth, and refuse what browsers do write:
///
/// - a string that no reader asks for (a body, a stack) becomes `""`, an endless one is cut;
/// - bytes that are not UTF-8 and lone surrogates become U+FFFD, bare control characters escapes;
/// - more nesting than [`MAX_JSON_DEPTH`] is an error, and so is much text without anything that
///   belongs to a recording.
///
/// It does not check JSON: that is the JSON reader's work.
pub(crate) struct Filter<R> {
    source: R,
    chunk: Box<[u8]>,
    /// Bytes taken from the source.
    taken: u64,
    out: Vec<u8>,
    at: usize,
    /// Bytes handed out before those in `out`.
    passed: u64,
    /// The line that `out` begins in, from 1, and the bytes handed out before that line.
    line: (usize, u64),
    /// Where `out` and the source run apart: (index in `out`, offset in the source), ascending.
    marks: Vec<(usize, u64)>,
    /// The open values; true for an object.
    open: Vec<bool>,
    key_next: bool,
    /// What the strings of the current key may hold.
    limit: usize,
    string: Option<Held>,
    held: Vec<u8>,
    /// `callback(…)` around the value.
    wrapped: bool,
    recognised: Rc<Cell<bool>>,
    /// The most bytes that the text may have, once that is known.
    most: Rc<Cell<u64>>,
    cut: u64,
}

struct Held {
    is_key: bool,
    limit: usize,
    after_backslash: bool,
    over: bool,
}

impl<R: Read> Filter<R> {
    /// `start` is the offset of the source's first byte in the text.
    pub(crate) fn new(source: R, start: u64, wrapped: bool, recognised: Rc<Cell<bool>>) -> Self {
        Self {
            source,
            chunk: vec![0; CHUNK_BYTES].into_boxed_slice(),
            taken: start,
            out: Vec::with_capacity(CHUNK_BYTES),
            at: 0,
            passed: 0,
            line: (1, 0),
            marks: Vec::new(),
            open: Vec::new(),
            key_next: false,
            limit: 0,
            string: None,
            held: Vec::new(),
            wrapped,
            recognised,
            most: Rc::new(Cell::new(u64::MAX)),
            cut: 0,
        }
    }

    /// Where to say how long the text may be at most.
    pub(crate) fn most(&self) -> Rc<Cell<u64>> {
        Rc::clone(&self.most)
    }

    /// The offset in the text of the next byte that the JSON reader has not seen.
    pub(crate) fn position(&self) -> u64 {
        self.source_offset(self.at)
    }

    /// The offset in the text of what the JSON reader calls this line and column, if it has seen
    /// it lately. It reads on after an error, so [`position`](Self::position) would be too far.
    pub(crate) fn offset_of(&self, line: usize, column: usize) -> u64 {
        let (mut at_line, mut start) = self.line;
        for newline in memchr_iter(b'\n', &self.out) {
            if at_line >= line {
                break;
            }
            at_line += 1;
            start = self.passed + newline as u64 + 1;
        }
        let passed = (start + column as u64).saturating_sub(self.passed + 1);
        self.source_offset(usize::try_from(passed).unwrap_or(usize::MAX).min(self.out.len()))
    }

    fn source_offset(&self, index: usize) -> u64 {
        let before = self.marks.partition_point(|(out, _)| *out <= index);
        match before.checked_sub(1).and_then(|last| self.marks.get(last)) {
            Some((out, offset)) => offset + (index - out) as u64,
            None => self.taken,
        }
    }

    /// Bytes taken from the source so far.
    pub(crate) const fn taken(&self) -> u64 {
        self.taken
    }

    /// Strings that were wanted and had to be cut.
    pub(crate) const fn cut(&self) -> u64 {
        self.cut
    }

    /// Passes on the whole text if the source ends before it gave `most` bytes. `None` if it does
    /// not: the JSON reader reads the text from its start then.
    pub(crate) fn whole(&mut self, most: u64) -> io::Result<Option<&[u8]>> {
        while self.taken < most {
            if !self.pass_chunk()? {
                return Ok(Some(&self.out));
            }
        }
        Ok(None)
    }

    fn refill(&mut self) -> io::Result<bool> {
        for newline in memchr_iter(b'\n', &self.out) {
            self.line = (self.line.0 + 1, self.passed + newline as u64 + 1);
        }
        self.passed += self.out.len() as u64;
        self.out.clear();
        self.at = 0;
        self.marks.clear();
        while self.out.is_empty() {
            if !self.pass_chunk()? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Takes one chunk from the source and passes it on. Returns `false` at the end.
    fn pass_chunk(&mut self) -> io::Result<bool> {
        loop {
            if !self.recognised.get() && self.taken > MAX_UNRECOGNISED_BYTES {
                return Err(ReadError::new(
                    ErrorCode::RecordingUnknownFormat,
                    "is JSON without anything that belongs to a recording",
                    "export the visit as HAR 1.2",
                )
                .at_offset(self.taken)
                .into_io());
            }
            if self.taken > self.most.get() {
                return Err(scan::too_large().at_offset(self.taken).into_io());
            }
            let count = match self.source.read(&mut self.chunk) {
                Ok(0) => return Ok(false),
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            // Taken out for as long as the rest of `self` is written to.
            let chunk = std::mem::take(&mut self.chunk);
            let done = self.pass(chunk.get(..count).unwrap_or_default());
            self.chunk = chunk;
            self.taken += count as u64;
            return done.map(|()| true);
        }
    }

    fn pass(&mut self, mut rest: &[u8]) -> io::Result<()> {
        let end = self.taken + rest.len() as u64;
        self.mark(self.taken);
        while !rest.is_empty() {
            rest =
                if self.string.is_some() { self.in_string(rest) } else { self.outside(rest, end)? };
            self.mark(end - rest.len() as u64);
        }
        Ok(())
    }

    /// Notes that what is written to `out` next comes from this offset.
    fn mark(&mut self, offset: u64) {
        let expected = self.marks.last().map(|(out, from)| from + (self.out.len() - out) as u64);
        if expected != Some(offset) {
            self.marks.push((self.out.len(), offset));
        }
    }

    /// Passes the text between strings. Returns what follows a string's opening quote.
    fn outside<'c>(&mut self, rest: &'c [u8], end: u64) -> io::Result<&'c [u8]> {
        for (index, byte) in rest.iter().enumerate() {
            match byte {
                b'"' => {
                    self.held.clear();
                    self.string = Some(Held {
                        is_key: self.key_next,
                        limit: if self.key_next { MAX_KEY_BYTES } else { self.limit },
                        after_backslash: false,
                        over: false,
                    });
                    return Ok(rest.get(index + 1..).unwrap_or_default());
                }
                b'{' | b'[' => {
                    if self.open.len() >= MAX_JSON_DEPTH {
                        return Err(ReadError::new(
                            ErrorCode::RecordingTooLarge,
                            format!("holds more than {MAX_JSON_DEPTH} nested JSON values"),
                            "no recording is nested that deep; export the visit as HAR 1.2",
                        )
                        .at_offset(end - (rest.len() - index) as u64)
                        .into_io());
                    }
                    self.open.push(*byte == b'{');
                    self.key_next = *byte == b'{';
                }
                b'}' | b']' => {
                    self.open.pop();
                    self.key_next = false;
                }
                b',' => self.key_next = self.open.last() == Some(&true),
                b':' => self.key_next = false,
                b')' | b';' if self.wrapped && self.open.is_empty() => {
                    self.out.push(b' ');
                    continue;
                }
                _ => {}
            }
            self.out.push(*byte);
        }
        Ok(&[])
    }

    fn in_string<'c>(&mut self, rest: &'c [u8]) -> &'c [u8] {
        let Some(string) = &mut self.string else { return rest };
        if string.after_backslash {
            string.after_backslash = false;
            let (escaped, rest) = rest.split_at(1);
            hold(&mut self.held, string, escaped);
            return rest;
        }
        let Some(index) = memchr2(b'"', b'\\', rest) else {
            hold(&mut self.held, string, rest);
            return &[];
        };
        let (before, from) = rest.split_at(index);
        hold(&mut self.held, string, before);
        let (stop, rest) = from.split_at(1);
        if stop == b"\\" {
            hold(&mut self.held, string, stop);
            string.after_backslash = true;
        } else {
            self.close();
        }
        rest
    }

    fn close(&mut self) {
        let Some(string) = self.string.take() else { return };
        if string.is_key {
            self.limit = if string.over {
                0
            } else if self.held.contains(&b'\\') {
                // A name spelt with escapes can be any name.
                keys::MAX_LIMIT
            } else {
                keys::limit(&self.held)
            };
            self.key_next = false;
        } else if string.over && string.limit == keys::MAX_LIMIT {
            self.cut += 1;
        }
        self.out.push(b'"');
        write_clean(&self.held, string.over, &mut self.out);
        self.out.push(b'"');
    }
}

impl<R: Read> Read for Filter<R> {
    #[inline]
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.out.len() && !self.refill()? {
            return Ok(0);
        }
        let ready = self.out.get(self.at..).unwrap_or_default();
        let count = ready.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(ready) {
            *to = *from;
        }
        self.at += count;
        Ok(count)
    }
}

fn hold(held: &mut Vec<u8>, string: &mut Held, bytes: &[u8]) {
    let room = string.limit.saturating_sub(held.len());
    string.over |= bytes.len() > room;
    held.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte a call, so that every place is once the end of a chunk.
    struct Dripping<'a>(&'a [u8]);

    impl Read for Dripping<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.0.read(buffer.get_mut(..1).unwrap_or_default())
        }
    }

    fn filtered(json: &[u8]) -> Vec<u8> {
        let known = Rc::new(Cell::new(true));
        let mut whole = Vec::new();
        Filter::new(json, 0, false, Rc::clone(&known)).read_to_end(&mut whole).unwrap();
        let mut dripped = Vec::new();
        Filter::new(Dripping(json), 0, false, known).read_to_end(&mut dripped).unwrap();
        assert_eq!(whole, dripped, "chunks matter");
        whole
    }

    #[test]
    fn strings_come_out_strict() {
        let cases: [(&[u8], &str); 10] = [
            (br#"{"value":"a\u00e9\ud83d\ude00b"}"#, r#"{"value":"a\u00e9\ud83d\ude00b"}"#),
            (br#"{"value":"a\ud800b\udc00"}"#, r#"{"value":"a\ufffdb\ufffd"}"#),
            (br#"{"value":"\ud800\ud83d\ude00"}"#, r#"{"value":"\ufffd\ud83d\ude00"}"#),
            (b"{\"value\":\"a\xffb\xc3\"}", "{\"value\":\"a\u{fffd}b\u{fffd}\"}"),
            (b"{\"value\":\"a\nb\x01\"}", r#"{"value":"a\u000ab\u0001"}"#),
            (br#"{"text":"a\"b\\","value":"x\\"}"#, r#"{"text":"","value":"x\\"}"#),
            (br#"{"v\u0061lue":"kept"}"#, r#"{"v\u0061lue":"kept"}"#),
            (br#"{"a":{"text":["x",{"value":"y"}]}}"#, r#"{"a":{"text":["",{"value":"y"}]}}"#),
            (br#"{"value":"cut"#, r#"{"value":"#),
            (br#"{"value":1,"x":"value","name":"n"}"#, r#"{"value":1,"x":"","name":"n"}"#),
        ];
        for (given, expected) in cases {
            assert_eq!(String::from_utf8(filtered(given)).unwrap(), expected);
        }
    }

    #[test]
    fn long_strings_are_cut_between_characters() {
        for pad in 0..8 {
            let mut json = br#"{"value":""#.to_vec();
            json.extend(std::iter::repeat_n(b'a', keys::MAX_LIMIT - 8 + pad));
            json.extend_from_slice("\\u00e9\\ud83d\\ude00éé\\\\tail\"}".as_bytes());
            let known = Rc::new(Cell::new(true));
            let mut filter = Filter::new(json.as_slice(), 0, false, known);
            let mut out = Vec::new();
            filter.read_to_end(&mut out).unwrap();
            assert_eq!(filter.cut(), 1);
            let value: serde_json::Value = serde_json::from_slice(&out).unwrap();
            let kept = value["value"].as_str().unwrap();
            assert!(kept.len() <= keys::MAX_LIMIT + 3 && !kept.contains("tail"));
        }
    }

    #[test]
    fn positions_are_those_of_the_text() {
        let json = br#"{"text":"0123456789","value":"\ud800","log":1}"#;
        let known = Rc::new(Cell::new(true));
        let mut filter = Filter::new(json.as_slice(), 0, false, known);
        let (mut byte, mut seen) = ([0], Vec::new());
        while filter.read(&mut byte).unwrap() == 1 {
            seen.push(byte[0]);
            if seen.ends_with(b"1") {
                break;
            }
        }
        assert_eq!(filter.position(), json.len() as u64 - 1);
    }
}
