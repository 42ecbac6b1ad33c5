import type { Act } from '../policy/index.js';
import type { Mode } from '../policy/words.js';
import { type ConsentLike, actsOf, brought } from './consent.js';
import { Handle, Raw } from './object.js';
import type { Erasure, Report } from './types.js';
import { type RecordedConsent, Visitor, withConsent } from './visitor.js';

/** Headers, name and value, in order: pairs, or the `Headers` of `fetch`. Each character is a byte. */
export type HeaderFields = Iterable<readonly [name: string, value: string]>;

/** The headers of a response after the filter. */
export interface FilteredResponse {
  /** The headers to send, in order. A `Vary` header comes last if names had to be added. */
  readonly headers: [name: string, value: string][];
  /** A report for each cookie that may not be set, and for each line that could not be read. */
  readonly reports: Report[];
  /** The names that were added as `Vary`. */
  readonly vary: string[];
}

/** An answer, recorded, with what a server sends. */
export interface RecordedLines extends RecordedConsent {
  /** The `Set-Cookie` lines to send, in order: deletions of other copies, then the consent cookie. */
  readonly lines: readonly string[];
}

/** What deletions depend on. */
export interface EraseOptions {
  /** The path of the request; a query does not count. */
  readonly path: string;
  /** Bytes that the lines may take in one response; the rest follows on the next. */
  readonly cap?: number | null | undefined;
}

interface State {
  host: string | null;
  mode: Mode;
  visitor: number;
}

/** One request and its response: it filters both directions and knows the visitor. */
export class Exchange extends Handle {
  #state: { host: string | null; mode: Mode; visitor: Visitor } | undefined;

  /** The visitor: decides, says what to ask and what may start. */
  get visitor(): Visitor {
    return this.#known.visitor;
  }

  /** The host that answers, or `null` if it is unknown. */
  get host(): string | null {
    return this.#known.host;
  }

  get mode(): Mode {
    return this.#known.mode;
  }

  /** Visitors with the same key get the same response. */
  get cacheKey(): string {
    return this.#ask('cacheKey');
  }

  /**
   * Filters the headers of a response. A `Set-Cookie` header of a cookie that may not be set is
   * removed; a deletion of one is replaced by a deletion without a value. In the mode `report` the
   * headers pass unchanged, and the reports say what would not.
   */
  filterResponse(headers: HeaderFields): FilteredResponse {
    return this.#ask('filterResponse', { headers: [...headers] });
  }

  /** A `Cookie` line without the declared cookies that may not be set; empty if none is left. */
  filterCookie(line: string): { line: string; reports: Report[] } {
    return this.#ask('filterCookie', { line });
  }

  /** The deletions of everything in these `Cookie` lines that may not be set now. */
  erase(cookies: Iterable<string>, options: EraseOptions): Erasure {
    return this.#ask('erase', { cookies: [...cookies], withdraw: false, ...options });
  }

  /**
   * The deletions of a withdrawal: as `erase`, and before them those of the declared cookies that a
   * request for this path does not bring.
   */
  withdraw(cookies: Iterable<string>, options: EraseOptions): Erasure {
    return this.#ask('erase', { cookies: [...cookies], withdraw: true, ...options });
  }

  /**
   * Records what the visitor did; `null` if nothing is to be written.
   *
   * @throws {CharteError} `E405`: an act that cannot be recorded; `E106`: a word that is not known.
   */
  record(acts: Act | readonly Act[], options: { readonly path: string; readonly id?: string | null | undefined }): RecordedLines | null {
    return withConsent(this, this.#ask('recordExchange', { acts: actsOf(acts), ...options }));
  }

  /** The exchange with another consent, such as the one just recorded, by which the response is judged. */
  withConsent(consent: ConsentLike): Exchange {
    const home = Handle.home(this);
    return new Exchange(new Raw(home, this.#ask('withConsent', { consent: brought(consent, home) })));
  }

  get #known(): { host: string | null; mode: Mode; visitor: Visitor } {
    if (!this.#state) {
      const state = this.#ask<State>('exchangeState');
      this.#state = { ...state, visitor: new Visitor(new Raw(Handle.home(this), state.visitor)) };
    }
    return this.#state;
  }

  #ask<T>(call: string, args?: object): T {
    return Handle.home(this).call(call, { exchange: Handle.number(this), ...args });
  }
}
