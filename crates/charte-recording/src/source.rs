use std::cell::Cell;
use std::io::{self, BufReader, Cursor, Read};
use std::rc::Rc;

use flate2::bufread::MultiGzDecoder;

use charte_codes::ErrorCode;

use crate::error::ReadError;
use crate::limits::{MAX_DECOMPRESSED_BYTES, MAX_GZIP_RATIO, MIN_BOMB_BYTES};

/// Bytes that are inspected to detect the format.
pub(crate) const SNIFFED_BYTES: usize = 64 << 10;
/// Bytes looked at to tell text from anything else.
const TEXT_CHECK_BYTES: usize = 4 << 10;

/// A recording as text. It may contain invalid UTF-8, which the readers handle.
pub(crate) struct Source<'a> {
    pub(crate) text: Box<dyn Read + 'a>,
    /// The first bytes of `text`, which still come out of it.
    pub(crate) start: Vec<u8>,
    pub(crate) decompressed: bool,
}

/// Takes off what surrounds the text: gzip, a byte order mark, UTF-16.
pub(crate) fn open<'a>(
    reader: impl Read + 'a,
    progress: &'a mut dyn FnMut(u64),
) -> Result<Source<'a>, ReadError> {
    let taken = Rc::new(Cell::new(0));
    let mut raw: Box<dyn Read + 'a> =
        Box::new(Metered { inner: reader, taken: Rc::clone(&taken), progress });
    let mut start = take(&mut raw, SNIFFED_BYTES)?;
    if start.is_empty() {
        return Err(ReadError::new(
            ErrorCode::RecordingEmpty,
            "is empty",
            "save the recording again, after the page has loaded",
        ));
    }
    let mut text: Box<dyn Read + 'a> = Box::new(Cursor::new(start.clone()).chain(raw));
    let decompressed = start.starts_with(&[0x1f, 0x8b]);
    if decompressed {
        let decoder = MultiGzDecoder::new(BufReader::with_capacity(SNIFFED_BYTES, text));
        let mut guarded: Box<dyn Read + 'a> =
            Box::new(Guarded { inner: decoder, compressed: taken, out: 0 });
        start = take(&mut guarded, SNIFFED_BYTES)?;
        if start.is_empty() {
            return Err(ReadError::new(
                ErrorCode::RecordingEmpty,
                "is empty once decompressed",
                "save the recording again",
            ));
        }
        text = Box::new(Cursor::new(start.clone()).chain(guarded));
    }
    if let Some((little_endian, skip)) = utf16(&start) {
        let mut decoder: Box<dyn Read + 'a> = Box::new(Utf16::new(text, little_endian, skip));
        start = take(&mut decoder, SNIFFED_BYTES)?;
        text = Box::new(Cursor::new(start.clone()).chain(decoder));
    } else if start.starts_with(b"\xef\xbb\xbf") {
        start.drain(..3);
        let mut mark = [0; 3];
        text.read_exact(&mut mark).map_err(|error| ReadError::from_io(&error))?;
    }
    refuse_binary(&start)?;
    Ok(Source { text, start, decompressed })
}

fn take(reader: &mut dyn Read, count: usize) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::with_capacity(count);
    reader
        .take(count as u64)
        .read_to_end(&mut bytes)
        .map_err(|error| ReadError::from_io(&error))?;
    Ok(bytes)
}

fn refuse_binary(start: &[u8]) -> Result<(), ReadError> {
    const DECOMPRESS: &str = "decompress it first";
    const NAME_A_RECORDING: &str = "name a recording";
    let known: [(&[u8], &str, &str); 8] = [
        (
            b"PK\x03\x04",
            "is a zip archive",
            "unpack it, or export HAR 1.2 (Fiddler: export, not save)",
        ),
        (b"\x28\xb5\x2f\xfd", "is compressed with zstd", DECOMPRESS),
        (b"\xfd7zXZ", "is compressed with xz", DECOMPRESS),
        (b"\x1f\x8b", "is compressed twice", DECOMPRESS),
        (
            b"SQLite format 3\0",
            "is a browser's database",
            "record the visit and export it as HAR 1.2",
        ),
        (b"%PDF-", "is a PDF document", NAME_A_RECORDING),
        (b"\x89PNG", "is an image", NAME_A_RECORDING),
        (b"\x7fELF", "is a program", NAME_A_RECORDING),
    ];

    for (magic, message, help) in known {
        if start.starts_with(magic) {
            return Err(ReadError::new(ErrorCode::RecordingBinary, message, help).at_offset(0));
        }
    }
    let looked = start.get(..TEXT_CHECK_BYTES).unwrap_or(start);
    let is_odd = |byte: &u8| matches!(byte, 0x00..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f);
    let odd = looked.iter().filter(|byte| is_odd(byte)).count();
    let zero = looked.iter().position(|byte| *byte == 0);
    if zero.is_some() || odd * 20 > looked.len() {
        let at = zero.or_else(|| looked.iter().position(is_odd)).unwrap_or(0);
        return Err(ReadError::new(
            ErrorCode::RecordingBinary,
            "is not text",
            "name a HAR, a storage state, a cookies.txt or a list of Set-Cookie lines",
        )
        .at_offset(at as u64));
    }
    Ok(())
}

