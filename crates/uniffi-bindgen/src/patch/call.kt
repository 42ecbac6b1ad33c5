    val memory = UniffiCallMemory.ofThread()
    val status = memory.enter()
    try {
        val return_value = callback(status)
        uniffiCheckCallStatus(errorHandler, status)
        return return_value
    } finally {
        memory.leave()
    }
}

/**
 * The memory of the structures that the calls of one thread pass: reused, or freed when the call
 * ends.
 */
internal class UniffiCallMemory private constructor() {
    /** One for each nested call of the thread: passing an argument is a call within the call. */
    private val statuses = ArrayList<UniffiRustCallStatus>()
    private val passed = ArrayList<RustBuffer.ByValue>()
    private var depth = 0

    fun enter(): UniffiRustCallStatus {
        if (depth == statuses.size) statuses.add(UniffiRustCallStatus())
        val status = statuses[depth]
        depth += 1
        status.code = UNIFFI_CALL_SUCCESS
        status.error_buf.capacity = 0
        status.error_buf.len = 0
        status.error_buf.data = null
        return status
    }

    fun leave() {
        depth -= 1
        if (depth > 0) return
        for (buffer in passed) end(buffer)
        passed.clear()
    }

    /** Rust owns the content of an argument; the structure is freed with the outermost call. */
    fun pass(buffer: RustBuffer.ByValue) {
        if (depth > 0) passed.add(buffer)
    }

    fun end(buffer: RustBuffer.ByValue) {
        // The buffer of an error is part of its status, which is reused.
        if (statuses.any { it.error_buf === buffer }) return
        (buffer.pointer as? Memory)?.close()
    }

    companion object {
        private val threads = object : ThreadLocal<UniffiCallMemory>() {
            override fun initialValue() = UniffiCallMemory()
        }

        fun ofThread(): UniffiCallMemory = threads.get()!!
    }
}
