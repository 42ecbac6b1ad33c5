//! What a reader accepts at most. Every limit stops hostile or broken input; none is reached by a
//! recording that a browser wrote.

/// Nested JSON values. Chrome writes asynchronous stacks as nested objects, some fifty deep.
pub const MAX_JSON_DEPTH: usize = 1_000;

/// Bytes kept of one header value or cookie. Browsers refuse more than 256 KiB of headers a
/// response.
pub const MAX_STRING_BYTES: usize = 1 << 20;

/// Bytes of one line in a text recording.
pub const MAX_LINE_BYTES: usize = 1 << 20;

/// Bytes kept of one masked cookie value. Browsers reject more than 4,096 for name and value, so a
/// longer value is still recognised as too long.
pub const MAX_MASKED_VALUE_BYTES: usize = 16 << 10;

/// Bytes kept of one masked line, all attributes included.
pub const MAX_MASKED_LINE_BYTES: usize = 64 << 10;

/// Observations of one recording.
pub const MAX_OBSERVATIONS: usize = 2_000_000;

/// Bytes that all observations of one recording keep.
pub const MAX_KEPT_BYTES: usize = 256 << 20;

/// Bytes of cookie headers in one entry of a HAR.
pub const MAX_ENTRY_BYTES: usize = 64 << 20;

/// Bytes of a recording of `charte scan`. A page in one phase takes some 100 KiB, and a picture of
/// its banner as much again.
pub const MAX_SCAN_BYTES: u64 = 128 << 20;

/// Bytes of the picture of a banner in Base64; a longer one is left out.
pub const MAX_PICTURE_BYTES: usize = 4 << 20;

/// Pages of one recording; what comes after has no page.
pub const MAX_PAGES: usize = 10_000;

/// Entries of one page from which its document is chosen: the earliest ones. Browsers follow at
/// most 20 redirects.
pub const MAX_PAGE_CANDIDATES: usize = 24;

/// Addresses remembered to find the page of an entry that names none.
pub const MAX_REMEMBERED_ADDRESSES: usize = 65_536;

/// Bytes read without anything that belongs to a recording, before giving up.
pub const MAX_UNRECOGNISED_BYTES: u64 = 64 << 20;

/// Unrecognised lines before the first recognised one, before the reader gives up.
pub const MAX_ODD_LINES: u64 = 100;

/// Bytes of a decompressed recording.
pub const MAX_DECOMPRESSED_BYTES: u64 = 4 << 30;

/// Decompressed bytes for one compressed byte, once [`MIN_BOMB_BYTES`] have come out. Recordings
/// reach some twenty, deflate at most 1,032.
pub const MAX_GZIP_RATIO: u64 = 200;

/// Decompressed bytes below which [`MAX_GZIP_RATIO`] does not count.
pub const MIN_BOMB_BYTES: u64 = 16 << 20;
