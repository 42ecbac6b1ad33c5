import type { Act, Allowance, Ask, CookieOptions, Recorded } from '../policy/index.js';
import { seconds, type Moment } from '../policy/time.js';
import type { Area, ConsentState, ErrorCode, Purpose } from '../policy/words.js';
import { Consent, type ConsentLike, actsOf } from './consent.js';
import { Handle, Raw } from './object.js';
import type { Decision, Explanation } from './types.js';

/** Who is visiting, and when. */
export interface VisitorOptions {
  /** The moment: `Date.now()`, a `Date`, or an ISO 8601 text. */
  readonly now: Moment;
  /** The `Cookie` header of the request, or `document.cookie`. */
  readonly cookies?: string | undefined;
  /**
   * In its place: a consent, the values of all cookies that have the consent cookie's name, or what an
   * `Importer` made of the answer to another consent manager.
   */
  readonly consent?: ConsentLike | null | undefined;
  /** Whether Global Privacy Control is on (`Sec-GPC: 1`). */
  readonly gpc?: boolean | undefined;
  /** The host that sets cookies, with or without a port. */
  readonly host?: string | null | undefined;
  /** The address of the page. */
  readonly page?: string | null | undefined;
}

/** What was observed, besides its name. */
export interface ObservedOptions extends CookieOptions {
  /** When it ends; `'session'` with the browser's session. */
  readonly expires?: Moment | 'session' | null | undefined;
}

/** What the host adds to the record that proves a consent. */
export interface RecordDetails {
  readonly recordId?: string | null | undefined;
  /** The language in which the visitor was asked. */
  readonly language?: string | null | undefined;
  /** The address of the page or text that was shown. */
  readonly notice?: string | null | undefined;
  /** Where the visitor can change the answer. */
  readonly withdrawal?: string | null | undefined;
}

/** An answer, recorded: what to write into the consent cookie. */
export interface RecordedConsent extends Recorded {
  readonly consent: Consent;
}

/** What only the site knows about an export. */
export interface ExportOptions {
  /** The site's own words, as an `Importer` takes them. */
  readonly table?: string | null | undefined;
  /** For `gpp` and `usp`: whether the visitor was told and could opt out. */
  readonly noticeGiven?: boolean | undefined;
  /** For `gpp`: the sections to write, 7 to 23; without it 7, the national one. */
  readonly sections?: readonly number[] | undefined;
  /** Whether what was not answered is written as refused, where a format knows only yes and no. */
  readonly unansweredAsRefused?: boolean | undefined;
}

/** An answer in the format of other software. */
export interface Exported {
  readonly cookies: readonly (readonly [name: string, value: string])[];
  /** What the format cannot say, a sentence each. */
  readonly lost: readonly string[];
}

/** What the tags of a vendor must be told, for this page and never stored. */
export interface VendorSignal {
  readonly receiver: 'consent-mode' | 'uet' | 'clarity' | 'meta';
  /** What holds without the visitor's answer: each type, and whether it is granted. */
  readonly default: Readonly<Record<string, boolean>>;
  /** What holds now; `null` if the visitor has no answer that counts. */
  readonly update: Readonly<Record<string, boolean>> | null;
  /** Meta only: whether its limited data use is asked for. */
  readonly limitedDataUse: boolean;
  /** The lines that a page needs before the vendor's tags, without a `<script>` element. */
  readonly script: string;
}

interface State {
  state: ConsentState;
  gpc: boolean;
  now: number;
  host: string | null;
  copies: number;
  consentError: ErrorCode | null;
  consent: number | null;
}

/** A visitor of a policy, prepared once a request. */
export class Visitor extends Handle {
  #state: (Omit<State, 'consent'> & { consent: Consent | null }) | undefined;

  /** The state of the consent that came in. */
  get state(): ConsentState {
    return this.#known.state;
  }

  get gpc(): boolean {
    return this.#known.gpc;
  }

