//! The few byte searches that reading a line consists of.

/// What RFC 6265bis §5.6 step 1 forbids: %x00-08, %x0A-1F, %x7F.
#[inline]
pub(crate) const fn is_control(byte: u8) -> bool {
    (byte < 0x20 && byte != b'\t') || byte == 0x7f
}

/// Whether any byte is a control character other than HTAB.
#[inline]
pub(crate) fn has_control(bytes: &[u8]) -> bool {
    // Not `any`: leaving early would keep the compiler from using vector instructions. The last
    // block overlaps the one before it: cheaper than a remainder byte by byte.
    let seen = if let Some(last) = bytes.last_chunk::<32>() {
        let blocks = bytes.as_chunks::<32>().0.iter();
        blocks.fold(suspects(last), |seen, block| seen | suspects(block))
    } else if let Some(last) = bytes.last_chunk::<8>() {
        suspects(bytes) | suspects(last)
    } else {
        EACH_HIGH_BIT
    };
    seen & EACH_HIGH_BIT != 0 && bytes.iter().any(|&byte| is_control(byte))
}

const EACH_BYTE: u64 = 0x0101_0101_0101_0101;
const EACH_HIGH_BIT: u64 = EACH_BYTE << 7;

/// Some byte's high bit is set when some byte is a control character. Also for HTAB, and now and
/// then when a byte is beyond ASCII. Looks at whole words of 8 bytes only.
#[inline]
fn suspects(block: &[u8]) -> u64 {
    block.as_chunks().0.iter().fold(0, |seen, word| {
        let word = u64::from_le_bytes(*word);
        // In a byte below 0x80 the difference has the high bit for %x00-1F, the sum for %x7F.
        seen | (word.wrapping_sub(EACH_BYTE << 5) | word.wrapping_add(EACH_BYTE)) & !word
    })
}

/// Where `byte` is first. As `memchr`, which it leaves the long searches to, but quicker where the
/// byte is near or the end is: most names, values and attributes have fewer than 16 bytes.
#[inline]
pub(crate) fn find(byte: u8, bytes: &[u8]) -> Option<usize> {
    if let Some((head, tail)) = bytes.split_first_chunk::<16>() {
        return match first_in_16(head, byte, byte) {
            None => Some(memchr::memchr(byte, tail)?.saturating_add(16)),
            near => near,
        };
    }
    let (Some(head), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) else {
        return bytes.iter().position(|&it| it == byte);
    };
    let first_in_8 = |word: &[u8; 8]| {
        let differing = u64::from_le_bytes(*word) ^ EACH_BYTE.wrapping_mul(u64::from(byte));
        let zeros = differing.wrapping_sub(EACH_BYTE) & !differing & EACH_HIGH_BIT;
        (zeros != 0).then(|| zeros.trailing_zeros() as usize / 8)
    };
    first_in_8(head)
        .or_else(|| Some(first_in_8(last)?.saturating_add(bytes.len().saturating_sub(8))))
}

/// Where the first byte is that is `one` or `other`.
#[inline]
pub(crate) fn find_either(one: u8, other: u8, bytes: &[u8]) -> Option<usize> {
    if let Some((head, tail)) = bytes.split_first_chunk::<16>() {
        return match first_in_16(head, one, other) {
            None => Some(memchr::memchr2(one, other, tail)?.saturating_add(16)),
            near => near,
        };
    }
    bytes.iter().position(|&it| it == one || it == other)
}

/// Where the first byte of a block is that is `one` or `other`, without a branch: a zero byte of
/// the exclusive or borrows from its own high bit. Only above the first one may that mislead.
#[inline]
fn first_in_16(block: &[u8; 16], one: u8, other: u8) -> Option<usize> {
    const EACH_BYTE: u128 = u128::MAX / 255;
    let block = u128::from_le_bytes(*block);
    let zeros = |byte: u8| {
        let differing = block ^ EACH_BYTE.wrapping_mul(u128::from(byte));
        differing.wrapping_sub(EACH_BYTE) & !differing
    };
    let found = (zeros(one) | zeros(other)) & (EACH_BYTE << 7);
    (found != 0).then(|| found.trailing_zeros() as usize / 8)
}

/// What is before and after the first `byte`, or `None` when there is none.
#[inline]
pub(crate) fn split(byte: u8, bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    split_around(bytes, find(byte, bytes)?)
}

/// What is before and after the byte at `at`.
#[inline]
pub(crate) fn split_around(bytes: &[u8], at: usize) -> Option<(&[u8], &[u8])> {
    let (before, after) = bytes.split_at_checked(at)?;
    Some((before, after.get(1..)?))
}

/// Without the spaces and tabs at both ends.
#[inline]
pub(crate) const fn trim(bytes: &[u8]) -> &[u8] {
    match (bytes.first(), bytes.last()) {
        (Some(first), Some(last)) if *first > b' ' && *last > b' ' => bytes,
        _ => trim_end(trim_start(bytes)),
    }
}

/// Without the spaces and tabs at the start.
#[inline]
pub(crate) const fn trim_start(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', tail @ ..] = bytes {
        bytes = tail;
    }
    bytes
}

/// Without the spaces and tabs at the end.
#[inline]
pub(crate) const fn trim_end(mut bytes: &[u8]) -> &[u8] {
    while let [head @ .., b' ' | b'\t'] = bytes {
        bytes = head;
    }
    bytes
}

/// What follows `word` (in lower case) at the start of `bytes`, in any ASCII case.
#[inline]
pub(crate) fn strip_word<'a, const N: usize>(word: &[u8; N], bytes: &'a [u8]) -> Option<&'a [u8]> {
    let (head, tail) = bytes.split_first_chunk::<N>()?;
    // Branchless, unlike `eq_ignore_ascii_case` (measured).
    let differing = head.iter().zip(word).fold(0, |seen, (byte, letter)| {
        let case = u8::from(letter.is_ascii_lowercase()) << 5;
        seen | ((byte | case) ^ letter)
    });
    (differing == 0).then_some(tail)
}

/// Whether both are the same bytes. As `==`, but without a call for what is short, as most names
/// are.
#[inline]
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    // Two blocks that overlap cover every length between one block and two.
    if a.len() <= 16 {
        if let (Some(x), Some(y), Some(v), Some(w)) =
            (a.first_chunk::<8>(), b.first_chunk::<8>(), a.last_chunk::<8>(), b.last_chunk::<8>())
        {
            return x == y && v == w;
        }
        if let (Some(x), Some(y), Some(v), Some(w)) =
            (a.first_chunk::<4>(), b.first_chunk::<4>(), a.last_chunk::<4>(), b.last_chunk::<4>())
        {
            return x == y && v == w;
        }
        return a.iter().zip(b).all(|(x, y)| x == y);
    }
    a == b
}
