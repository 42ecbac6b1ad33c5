import { type Act, type Allowance, type Area, type Ask, type Consent, type ConsentState, type Policy, type Purpose, type Tables, type Visitor, createPolicy } from '../policy/index.js';
import { cookieValues } from '../policy/consent.js';
import type { Mode } from '../policy/words.js';
import { responseDate } from './date.js';
import { Exchange, type Report } from './exchange.js';
import { type Fields, bare, readHead } from './head.js';

/** A request, for functions that choose tables or name a trusted host. */
export interface Incoming {
  /** The header fields, name and value, in order. */
  readonly fields: Fields;
  /** The path and query, as `/shop?page=2`. */
  readonly target: string;
}

/** An act of the visitor, for the host's own record. It holds no cookie's value. */
export interface ConsentRecord {
  /** When it was, in seconds since 1970. */
  readonly time: number;
  readonly acts: readonly Act[];
  /** The answers now: `true` is granted, for a purpose, a purpose of a provider or a provider. */
  readonly answers: { readonly [what: string]: boolean };
  /** What was asked, and the state of the consent, before the act. */
  readonly asked: Ask;
  readonly stateBefore: ConsentState;
  /** Whether Global Privacy Control was on. */
  readonly gpc: boolean;
  /** The id that the consent cookie holds. */
  readonly id: string | null;
  /** SHA-256 of the charter and of the regime, and the charter's revision. */
  readonly charter: string;
  readonly regime: string;
  readonly revision: number;
}

/** What other consent managers' cookies say of a visitor. */
export interface Honoured {
  /** Values of the consent cookie that say the same; none if nothing was found. */
  readonly consent: readonly string[];
  /** Whether a value says that Global Privacy Control was on. */
  readonly gpc: boolean;
}

/** What reads the cookies of other consent managers: an `Importer` of the entry point `charte`. */
export interface Honour {
  /** What the `Cookie` lines of a request say, in which each character is a byte. */
  honour(lines: readonly string[], now: number): Honoured;
}

/** The settings of a server. */
export interface ServerOptions {
  /** `enforce` removes what may not be set; `report` only tells. The default is `enforce`. */
  readonly mode?: Mode;
  /** Whether the `Cookie` header of the request is filtered too. Off by default. */
  readonly filterRequest?: boolean;
  /** Whether each response deletes cookies that came and may not be set, `HttpOnly` ones too. */
  readonly eraseLeftovers?: boolean;
  /** The most bytes of deletions in one response. */
  readonly eraseCap?: number;
  /** Whether `Vary` is completed. On by default. */
  readonly vary?: boolean;
  /** Reads the cookies of other consent managers while a visitor has no consent cookie of the site. */
  readonly honour?: Honour | null;
  /** The host by which a proxy that you trust was asked. */
  readonly trustedHost?: (request: Incoming) => string | null;
  /** The clock, in milliseconds since 1970. The default is `Date.now`. */
  readonly now?: () => number;
  /** The id of the record that the host keeps of an answer, at random. */
  readonly recordId?: () => string;
  /** Is told about everything that may not be set. */
  readonly onReport?: (report: Report) => void;
  /** Is told about every act that was recorded. */
  readonly onRecord?: (record: ConsentRecord) => void;
}

/** The tables, or a function that chooses them for a request, as by the visitor's territory. */
export type ChooseTables = Tables | ((request: Incoming) => Tables);

const policies = new WeakMap<Tables, Policy>();

/** The policy of tables, made once. */
function policyOf(tables: Tables): Policy {
  let policy = policies.get(tables);
  if (!policy) policies.set(tables, (policy = createPolicy(tables)));
  return policy;
}

/** What becomes of the headers of a response. */
export interface Filtered {
  /** The `Set-Cookie` lines, in order. */
  readonly setCookie: readonly string[];
  /** The names to add to `Vary`. */
  readonly vary: readonly string[];
  /** The names of other headers that must go. */
  readonly unsafe: readonly string[];
}

/** One request and its visitor. What is recorded here goes out with the response. */
export class Visit {
  #exchange: Exchange;
  #options: ServerOptions;
  #lines: string[] = [];

