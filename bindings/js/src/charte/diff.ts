import type { Ask } from '../policy/index.js';
import type { Category, Gpc, Party, Purpose, Requirement, Technology } from '../policy/words.js';
import type { Finding } from './types.js';

/** What changed between two charters. Absent is what does not apply. */
export interface Diff {
  readonly oldRegime: string;
  readonly regime: string;
  readonly caveat?: string;
  readonly now: string;
  readonly oldRevision: number;
  readonly revision: number;
  readonly revisionRaised: boolean;
  /** Whether some change is material: visitors were told less than is true now. */
  readonly material: boolean;
  /** Whether earlier answers no longer cover a change, so that the revision must be higher. */
  readonly revisionWanted: boolean;
  readonly changes: readonly Change[];
  readonly askedAgain: {
    readonly purposes: readonly Purpose[];
    /** What a visitor is asked who had agreed to everything. */
    readonly granted: Ask;
    /** What a visitor is asked who had refused everything. */
    readonly refused: Ask;
    readonly withANewRevision: boolean;
    readonly answersLost: boolean;
  };
  readonly findings: readonly Finding[];
}

/** One thing that changed. */
export interface Change {
  readonly part: 'charter' | 'provider' | 'cookie';
  readonly name?: string;
  readonly technology?: Technology;
  readonly domain?: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Its number in the newer charter, from 0, while it is there. */
  readonly declaration?: number;
  readonly keys?: readonly { readonly key: string; readonly old: string | null; readonly new: string | null }[];
  readonly requirements?: readonly { readonly purpose: Purpose; readonly old: Requirement; readonly new: Requirement }[];
  /** Why it is material. */
  readonly material?: readonly {
    readonly why: string;
    readonly what: string;
    readonly purposes: readonly Purpose[];
    readonly wantsRevision: boolean;
  }[];
}

/** What several regimes require. */
export interface Comparison {
  readonly now: string;
  readonly regimes: readonly {
    readonly id: string;
    readonly name: string;
    readonly caveat?: string;
    readonly period?: string;
    readonly gpc: Gpc;
    readonly validity: string;
  }[];
  /** One for each purpose, each with one cell for each regime. */
  readonly purposes: readonly {
    readonly purpose: Purpose;
    readonly regimes: readonly { readonly mildest: Requirement; readonly strictest: Requirement; readonly cases: readonly unknown[] }[];
  }[];
  /** With a charter: one for each declaration, each with one cell for each regime. */
  readonly cookies?: readonly {
    readonly declaration: number;
    readonly cookie: string;
    readonly category: Category;
    readonly party: Party;
    readonly regimes: readonly { readonly requirement: Requirement; readonly purposes: readonly unknown[] }[];
  }[];
}

/** The library's JSON with the names of JavaScript. */
export function camelCase<T>(json: unknown): T {
  if (Array.isArray(json)) return json.map((item) => camelCase(item)) as T;
  if (typeof json !== 'object' || json === null) return json as T;
  const named = (key: string): string => key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [named(key), camelCase(value)])) as T;
}
