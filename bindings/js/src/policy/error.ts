/** An error of the rules, with a stable code, as `E403`. It never holds a cookie's value. */
export class CharteError extends Error {
  override readonly name = 'CharteError';

  constructor(
    /** The stable code. */
    readonly code: string,
    message: string,
    /** The token of a consent value that is malformed, from 0. */
    readonly token?: number,
  ) {
    super(`${message} [${code}]`);
  }
}
