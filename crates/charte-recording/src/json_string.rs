/// Writes the inside of a JSON string so that a strict reader takes it, unless an escape is wrong;
/// one that was cut is left out.
pub(crate) fn write_clean(raw: &[u8], cut: bool, out: &mut Vec<u8>) {
    for part in raw.utf8_chunks() {
        let valid = part.valid().as_bytes();
        if valid.iter().all(|byte| *byte >= 0x20 && *byte != b'\\') {
            out.extend_from_slice(valid);
        } else {
            write_escapes(valid, cut, out);
        }
        if !part.invalid().is_empty() {
            out.extend_from_slice("\u{fffd}".as_bytes());
        }
    }
}

fn write_escapes(mut rest: &[u8], cut: bool, out: &mut Vec<u8>) {
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        match first {
            b'\\' => {}
            0x00..=0x1f => {
                out.extend_from_slice(format!("\\u{first:04x}").as_bytes());
                continue;
            }
            _ => {
                out.push(*first);
                continue;
            }
        }
        let Some((letter, tail)) = rest.split_first() else {
            return; // cut within an escape
        };
        rest = tail;
        if *letter != b'u' {
            out.extend_from_slice(&[b'\\', *letter]);
            continue;
        }
        let Some((unit, tail)) = hex_unit(rest) else {
            if !cut || rest.len() >= 4 {
                out.extend_from_slice(b"\\u"); // the JSON reader says what is wrong with it
            }
            continue;
        };
        rest = tail;
        let low = rest
            .strip_prefix(b"\\u")
            .and_then(hex_unit)
            .filter(|(low, _)| (0xdc00..=0xdfff).contains(low));
        match (unit, low) {
            (0xd800..=0xdbff, Some((low, tail))) => {
                out.extend_from_slice(format!("\\u{unit:04x}\\u{low:04x}").as_bytes());
                rest = tail;
            }
            (0xd800..=0xdfff, _) => out.extend_from_slice(b"\\ufffd"),
            _ => out.extend_from_slice(format!("\\u{unit:04x}").as_bytes()),
        }
    }
}

fn hex_unit(text: &[u8]) -> Option<(u16, &[u8])> {
    let (digits, rest) = text.split_at_checked(4)?;
    let mut unit = 0;
    for digit in digits {
        unit = unit << 4 | (*digit as char).to_digit(16)? as u16;
    }
    Some((unit, rest))
}
