import { type Mode, type Reason, type Tables, type Technology, type Visitor, createPolicy } from '../policy/index.js';
import { guardCookies, guardCookieStore } from './cookies.js';
import { guardStorage } from './storage.js';

/** How to guard. */
export interface GuardOptions {
  /** `report` lets everything through and tells; `enforce`, the default, also withholds. */
  readonly mode?: Mode;
  /** The digest of the charter that the tables must be of. */
  readonly charter?: string;
  /** The clock, in milliseconds since 1970. The default is `Date.now`. */
  readonly now?: () => number;
  /** Whether Global Privacy Control is on. The default asks the browser. */
  readonly gpc?: () => boolean;
}

/** A write that may not be. It never holds a value. */
export interface WithheldWrite {
  readonly technology: Technology;
  readonly name: string;
  /** Why; `malformed`: a control character, after which browsers read differently. */
  readonly because: Reason | 'malformed';
  readonly handling: 'kept' | 'removed';
}

/** A guard that is on. */
export interface Guard {
  /** Calls a function with each write that may not be, once for a name and reason; returns how to stop. */
  on(event: 'withheld', call: (what: WithheldWrite) => void): () => void;
  /** Gives the browser's own functions back. */
  stop(): void;
}

/** Whether a write goes through. A name of `null` could not be read. */
export type Judge = (technology: Technology, name: string | null) => boolean;

/** How long a visitor's answer is taken for the same, in milliseconds. */
const FRESH = 60_000;

/**
 * Guards what scripts write in this page: `document.cookie`, `cookieStore`, `localStorage` and
 * `sessionStorage`. What is not declared or not allowed is withheld, and told as `charte:withheld`
 * on the document. Deletions pass. Run it before every other script.
 *
 * @throws {CharteError} `E105`: the tables are of a later version, or no tables; `E108`: they are
 * of another charter.
 */
export function startGuard(tables: Tables, options: GuardOptions = {}): Guard {
  const policy = createPolicy(tables, options);
  const now = options.now ?? Date.now;
  const gpc =
    options.gpc ?? (() => (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true);
  const enforced = options.mode !== 'report';
  const listeners = new Set<(what: WithheldWrite) => void>();
  const told = new Set<string>();
  let visitor: Visitor | undefined;
  let until = 0;

  /** The visitor, read again after an answer, and now and then. */
  function current(): Visitor {
    const time = now();
    if (!visitor || time > until) {
      until = time + FRESH;
      visitor = policy.visitor({ cookies: cookies.read(), now: time, gpc: gpc(), host: location.hostname, page: location.href });
    }
    return visitor;
  }

  function tell(what: WithheldWrite): void {
    const once = `${what.technology} ${what.because} ${what.name}`;
    if (told.has(once)) return;
    told.add(once);
    for (const call of listeners) {
      try {
        call(what);
      } catch (error) {
        reportError(error);
      }
    }
    document.dispatchEvent(new CustomEvent('charte:withheld', { detail: what }));
  }

  const judge: Judge = (technology, name) => {
    const { maySet, because } = name === null ? { maySet: false, because: 'malformed' as const } : current().decide(name, { technology });
    // An answer changes what comes after it.
    if (technology === 'cookie' && name === tables.consent.name) forget();
    if (!maySet) tell({ technology, name: name ?? '', because, handling: enforced ? 'removed' : 'kept' });
    return maySet || !enforced;
  };

  const forget = (): void => {
    visitor = undefined;
    told.clear();
  };

  const cookies = guardCookies(judge);
  const stops = [
    cookies.stop,
    guardCookieStore(judge),
    guardStorage('localStorage', (key) => judge('local-storage', key)),
    guardStorage('sessionStorage', (key) => judge('session-storage', key)),
  ];
  // Another tab, or a server, may have taken an answer.
  const events = ['visibilitychange', 'charte:change'];
  for (const event of events) document.addEventListener(event, forget);
  addEventListener('pageshow', forget);
  return {
    on: (_, call) => {
      listeners.add(call);
      return () => listeners.delete(call);
    },
    stop: () => {
      for (const stop of stops) stop();
      for (const event of events) document.removeEventListener(event, forget);
      removeEventListener('pageshow', forget);
    },
  };
}
