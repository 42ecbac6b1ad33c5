use std::io::{BufRead, BufReader, Read};

use charte_codes::ErrorCode;

use crate::error::ReadError;
use crate::limits::MAX_LINE_BYTES;

/// The lines of a text, without their ends; what is not UTF-8 becomes U+FFFD.
pub(crate) struct Lines<R> {
    source: BufReader<R>,
    raw: Vec<u8>,
    pub(crate) number: u64,
    pub(crate) offset: u64,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(source: R) -> Self {
        Self {
            source: BufReader::with_capacity(64 << 10, source),
            raw: Vec::new(),
            number: 0,
            offset: 0,
        }
    }

    pub(crate) fn next(&mut self) -> Result<Option<String>, ReadError> {
        self.offset += self.raw.len() as u64;
        self.raw.clear();
        self.number += 1;
        let mut limited = self.source.by_ref().take(MAX_LINE_BYTES as u64 + 1);
        let count = limited
            .read_until(b'\n', &mut self.raw)
            .map_err(|error| ReadError::from_io(&error).at_line(self.number))?;
        if count == 0 {
            return Ok(None);
        }
        if count > MAX_LINE_BYTES {
            return Err(ReadError::new(
                ErrorCode::RecordingTooLarge,
                format!("has a line of more than {} KiB", MAX_LINE_BYTES >> 10),
                "no list of cookies has one; name a HAR, or one cookie per line",
            )
            .at_line(self.number));
        }
        let line = self.raw.strip_suffix(b"\n").unwrap_or(&self.raw);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        Ok(Some(String::from_utf8_lossy(line).into_owned()))
    }
}
