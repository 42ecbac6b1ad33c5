import { seconds, type Moment } from '../policy/time.js';
import { type Diff, camelCase } from './diff.js';
import { Handle, Raw } from './object.js';
import { Regime, regimeOf } from './regime.js';
import type { CharterData, Finding } from './types.js';

/** A publisher's declaration of every cookie of one site or app. */
export class Charter extends Handle {
  /**
   * Reads a charter: JSON if the text begins with `{`, else TOML.
   *
   * @throws {CharteError} `E1xx`, with line, column and path.
   */
  constructor(text: string);
  /** @internal */
  constructor(raw: Raw);
  constructor(given: string | Raw) {
    super(given instanceof Raw ? given : Raw.of('readCharter', { text: given, json: false }));
  }

  /** Reads a charter in JSON, as text or as an object. */
  static fromJSON(charter: string | object): Charter {
    const text = typeof charter === 'string' ? charter : JSON.stringify(charter);
    return new Charter(Raw.of('readCharter', { text, json: true }));
  }

  /** What was read, but for `x-` keys, in the form of the file. `JSON.stringify(charter)` uses it. */
  toJSON(): Record<string, unknown> {
    return this.#ask('charterJson');
  }

  /** What was read, but for `x-` keys and comments. */
  toTOML(): string {
    return this.#ask('charterToml');
  }

  /** The charter as data, its texts in this language or the first there is. */
  describe(language: string): CharterData {
    return this.#ask('charter', { language });
  }

  get site(): string {
    return this.describe('').site;
  }

  get revision(): number {
    return this.describe('').revision;
  }

  /** The regime for a visitor from a territory, an ISO 3166 code, among those that the site serves. */
  forTerritory(code: string): Regime {
    return new Regime(new Raw(Handle.home(this), this.#ask('charterRegime', { territory: code })));
  }

  /** What the author should look at, whatever the regime. `Policy.check` knows more. */
  check(): Finding[] {
    return this.#ask('checkCharter');
  }

  /**
   * What changed since an older charter, what of it is material, and who must be asked again. Without
   * a regime, each charter is judged by the one that it names.
   */
  diff(older: Charter, options: { readonly now: Moment; readonly regime?: Regime | string | null | undefined }): Diff {
    const home = Handle.home(this);
    const regime = options.regime == null ? null : Handle.number(regimeOf(options.regime), home);
    return camelCase(this.#ask('diff', { older: Handle.number(older, home), regime, now: seconds(options.now) }));
  }

  #ask<T>(call: string, args?: object): T {
    return Handle.home(this).call(call, { charter: Handle.number(this), ...args });
  }
}

/** A charter, or the text of one. */
export const charterOf = (charter: Charter | string): Charter => (typeof charter === 'string' ? new Charter(charter) : charter);
