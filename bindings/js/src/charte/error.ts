/** What went wrong, where, and what to do. It never holds a cookie's value. */
export class CharteError extends Error {
  override readonly name = 'CharteError';
  /** The stable code, such as `E108`. */
  readonly code: string;
  /** What to do, which is the end of the message; `null` if the message says all there is to say. */
  readonly help: string | null;
  /** Where in the document, such as `cookie[3].lifetime`; empty for the whole document. */
  readonly path: string;
  /** The line in the source, from 1. */
  readonly line: number | null;
  /** The column in the source, in characters from 1. */
  readonly column: number | null;
  /** The index of the token of a consent value, from 0. */
  readonly token: number | null;

  /** @internal */
  constructor(error: ErrorData, options?: ErrorOptions) {
    super(`${error.message} [${error.code}]`, options);
    this.code = error.code;
    this.help = error.help;
    this.path = error.path ?? '';
    this.line = error.line ?? null;
    this.column = error.column ?? null;
    this.token = error.token ?? null;
  }
}

/** @internal */
export interface ErrorData {
  code: string;
  message: string;
  help: string | null;
  path?: string;
  line?: number | null;
  column?: number | null;
  token?: number | null;
}
