import type { Act } from './act.js';
import type { Consent, ReceivedConsent } from './consent.js';
import type { Tables } from './tables.js';
import type { Moment } from './time.js';
import type { Area, AskReason, Asking, Category, ConsentState, Outcome, Party, Purpose, Reason, Requirement, Technology } from './words.js';

/** Who is visiting, and when. */
export interface VisitorOptions {
  /** The moment: `Date.now()`, a `Date`, or an ISO 8601 text. */
  readonly now: Moment;
  /** The `Cookie` header of the request, or `document.cookie`. */
  readonly cookies?: string | undefined;
  /** In its place, the values of all cookies that have the consent cookie's name. */
  readonly consent?: string | readonly string[] | null | undefined;
  /** Whether Global Privacy Control is on (`Sec-GPC: 1`). */
  readonly gpc?: boolean | undefined;
  /** The host that sets cookies, with or without a port. */
  readonly host?: string | null | undefined;
  /** The address of the page. */
  readonly page?: string | null | undefined;
  /** The party, where it is known although host or page are not. */
  readonly party?: Party | null | undefined;
}

/** What was met, besides its name. */
export interface CookieOptions {
  /** How it is kept. The default is a cookie. */
  readonly technology?: Technology | null | undefined;
  /** The host that sets it. The default is the visitor's. */
  readonly host?: string | null | undefined;
}

/** The answer for one purpose. */
export interface Ruling {
  readonly purpose: Purpose;
  readonly requirement: Requirement;
  readonly allowed: boolean;
  readonly because: Reason;
}

/** Whether a cookie may be set now, and why. */
export interface Decision {
  readonly cookie: string;
  /** The number of the declaration in the charter, from 0. */
  readonly declaration: number | null;
  readonly category: Category;
  readonly party: Party;
  readonly requirement: Requirement;
  readonly outcome: Outcome;
  /** Whether it may be set. This is what callers use. */
  readonly maySet: boolean;
  /** The reason of the first purpose that is not allowed, else of the first. */
  readonly because: Reason;
  readonly rulings: readonly Ruling[];
  /** The purposes that it may serve now. */
  readonly serves: readonly Purpose[];
}

/** Whether a purpose, or one provider's part in it, is allowed now, and why. */
export interface Allowance {
  readonly allowed: boolean;
  readonly because: Reason;
}

/** What to ask the visitor, and why. */
export interface Ask {
  readonly asking: Asking;
  readonly because: AskReason;
  readonly purposes: readonly Purpose[];
}

/** An answer, recorded: what to write into the consent cookie. */
export interface Recorded {
  /** The value of the consent cookie, safe in a cookie as it is. */
  readonly value: string;
  /** How long the cookie is kept, in seconds; 0 until the browser closes. */
  readonly maxAge: number;
  /** Whether something granted had to be left out to fit; a refusal never is. */
  readonly shortened: boolean;
}

/** A visitor of a policy, prepared once a request. */
export interface Visitor {
  /** The state of the consent that came in. */
  readonly state: ConsentState;
  /** The consent cookies that came in. */
  readonly received: ReceivedConsent;
  /** Decides a cookie by its name. */
  decide(name: string, options?: CookieOptions): Decision;
  /** Whether a cookie may be set: `decide(name).maySet`, faster. */
  maySet(name: string, options?: CookieOptions): boolean;
  /** Whether everything that the charter declares for a purpose (and a provider) is allowed. */
  allows(purpose: Purpose, provider?: string | null): Allowance;
  /** What to ask the visitor, over all declarations or those of one area. */
  ask(area?: Area | null): Ask;
  /** The purposes that a visitor may be asked about. */
  askable(area?: Area | null): Purpose[];
  /**
   * What to write after these acts, in order; `null` if nothing is written: an unreadable consent
   * is not acknowledged by closing the question.
   *
   * @throws {CharteError} `E405`: an act that cannot be recorded; `E106`: a word that is not known.
   */
  record(acts: Act | readonly Act[], id?: string | null): Recorded | null;
}

/** A charter under a regime, ready to decide. */
export interface Policy {
  readonly tables: Tables;
  /** A visitor: the consent that came in, and the moment. */
  visitor(options: VisitorOptions): Visitor;
  /** The canonical value of a consent. */
  encode(consent: Consent): string;
}

/** How to make a policy. */
export interface PolicyOptions {
  /** The digest of the charter that the tables must be of. */
  readonly charter?: string;
}
