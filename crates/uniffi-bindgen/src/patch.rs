//! Patches to the source that UniFFI writes. Each replaced text must occur exactly once, so that a
//! version of UniFFI that writes something else fails the build instead of passing unpatched.

use std::path::Path;

/// A text of the generated source, and its replacement.
pub(crate) struct Patch {
    old: &'static str,
    new: &'static str,
}

/// Reuses the memory of a call's structures, or frees it at once. JNA frees it later, on one
/// thread, which falls behind several calling threads until the heap is full (JNA's issue 1535).
pub(crate) const KOTLIN: &[Patch] = &[
    Patch {
        old: "import com.sun.jna.Library\n",
        new: "import com.sun.jna.Library\nimport com.sun.jna.Memory\n",
    },
    Patch {
        old: "    class ByValue: RustBuffer(), Structure.ByValue\n",
        new: include_str!("patch/by_value.kt"),
    },
    Patch {
        old: concat!("returned null data pointer (size=${size})\")\n", "           }\n",),
        new: concat!(
            "returned null data pointer (size=${size})\")\n",
            "           }\n",
            "            UniffiCallMemory.ofThread().pass(it)\n",
        ),
    },
    Patch {
        old: concat!("rustbuffer_free(buf, status)\n", "        }\n"),
        new: concat!(
            "rustbuffer_free(buf, status)\n",
            "        }.also { UniffiCallMemory.ofThread().end(buf) }\n",
        ),
    },
    Patch {
        old: concat!(
            "    var status = UniffiRustCallStatus()\n",
            "    val return_value = callback(status)\n",
            "    uniffiCheckCallStatus(errorHandler, status)\n",
            "    return return_value\n",
            "}\n",
        ),
        new: include_str!("patch/call.kt"),
    },
];

/// Reads what Rust returns in place. UniFFI's reader goes through Foundation's `Data`, which costs
/// a tenth of a microsecond a number.
pub(crate) const SWIFT: &[Patch] = &[
    Patch {
        old: "createReader(data: Data(rustBuffer: buf))",
        new: "createReader(data: UnsafeRawBufferPointer(start: buf.data, count: Int(buf.len)))",
    },
    Patch {
        old: concat!(
            "fileprivate func createReader(data: Data) -> ",
            "(data: Data, offset: Data.Index) {\n",
        ),
        new: concat!(
            "fileprivate func createReader(data: UnsafeRawBufferPointer) -> ",
            "(data: UnsafeRawBufferPointer, offset: Int) {\n",
        ),
    },
    Patch {
        old: concat!(
            "    if T.self == UInt8.self {\n",
            "        let value = reader.data[reader.offset]\n",
            "        reader.offset += 1\n",
            "        return value as! T\n",
            "    }\n",
            "    var value: T = 0\n",
            "    let _ = withUnsafeMutableBytes(of: &value, ",
            "{ reader.data.copyBytes(to: $0, from: range)})\n",
            "    reader.offset = range.upperBound\n",
            "    return value.bigEndian\n",
        ),
        new: concat!(
            "    reader.offset = range.upperBound\n",
            "    return T(bigEndian: reader.data.loadUnaligned(",
            "fromByteOffset: range.lowerBound, as: T.self))\n",
        ),
    },
    Patch {
        old: concat!(
            "    var value = [UInt8](repeating: 0, count: count)\n",
            "    value.withUnsafeMutableBufferPointer({ buffer in\n",
            "        reader.data.copyBytes(to: buffer, from: range)\n",
            "    })\n",
            "    reader.offset = range.upperBound\n",
            "    return value\n",
        ),
        new: concat!(
            "    reader.offset = range.upperBound\n",
            "    return Array(reader.data[range])\n",
        ),
    },
];

/// The type of Swift's reader, replaced wherever it is named.
const READER: [&str; 2] =
    ["(data: Data, offset: Data.Index)", "(data: UnsafeRawBufferPointer, offset: Int)"];

/// Patches a file in place. `none` is what the language calls `None`.
pub(crate) fn file(path: &Path, patches: &[Patch], none: &str) -> Result<(), String> {
    let name = path.display();
    let text = std::fs::read_to_string(path).map_err(|e| format!("{name}: {e}"))?;
    let text = patched(text, patches).map_err(|why| format!("{name}: {why}"))?;
    let text = spelled(&text.replace(READER[0], READER[1]), none);
    std::fs::write(path, text).map_err(|e| format!("{name}: {e}"))
}

/// The text with documentation that spells names as the language does: `null` or `nil` for
/// `None`, `recordId` for `record_id`.
fn spelled(text: &str, none: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if !line.trim_start().starts_with(['*', '/']) {
            out.push_str(line);
            continue;
        }
        for (number, part) in line.split('`').enumerate() {
            if number > 0 {
                out.push('`');
            }
            match number % 2 {
                1 if part == "None" => out.push_str(none),
                1 if is_snake_case(part) => out.push_str(&camel_case(part)),
                _ => out.push_str(part),
            }
        }
    }
    out
}

fn is_snake_case(name: &str) -> bool {
    name.contains('_') && name.split('_').all(|word| !word.is_empty() && is_lower(word))
}

fn is_lower(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn camel_case(name: &str) -> String {
    let mut upper = false;
    name.chars().fold(String::new(), |mut out, letter| {
        match letter {
            '_' => upper = true,
            _ if std::mem::take(&mut upper) => out.push(letter.to_ascii_uppercase()),
            _ => out.push(letter),
        }
        out
    })
}

fn patched(text: String, patches: &[Patch]) -> Result<String, String> {
    patches.iter().try_fold(text, |text, patch| match text.matches(patch.old).count() {
        1 => Ok(text.replacen(patch.old, patch.new, 1)),
        count => Err(format!(
            "another version of UniFFI? this text occurs {count} times, not once:\n{}",
            patch.old
        )),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATCHES: &[Patch] = &[Patch { old: "a\n", new: "b\n" }, Patch { old: "c", new: "" }];

    #[test]
    fn every_text_is_patched() {
        assert_eq!(patched("a\nc!".to_owned(), PATCHES).as_deref(), Ok("b\n!"));
    }

    #[test]
    fn documentation_is_spelled_as_the_language_does() {
        let text = " * `None` if `record_id` of `E1xx` is `_ga` or `a__b`.\nval `a_b`: `None`\n";
        let spelt = " * `nil` if `recordId` of `E1xx` is `_ga` or `a__b`.\nval `a_b`: `None`\n";
        assert_eq!(spelled(text, "nil"), spelt);
    }

    #[test]
    fn a_text_that_does_not_occur_once_is_an_error() {
        for text in ["c", "a\n", "a\na\nc", ""] {
            assert!(patched(text.to_owned(), PATCHES).is_err(), "{text:?}");
        }
    }
}
