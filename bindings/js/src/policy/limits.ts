// The numbers of the core that this package repeats.
// Written by `cargo xtask generate` from the core's constants: do not edit.

/** The version of the tables that this evaluator reads. */
export const VERSION = 1;

/** The longest consent value, in bytes, and the longest name and value together. */
export const MAX_BYTES = 4096;

/** How far after now a consent may have been recorded, in seconds: clocks differ. */
export const CLOCK_LEEWAY = 86400;

/** How many consent cookies of one request are read. */
export const MAX_COPIES = 8;

/** How many bytes of consent cookies of one request are read. */
export const MAX_BYTES_OF_COPIES = 16384;

/** The purposes that no visitor is asked about, by bit. */
export const NEVER_ASKED = 4194305;

/** Bytes of deletions in one response that proxies let through by default. */
export const DEFAULT_ERASE_CAP = 4096;

/** Bytes of deletions for one name. */
export const NAME_LIMIT = 16384;

/** Values of attributes longer than this are ignored by browsers (RFC 6265bis §5.6). */
export const VALUE_LIMIT = 1024;
