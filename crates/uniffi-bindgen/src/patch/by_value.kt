    class ByValue() : RustBuffer(), Structure.ByValue {
        /** JNA copies a returned structure into this. Without it, JNA allocates twice. */
        constructor(returned: Pointer) : this() {
            // JNA passes a placeholder without an address to learn the layout.
            if (Pointer.nativeValue(returned) != 0L) useMemory(returned)
        }
    }