  constructor(choose: ChooseTables, options: ServerOptions, request: Incoming) {
    const tables = typeof choose === 'function' ? choose(request) : choose;
    const host = options.trustedHost?.(request) ?? null;
    this.#options = options;
    const head = readHead(tables, request.fields, host);
    const now = (options.now ?? Date.now)();
    const honoured = options.honour?.honour(head.cookies, now);
    const own = cookieValues(head.cookies.join('; '), tables.consent.name);
    this.#exchange = new Exchange(policyOf(tables), { ...head, gpc: head.gpc || honoured?.gpc === true }, {
      now,
      // Where the visitor answered the site itself, that alone counts.
      consent: !own.length && honoured?.consent.length ? honoured.consent : undefined,
      mode: options.mode ?? 'enforce',
      target: request.target,
    });
  }

  /** The tables of this request. */
  get tables(): Tables {
    return this.#exchange.policy.tables;
  }

  /** The host by which the browser asked, as far as it is known. */
  get host(): string | null {
    return this.#exchange.head.host;
  }

  /** The visitor, after what was recorded. */
  get visitor(): Visitor {
    return this.#exchange.visitor;
  }

  /** The same visitor without any answer. */
  get unanswered(): Visitor {
    return this.#exchange.unanswered;
  }

  /** The state of the consent, after what was recorded. */
  get state(): ConsentState {
    return this.visitor.state;
  }

  /** What to ask, over all declarations or those of one area. */
  ask(area?: Area | null): Ask {
    return this.visitor.ask(area);
  }

  /** Whether a purpose, or one provider's part in it, is allowed now. */
  allows(purpose: Purpose, provider?: string | null): Allowance {
    return this.visitor.allows(purpose, provider);
  }

  /**
   * Records what the visitor did: the response carries the consent cookie, and deletes what may not
   * be set any more. Returns whether something was written.
   *
   * @throws {CharteError} `E405`, `E106`; see `Visitor.record`.
   */
  record(...acts: Act[]): boolean {
    const before = this.#exchange;
    const recorded = before.record(acts, this.#options.recordId?.());
    if (!recorded) return false;
    this.#exchange = before.after(recorded.value);
    const withdrawn = this.#options.mode === 'report' ? [] : this.#exchange.withdraw(this.#options.eraseCap).lines;
    this.#lines = [...withdrawn, ...recorded.lines];
    const { consent } = this.#exchange.visitor.received;
    if (consent) this.#options.onRecord?.(toRecord(before, acts, consent));
    return true;
  }

  /** A `Cookie` line as the application is to see it. */
  filterCookie(line: string): string {
    return this.#options.filterRequest ? this.#exchange.filterCookie(line, this.#report) : line;
  }

  /** What becomes of the headers of the response. */
  filter(fields: Fields): Filtered {
    const all = [...fields].map(([name, value]) => [bare(name), value, name] as const);
    const values = (wanted: string): string[] => all.filter(([name]) => name === wanted).map(([, value]) => value);
    const date = responseDate(values('date'));
    const setCookie: string[] = [];
    const unsafe: string[] = [];
    for (const [known, value, name] of all) {
      if (known === 'set-cookie') {
        const { line, report } = this.#exchange.setCookie(value, date);
        if (report) this.#report(report);
        if (line !== null) setCookie.push(line);
        continue;
      }
      const report = this.#exchange.otherHeader(name, value);
      if (!report) continue;
      this.#report(report);
      if (report.handling === 'removed') unsafe.push(name);
    }
    const leftovers =
      this.#options.eraseLeftovers && this.#options.mode !== 'report' && !this.#lines.length
        ? this.#exchange.erase(this.#options.eraseCap).lines
        : [];
    const vary = this.#options.vary === false ? [] : this.#exchange.vary(values('vary'));
    return { setCookie: [...setCookie, ...leftovers, ...this.#lines], vary, unsafe };
  }

  #report = (report: Report): void => this.#options.onReport?.(report);
}

function toRecord({ policy, visitor, head }: Exchange, acts: readonly Act[], consent: Consent): ConsentRecord {
  const { charter, regime, revision } = policy.tables;
  return {
    time: consent.time,
    acts,
    answers: Object.fromEntries(consent.answers),
    asked: visitor.ask(),
    stateBefore: visitor.state,
    gpc: head.gpc,
    id: [...consent.flags].find((flag) => flag.startsWith('id='))?.slice(3) ?? null,
    charter,
    regime,
    revision,
  };
}
