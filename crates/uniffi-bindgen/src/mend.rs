//! What is mended in the source that UniFFI writes. Each text must be there once, so that a
//! version that writes another stops the build instead of passing unmended.

use std::path::Path;

/// A text of the generated source, and what stands in its place.
pub(crate) struct Mend {
    was: &'static str,
    is: &'static str,
}

/// The structures of a call use memory again, or free it at once. JNA frees it later, on one
/// thread that several calling threads outrun until the heap is full (JNA's issue 1535).
pub(crate) const KOTLIN: &[Mend] = &[
    Mend {
        was: "import com.sun.jna.Library\n",
        is: "import com.sun.jna.Library\nimport com.sun.jna.Memory\n",
    },
    Mend {
        was: "    class ByValue: RustBuffer(), Structure.ByValue\n",
        is: include_str!("mend/by_value.kt"),
    },
    Mend {
        was: concat!("returned null data pointer (size=${size})\")\n", "           }\n",),
        is: concat!(
            "returned null data pointer (size=${size})\")\n",
            "           }\n",
            "            UniffiCallMemory.ofThread().pass(it)\n",
        ),
    },
    Mend {
        was: concat!("rustbuffer_free(buf, status)\n", "        }\n"),
        is: concat!(
            "rustbuffer_free(buf, status)\n",
            "        }.also { UniffiCallMemory.ofThread().end(buf) }\n",
        ),
    },
    Mend {
        was: concat!(
            "    var status = UniffiRustCallStatus()\n",
            "    val return_value = callback(status)\n",
            "    uniffiCheckCallStatus(errorHandler, status)\n",
            "    return return_value\n",
            "}\n",
        ),
        is: include_str!("mend/call.kt"),
    },
];

/// What Rust returns is read where it lies: through Foundation's `Data`, to which the reader is
/// typed, each number takes a tenth of a microsecond.
pub(crate) const SWIFT: &[Mend] = &[
    Mend {
        was: "createReader(data: Data(rustBuffer: buf))",
        is: "createReader(data: UnsafeRawBufferPointer(start: buf.data, count: Int(buf.len)))",
    },
    Mend {
        was: concat!(
            "fileprivate func createReader(data: Data) -> ",
            "(data: Data, offset: Data.Index) {\n",
        ),
        is: concat!(
            "fileprivate func createReader(data: UnsafeRawBufferPointer) -> ",
            "(data: UnsafeRawBufferPointer, offset: Int) {\n",
        ),
    },
    Mend {
        was: concat!(
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
        is: concat!(
            "    reader.offset = range.upperBound\n",
            "    return T(bigEndian: reader.data.loadUnaligned(",
            "fromByteOffset: range.lowerBound, as: T.self))\n",
        ),
    },
    Mend {
        was: concat!(
            "    var value = [UInt8](repeating: 0, count: count)\n",
            "    value.withUnsafeMutableBufferPointer({ buffer in\n",
            "        reader.data.copyBytes(to: buffer, from: range)\n",
            "    })\n",
            "    reader.offset = range.upperBound\n",
            "    return value\n",
        ),
        is: concat!(
            "    reader.offset = range.upperBound\n",
            "    return Array(reader.data[range])\n",
        ),
    },
];

/// The type of Swift's reader, wherever it is named.
const READER: [&str; 2] =
    ["(data: Data, offset: Data.Index)", "(data: UnsafeRawBufferPointer, offset: Int)"];

/// Mends a file in its place.
pub(crate) fn file(path: &Path, mends: &[Mend]) -> Result<(), String> {
    let name = path.display();
    let text = std::fs::read_to_string(path).map_err(|e| format!("{name}: {e}"))?;
    let text = mended(text, mends).map_err(|why| format!("{name}: {why}"))?;
    std::fs::write(path, text.replace(READER[0], READER[1])).map_err(|e| format!("{name}: {e}"))
}

fn mended(text: String, mends: &[Mend]) -> Result<String, String> {
    mends.iter().try_fold(text, |text, mend| match text.matches(mend.was).count() {
        1 => Ok(text.replacen(mend.was, mend.is, 1)),
        count => Err(format!(
            "another version of UniFFI? this is there {count} times, not once:\n{}",
            mend.was
        )),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MENDS: &[Mend] = &[Mend { was: "a\n", is: "b\n" }, Mend { was: "c", is: "" }];

    #[test]
    fn every_text_is_mended() {
        assert_eq!(mended("a\nc!".to_owned(), MENDS).as_deref(), Ok("b\n!"));
    }

    #[test]
    fn a_text_that_is_not_there_once_stops_the_build() {
        for text in ["c", "a\n", "a\na\nc", ""] {
            assert!(mended(text.to_owned(), MENDS).is_err(), "{text:?}");
        }
    }
}