/// Byte order, and the bytes of the mark. Without a mark: ASCII with a zero beside each letter.
fn utf16(start: &[u8]) -> Option<(bool, usize)> {
    match start {
        [0xff, 0xfe, ..] => Some((true, 2)),
        [0xfe, 0xff, ..] => Some((false, 2)),
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => Some((true, 0)),
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => Some((false, 0)),
        _ => None,
    }
}

/// Counts what is taken from the file.
struct Metered<'a, R> {
    inner: R,
    taken: Rc<Cell<u64>>,
    progress: &'a mut dyn FnMut(u64),
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.taken.set(self.taken.get() + count as u64);
        (self.progress)(self.taken.get());
        Ok(count)
    }
}

/// Stops a gzip stream that grows without measure, and says what is wrong with a damaged one.
struct Guarded<R> {
    inner: R,
    compressed: Rc<Cell<u64>>,
    out: u64,
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => ReadError::new(
                ErrorCode::RecordingTruncated,
                "is gzip data that stops in the middle",
                "copy the whole file again",
            )
            .at_offset(self.out)
            .into_io(),
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => ReadError::new(
                ErrorCode::RecordingDamagedGzip,
                "is damaged gzip data",
                "copy the file again, or decompress it with another tool",
            )
            .at_offset(self.out)
            .into_io(),
            _ => error,
        })?;
        self.out += count as u64;
        let most = self.compressed.get().saturating_mul(MAX_GZIP_RATIO).max(MIN_BOMB_BYTES);
        if self.out > most.min(MAX_DECOMPRESSED_BYTES) {
            return Err(ReadError::new(
                ErrorCode::RecordingGzipBomb,
                format!(
                    "is gzip data that grows more than {MAX_GZIP_RATIO} times or beyond {} GiB",
                    MAX_DECOMPRESSED_BYTES >> 30
                ),
                "decompress it yourself if you trust it",
            )
            .at_offset(self.out)
            .into_io());
        }
        Ok(count)
    }
}

/// UTF-16 as UTF-8 (PowerShell writes redirected output so); what is unpaired becomes U+FFFD.
struct Utf16<R> {
    inner: R,
    little_endian: bool,
    skip: usize,
    /// Bytes read, not yet decoded.
    pending: Vec<u8>,
    out: Vec<u8>,
    at: usize,
}

impl<R: Read> Utf16<R> {
    fn new(inner: R, little_endian: bool, skip: usize) -> Self {
        Self { inner, little_endian, skip, pending: Vec::new(), out: Vec::new(), at: 0 }
    }

    fn refill(&mut self) -> io::Result<()> {
        let mut chunk = [0; 8 << 10];
        let count = self.inner.read(&mut chunk)?;
        let skipped = self.skip.min(count);
        self.skip -= skipped;
        self.pending.extend_from_slice(chunk.get(skipped..count).unwrap_or_default());
        let mut units: Vec<u16> = self
            .pending
            .chunks_exact(2)
            .map(|pair| match (pair, self.little_endian) {
                ([low, high], true) | ([high, low], false) => u16::from_be_bytes([*high, *low]),
                _ => 0,
            })
            .collect();
        let mut used = units.len() * 2;
        // The second half of a pair may come with the next chunk.
        if count > 0 && units.last().is_some_and(|unit| (0xd800..0xdc00).contains(unit)) {
            units.pop();
            used -= 2;
        }
        if count == 0 {
            used = self.pending.len();
        }
        self.pending.drain(..used);
        self.at = 0;
        self.out.clear();
        for unit in char::decode_utf16(units) {
            let c = unit.unwrap_or(char::REPLACEMENT_CHARACTER);
            self.out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
        if self.out.is_empty() && count > 0 {
            return self.refill();
        }
        Ok(())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.out.len() {
            self.refill()?;
        }
        let mut ready = self.out.get(self.at..).unwrap_or_default();
        let count = ready.read(buffer)?;
        self.at += count;
        Ok(count)
    }
}
