// What only holds data: the answers of the classes.

import type { Reason, Requirement, Ruling as PlainRuling } from '../policy/index.js';
import type {
  Area,
  Category,
  EraseBlocker,
  ErrorCode,
  Fact,
  FactOrigin,
  FindingCode,
  Force,
  Gpc,
  GpcChoice,
  Handling,
  HeaderField,
  LimitOf,
  Outcome,
  Party,
  Purpose,
  Role,
  Severity,
  Technology,
  Undeclared,
} from '../policy/words.js';

/** A charter as data, its texts in one language. */
export interface CharterData {
  /** The address of the site, as written. */
  readonly site: string;
  readonly host: string;
  readonly isHttps: boolean;
  readonly name: string | null;
  /** Who answers for the site. */
  readonly controller: string | null;
  readonly contact: string | null;
  readonly privacyPolicy: string | null;
  /** The first words of the page about the site's cookies. */
  readonly introduction: string | null;
  /** From 1. A consent given to a lower one is outdated. */
  readonly revision: number;
  readonly languages: readonly string[];
  /** The id of the regime that the charter names. */
  readonly regime: string | null;
  /** The ids of the regimes that the site serves. */
  readonly regimes: readonly string[];
  /** The name of the cookie that keeps the visitor's answer. */
  readonly consentCookie: string;
  readonly consentDomain: string | null;
  /** What becomes of cookies that the charter does not declare. */
  readonly undeclared: Undeclared;
  readonly gpc: GpcChoice;
  /** The facts stated for the whole site. */
  readonly facts: Readonly<Partial<Record<Fact, boolean>>>;
  readonly providers: readonly Provider[];
  /** The declarations, in the order of the file. */
  readonly cookies: readonly Declaration[];
}

/** Who deposits a cookie, or for whom it is deposited. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly role: Role | null;
  readonly domains: readonly string[];
  readonly privacyPolicy: string | null;
  readonly iabVendor: number | null;
  readonly googleAtp: number | null;
}

/** A declared cookie, or another tracker. */
export interface Declaration {
  /** The name pattern: literal but for `*`, any run of characters. */
  readonly name: string;
  /** The id of the provider; a declaration without one belongs to the publisher. */
  readonly provider: string | null;
  readonly service: string | null;
  readonly description: string | null;
  /** The areas stated; empty means both. */
  readonly areas: readonly Area[];
  readonly purposes: readonly Purpose[];
  /** How long the cookie lives, such as `13 months` or `session`. */
  readonly lifetime: string | null;
  readonly dataRetention: string | null;
  readonly domain: string | null;
  readonly path: string;
  readonly technology: Technology;
  readonly isPartitioned: boolean;
  /** Whether the code that reads the cookie keeps its purposes apart. */
  readonly isSeparable: boolean;
  /** The facts stated, without defaults. */
  readonly facts: Readonly<Partial<Record<Fact, boolean>>>;
}

/** A regime as data, its texts in one language. */
export interface RegimeData {
  readonly id: string;
  readonly name: string;
  /** Whether it is law in force somewhere. */
  readonly isLaw: boolean;
  readonly isProposal: boolean;
  /** One line to show with every output, if the regime is not law. */
  readonly caveat: string | null;
  readonly authority: string | null;
  readonly reviewed: { readonly on: string; readonly by: string; readonly next: string } | null;
  /** ISO 3166 codes. */
  readonly territories: readonly string[];
  readonly notes: readonly string[];
  /** What it obliges to tell or offer. */
  readonly duties: readonly string[];
  /** Stretches of time with the same rules, oldest first. */
  readonly periods: readonly RegimePeriod[];
  /** In the order in which they are tried. */
  readonly rules: readonly Rule[];
  readonly instruments: readonly Instrument[];
}

/** A stretch of time in which a regime has the same rules. Moments are ISO 8601 texts. */
export interface RegimePeriod {
  readonly id: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** What is required if no rule holds. */
  readonly default: Requirement;
  readonly defaultForce: 'statute' | 'guidance' | 'product' | null;
  readonly gpc: Gpc;
  /** How long an answer is valid, such as `6 months`. */
  readonly validity: string;
}

