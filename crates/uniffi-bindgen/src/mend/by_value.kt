    class ByValue() : RustBuffer(), Structure.ByValue {
        /** What JNA makes of a returned structure: a copy. Without this it allocates twice. */
        constructor(returned: Pointer) : this() {
            // A placeholder without an address only asks for the layout.
            if (Pointer.nativeValue(returned) != 0L) useMemory(returned)
        }
    }