  get now(): Date {
    return new Date(this.#known.now * 1000);
  }

  get host(): string | null {
    return this.#known.host;
  }

  /** The answers that came in, of several copies the stricter; `null` if none can be read. */
  get consent(): Consent | null {
    return this.#known.consent;
  }

  /** How many consent cookies came in. */
  get copies(): number {
    return this.#known.copies;
  }

  /** Why the first malformed consent cookie could not be read. */
  get consentError(): ErrorCode | null {
    return this.#known.consentError;
  }

  /** Whether a cookie may be set: `decide(name).maySet`, faster. */
  maySet(name: string, options?: ObservedOptions): boolean {
    if (options) return this.decide(name, options).maySet;
    return Handle.home(this).maySet(Handle.number(this), name);
  }

  /** Decides a cookie, or another tracker, by its name. */
  decide(name: string, options?: ObservedOptions): Decision {
    return this.#ask('decide', { cookie: observed(name, options) });
  }

  /**
   * Decides the cookie of a `Set-Cookie` line.
   *
   * @throws {CharteError} `E3xx`: a browser would ignore the line.
   */
  decideSetCookie(line: string, host?: string | null): Decision {
    return this.#ask('decideSetCookie', { line, host });
  }

  /** Decides many cookies by their names, in order. */
  decideMany(names: Iterable<string>): Decision[] {
    return this.#ask('decideMany', { names: [...names] });
  }

  /** Explains the decision: the ruling of each purpose, the rules and citations behind it, findings. */
  explain(name: string, options?: ObservedOptions): Explanation {
    return explained(this.#ask('explain', { cookie: observed(name, options) }));
  }

  /**
   * Explains the decision of the cookie of a `Set-Cookie` line.
   *
   * @throws {CharteError} `E3xx`: a browser would ignore the line.
   */
  explainSetCookie(line: string, host?: string | null): Explanation {
    return explained(this.#ask('explainSetCookie', { line, host }));
  }

  /**
   * Whether everything that the charter declares for a purpose (and a provider) is allowed.
   *
   * @throws {CharteError} `E106`: no such purpose.
   */
  allows(purpose: Purpose, provider?: string | null): Allowance {
    const home = Handle.home(this);
    // A purpose that is not known is an unknown word of an act, with the nearest one as the help.
    return (home.allows(Handle.number(this), purpose, provider) ?? this.#ask('record', { acts: [{ act: 'refuse', purpose }] })) as Allowance;
  }

  /** What to ask the visitor, over all declarations or those of one area. */
  ask(area?: Area | null): Ask {
    return this.#ask('ask', { area });
  }

  /** The purposes that a visitor may be asked about. */
  askable(area?: Area | null): Purpose[] {
    return this.#ask('askable', { area });
  }

  /**
   * What to write after these acts, in order; `null` if nothing is written: an unreadable consent
   * is not acknowledged by closing the question.
   *
   * @throws {CharteError} `E405`: an act that cannot be recorded; `E106`: a word that is not known.
   */
  record(acts: Act | readonly Act[], id?: string | null): RecordedConsent | null {
    return withConsent(this, this.#ask('record', { acts: actsOf(acts), id }));
  }

  /** The value of the consent cookie for a consent, such as one that was imported. */
  encode(consent: Consent): RecordedConsent {
    return withConsent(this, this.#ask('encode', { consent: Handle.number(consent, Handle.home(this)) }))!;
  }

  /**
   * The answer as other software keeps it, where that is true and allowed: `gpp`, `usp`, or the id of a
   * consent manager that sites host themselves, such as `wp-consent-api`.
   *
   * @throws {CharteError} `E611` to `E617`: why it is not written in this format.
   */
  export(format: string, options: ExportOptions = {}): Exported {
    return this.#ask('export', { format, ...options });
  }

  /**
   * What the tags of a vendor must be told, by the charter's id of the vendor; without one, a type is
   * granted only if its purposes are allowed to every provider.
   *
   * @throws {CharteError} `E106`: no such receiver.
   */
  signal(receiver: VendorSignal['receiver'], provider?: string | null): VendorSignal {
    return this.#ask('signal', { receiver, provider });
  }

  /**
   * The record that proves a consent (GDPR art. 7(1)), in the structure of ISO/IEC TS 27560:2023, as
   * JSON to store.
   */
  consentRecord(consent: Consent, details: RecordDetails = {}): string {
    return JSON.stringify(this.#ask('consentRecord', { consent: Handle.number(consent, Handle.home(this)), details }));
  }

  get #known(): Omit<State, 'consent'> & { consent: Consent | null } {
    if (!this.#state) {
      const state = this.#ask<State>('visitorState');
      const consent = state.consent === null ? null : new Consent(new Raw(Handle.home(this), state.consent));
      this.#state = { ...state, consent };
    }
    return this.#state;
  }

  #ask<T>(call: string, args?: object): T {
    return Handle.home(this).call(call, { visitor: Handle.number(this), ...args });
  }
}

/** What was observed, as calls have it. */
function observed(name: string, options: ObservedOptions = {}): object {
  const { host, technology, expires } = options;
  return { name, host, technology, ...(expires === 'session' ? { session: true } : expires != null && { expires: seconds(expires) }) };
}

const explained = ({ json, ...explanation }: Explanation & { json: unknown }): Explanation =>
  Object.defineProperty(explanation, 'toJSON', { value: () => json }) as Explanation;

/** A recorded answer with its consent, which comes as a number. */
export function withConsent<T extends { consent: Consent }>(handle: Handle, recorded: (Omit<T, 'consent'> & { consent: number }) | null): T | null {
  return recorded && ({ ...recorded, consent: new Consent(new Raw(Handle.home(handle), recorded.consent)) } as unknown as T);
}
