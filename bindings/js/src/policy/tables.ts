// The types of compiled tables.
// Written by `cargo xtask generate` from crates/charte/data/tables.schema.json: do not edit.

import type { Area, Purpose, Role, Technology } from './words.js';

/** Sets of purposes as bits. The first six divide the purposes of a declaration: exempt; exempt, but a refusal is honoured; opt-out; opt-in, unclassified included; prohibited; out of scope. The seventh holds those that Global Privacy Control takes away. */
export type Row = readonly [number, number, number, number, number, number, number];

/** Periods in which nothing in these tables changes, oldest first. The first whose `until` is after the moment counts. */
export interface Period {
  /** The first moment after the period, in seconds since 1970; null for the last period. */
  readonly until: number | null;
  /** How long an answer counts: calendar months, seconds, or until the browser closes. */
  readonly validity: 'session' | {
    readonly months: number;
  } | {
    readonly seconds: number;
  };
}

/** The declarations in the order of precedence, the consent cookie's among them. The first that matches a name, a technology and a host is the one that decides; the consent cookie's decides about that cookie whatever else matches. */
export interface Line {
  /** The only area of the site that uses it. */
  readonly area?: Area;
  /** This is how the consent cookie is judged. Its provider counts only where a caller names one. */
  readonly consent?: true;
  /** The host that sets it, itself or through a subdomain. */
  readonly domain?: string;
  /** The domain is on another site than the charter's. */
  readonly elsewhere?: true;
  /** The name: `*` matches any run of characters, `\*` is a literal star. */
  readonly name: string;
  /** The number of the declaration in the charter, from 0. Absent for the consent cookie if the charter has no declaration of exactly its name; it comes after all others then. */
  readonly number?: number;
  readonly partitioned?: true;
  /** Absent for `/`. */
  readonly path?: string;
  /** The place of the provider in `providers`. Absent for the publisher. */
  readonly provider?: number;
  /** For each period two places in `rows`: that of the first party, then that of a third one. */
  readonly rows: readonly number[];
  /** It may be set for some of its purposes only. */
  readonly separable?: true;
  /** How it is kept. Absent for a cookie. */
  readonly technology?: Technology;
  /** The purposes outside class necessary, as bits, that the charter states for the consent cookie. They decide nothing, but count among those that may have been refused in an unreadable consent. */
  readonly written?: number;
}

/** What the charter says to its visitors, by language. */
export interface Texts {
  /** In the order of `declarations`. */
  readonly declarations: readonly ({
    readonly description?: string;
    readonly lifetime?: string;
    readonly service?: string;
  })[];
  readonly introduction?: string;
  readonly name?: string;
  readonly privacy_policy?: string;
  /** The names of the providers, in the order of `providers`. */
  readonly providers: readonly string[];
}

/** A charter under a regime, as `charte compile` writes it: what depends on the charter and the law is settled, what depends on the visitor and the moment is left to an evaluator. */
export interface Tables {
  /** Why the regime is not law. Absent if it is. */
  readonly caveat?: string;
  /** SHA-256 of the charter's JSON, as in a consent record. */
  readonly charter: string;
  /** The consent cookie. */
  readonly consent: {
    /** The domain for which it is set, where that covers the host. */
    readonly domain: string | null;
    /** The age of a cookie that holds a refusal, in seconds. */
    readonly longest: number;
    readonly name: string;
    readonly secure: boolean;
  };
  /** The declarations in the order of precedence, the consent cookie's among them. The first that matches a name, a technology and a host is the one that decides; the consent cookie's decides about that cookie whatever else matches. */
  readonly declarations: readonly Line[];
  /** Whether the charter heeds Global Privacy Control where the law leaves it the choice. The rows have this settled. */
  readonly gpc: 'honour' | 'ignore';
  /** The host of the site. */
  readonly host: string;
  /** Periods in which nothing in these tables changes, oldest first. The first whose `until` is after the moment counts. */
  readonly periods: readonly Period[];
  /** The providers that declarations name, by id in ASCII order. */
  readonly providers: readonly ({
    readonly id: string;
    readonly role?: Role;
  })[];
  /** The purposes, by bit. */
  readonly purposes: readonly Purpose[];
  /** SHA-256 of the regime. Equal digests of one version of the library mean equal regimes. */
  readonly regime: string;
  /** The id of the regime. */
  readonly regime_id: string;
  /** The registrable domain of the site. A host or page outside it is on another site, unless both hosts are equal. Null for an address, a single label and a public suffix. */
  readonly registrable: string | null;
  /** The revision of the charter. */
  readonly revision: number;
  /** Sets of purposes as bits. The first six divide the purposes of a declaration: exempt; exempt, but a refusal is honoured; opt-out; opt-in, unclassified included; prohibited; out of scope. The seventh holds those that Global Privacy Control takes away. */
  readonly rows: readonly Row[];
  /** The address of the site, as the charter states it. */
  readonly site: string;
  /** What the charter says to its visitors, by language. */
  readonly texts?: { readonly [key: string]: Texts };
  /** What becomes of a cookie that no declaration matches. */
  readonly undeclared: 'withhold' | 'allow';
  /** The version of this form. Refuse a higher one. */
  readonly v: number;
}
