import { seconds, type Moment } from '../policy/time.js';
import type { Act } from '../policy/index.js';
import type { Purpose } from '../policy/words.js';
import type { Instance } from './instance.js';
import type { Imported } from './importer.js';
import { Handle, Raw } from './object.js';

interface Answers {
  time: number;
  revision: number;
  granted: Purpose[];
  refused: Purpose[];
  pairs: PairAnswer[];
  refusedProviders: string[];
  gpc: boolean;
  seen: boolean;
  recordId: string | null;
  grantsAnything: boolean;
  refusesAnything: boolean;
  value: string;
}

/** The answer for one purpose of one provider. The purpose may be one of another version. */
export interface PairAnswer {
  readonly purpose: string;
  readonly provider: string;
  readonly granted: boolean;
}

/** What a visitor answered, purpose by purpose, when, and to which revision of the charter. */
export class Consent extends Handle {
  /**
   * Reads the value of a consent cookie.
   *
   * @throws {CharteError} `E401` to `E404`, or `E406`, with the token that is malformed.
   */
  constructor(value: string);
  /** @internal */
  constructor(raw: Raw);
  constructor(given: string | Raw) {
    super(given instanceof Raw ? given : Raw.of('readConsent', { value: given }));
  }

  /** A consent without any answer, recorded now for this revision. */
  static empty(now: Moment, revision: number): Consent {
    return new Consent(Raw.of('emptyConsent', { now: seconds(now), revision }));
  }

  get time(): Date {
    return new Date(this.#answers.time * 1000);
  }

  get revision(): number {
    return this.#answers.revision;
  }

  get granted(): readonly Purpose[] {
    return this.#answers.granted;
  }

  get refused(): readonly Purpose[] {
    return this.#answers.refused;
  }

  get pairs(): readonly PairAnswer[] {
    return this.#answers.pairs;
  }

  /** The ids of the providers refused as a whole. */
  get refusedProviders(): readonly string[] {
    return this.#answers.refusedProviders;
  }

  /** Whether Global Privacy Control was on when the visitor answered. */
  get gpc(): boolean {
    return this.#answers.gpc;
  }

  /** Whether the visitor closed the question without an answer. */
  get seen(): boolean {
    return this.#answers.seen;
  }

  get recordId(): string | null {
    return this.#answers.recordId;
  }

  get grantsAnything(): boolean {
    return this.#answers.grantsAnything;
  }

  get refusesAnything(): boolean {
    return this.#answers.refusesAnything;
  }

  /** The canonical value. */
  encode(): string {
    return this.#answers.value;
  }

  get #answers(): Answers {
    return Handle.home(this).call('consent', { consent: Handle.number(this) });
  }
}

/** The acts, in order. */
export const actsOf = (acts: Act | readonly Act[]): object[] =>
  ([acts].flat() as Act[]).map((act) => (typeof act === 'string' ? { act } : act));

/** A consent that came in: its value, several values, a consent, or what was imported. */
export type ConsentLike = string | readonly string[] | Consent | Imported;

/** A consent that came in, as calls have it: the number of one, or values. */
export const brought = (consent: ConsentLike | null | undefined, home: Instance): unknown =>
  consent instanceof Handle ? Handle.number(consent, home) : consent == null ? null : [consent].flat();