/** One rule of a regime. */
export interface Rule {
  readonly id: string;
  readonly purposes: readonly Purpose[];
  /** `anonymous`, `!shared` (stated no), `~cross-site` (not stated yes). */
  readonly conditions: readonly string[];
  readonly limits: readonly {
    readonly of: LimitOf;
    readonly max: string;
    readonly force: Force;
    readonly unless: Fact | null;
    readonly citations: readonly string[];
  }[];
  /** The requirement if the conditions hold. */
  readonly then: Requirement;
  readonly honoursObjection: boolean;
  readonly start: string | null;
  readonly end: string | null;
  readonly citations: readonly string[];
}

/** A statute, a guideline, a judgment. */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly url: string | null;
}

/** Whether a cookie may be set now, and the main reason. */
export interface Decision {
  readonly cookie: string;
  /** Whether it may be set. This is what callers use. */
  readonly maySet: boolean;
  readonly outcome: Outcome;
  /** The reason of the first purpose that is not allowed, else of the first. */
  readonly because: Reason;
  /** The strictest requirement of its purposes. */
  readonly requirement: Requirement;
  readonly category: Category;
  readonly party: Party;
  readonly purposes: readonly Purpose[];
  /** The purposes that it may serve now. */
  readonly serves: readonly Purpose[];
  /** The number of the declaration in the charter, from 0. */
  readonly declaration: number | null;
  /** The consent cookie counts as declared. */
  readonly isDeclared: boolean;
}

/** A decision with everything that explains it. `JSON.stringify` writes it as every language does. */
export interface Explanation {
  readonly cookie: string;
  readonly decision: Decision;
  /** The period of the regime that was in force, if it has several. */
  readonly period: string | null;
  readonly rulings: readonly Ruling[];
  /** What the charter's author should look at. Findings never change a decision. */
  readonly findings: readonly Finding[];
  /** The decision as prose: what, why, with citations, and what would change it. */
  readonly text: string;
  toJSON(): unknown;
}

/** The answer for one purpose. */
export interface Ruling extends PlainRuling {
  /** The id of the rule that says so. */
  readonly rule: string;
  /** Why the rules that name the purpose did not hold. */
  readonly unmet: readonly {
    readonly rule: string;
    readonly condition: string;
    readonly stated: boolean | null;
    readonly origin: FactOrigin | null;
  }[];
  /** The binding conditions of the rule that held. */
  readonly restsOn: readonly {
    readonly rule: string;
    readonly condition: string;
    readonly value: boolean | null;
    readonly origin: FactOrigin | null;
  }[];
  /** Such as `cnil-2020-091 §51`. */
  readonly citations: readonly string[];
}

/** Something that the charter's author should look at. It never changes a decision. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cookie: string | null;
  /** The number of the declaration, from 0. */
  readonly declaration: number | null;
  readonly message: string;
  readonly help: string;
  readonly citations: readonly string[];
}

/** A cookie that may not be set, or a line that could not be read. It never holds a value. */
export interface Report {
  /** The position of the header among those that were passed, from 0. */
  readonly index: number;
  readonly header: HeaderField;
  readonly handling: Handling;
  /** The name of the cookie; `null` if the line could not be read. */
  readonly cookie: string | null;
  readonly decision: Decision | null;
  /** Why the line could not be read. */
  readonly error: ErrorCode | null;
}

/** The deletions of one response, and what they leave. */
export interface Erasure {
  /** `Set-Cookie` lines. */
  readonly lines: readonly string[];
  /** How many names did not fit. They follow on the next response. */
  readonly remaining: number;
  /** What a server cannot erase, and the page must. */
  readonly unreachable: readonly {
    readonly declaration: number | null;
    readonly name: string;
    readonly technology: Technology;
    readonly domain: string | null;
    readonly why: EraseBlocker;
  }[];
}

/** What the code of a finding or an error means. */
export interface CodeExplanation {
  readonly code: string;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

