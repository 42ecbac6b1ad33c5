    let start = reader.offset
    let value = reader.data.withUnsafeBytes {
        T(bigEndian: $0.loadUnaligned(fromByteOffset: start, as: T.self))
    }
    reader.offset = range.upperBound
    return value
