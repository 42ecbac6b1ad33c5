import type { Area, Purpose, Role, Technology } from './words.js';

/**
 * Sets of purposes as bits: exempt, exempt with an objection that is honoured, opt-out, opt-in,
 * prohibited, out of scope; and those that Global Privacy Control takes away.
 */
export type Row = readonly [number, number, number, number, number, number, number];

/** A period in which nothing in the tables changes. */
export interface Period {
  /** In seconds since 1970, the first moment after the period. */
  readonly until: number | null;
  /** How long an answer counts. */
  readonly validity: 'session' | { readonly months: number } | { readonly seconds: number };
}

/** A declaration, in the order of precedence. */
export interface Line {
  readonly number?: number;
  readonly name: string;
  readonly consent?: true;
  readonly written?: number;
  readonly domain?: string;
  readonly elsewhere?: true;
  readonly technology?: Technology;
  readonly provider?: number;
  readonly path?: string;
  readonly partitioned?: true;
  readonly separable?: true;
  readonly area?: Area;
  readonly rows: readonly number[];
}

/** What the charter says to its visitors, in one language. */
export interface Texts {
  readonly name?: string;
  readonly introduction?: string;
  readonly privacy_policy?: string;
  readonly providers: readonly string[];
  readonly declarations: readonly {
    readonly service?: string;
    readonly description?: string;
    readonly lifetime?: string;
  }[];
}

/** A charter under a regime, as `charte compile` writes it. */
export interface Tables {
  readonly v: number;
  readonly charter: string;
  readonly regime: string;
  readonly regime_id: string;
  readonly caveat?: string;
  readonly site: string;
  readonly host: string;
  readonly registrable: string | null;
  readonly revision: number;
  readonly consent: {
    readonly name: string;
    readonly domain: string | null;
    readonly secure: boolean;
    readonly longest: number;
  };
  readonly gpc: 'honour' | 'ignore';
  readonly undeclared: 'withhold' | 'allow';
  readonly purposes: readonly Purpose[];
  readonly providers: readonly { readonly id: string; readonly role?: Role }[];
  readonly rows: readonly Row[];
  readonly periods: readonly Period[];
  readonly declarations: readonly Line[];
  readonly texts?: { readonly [language: string]: Texts };
}
