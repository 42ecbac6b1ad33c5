import {
  type Act,
  type Allowance,
  type Area,
  type Ask,
  type ConsentState,
  type CookieOptions,
  type Purpose,
  type Tables,
  type Visitor,
  cookieValues,
  createPolicy,
} from '../policy/index.js';
import { consentDomain, consentLine } from '../policy/cookie.js';
import { deleteCookie, readCookies, writeCookie } from './cookies.js';
import { erase } from './erase.js';
import { type Withheld, createGate } from './gate.js';

/** How to start. */
export interface ConsentOptions {
  /** The digest of the charter that the tables must be of. */
  readonly charter?: string;
  /** The part of the site that this page belongs to. */
  readonly area?: Area;
  /** The clock, in milliseconds since 1970. The default is `Date.now`. */
  readonly now?: () => number;
  /** Whether Global Privacy Control is on. The default asks the browser. */
  readonly gpc?: () => boolean;
  /** The id of the record that the host keeps of an answer, at random. */
  readonly recordId?: () => string;
  /**
   * Where a click on an element with `data-charte-act` is an act of the visitor. Pass `document`
   * only if nobody else can put HTML into the page.
   */
  readonly actsIn?: EventTarget;
}

/** What changed. */
export interface ConsentChange {
  /** What the visitor did; empty if the answer came from elsewhere, as from another tab. */
  readonly acts: readonly Act[];
  /** Whether the browser kept the cookie. If not, the answer counts until the page is left. */
  readonly stored: boolean;
  /** Whether something that was allowed is not any more: a script that ran needs a reload to stop. */
  readonly withdrawn: boolean;
}

/** The events and what they tell. */
export interface ConsentEvents {
  /** An answer was given, changed or withdrawn. */
  change: ConsentChange;
  /** An element waits for an answer. */
  withheld: Withheld;
}

/** The consent of the visitor of this page. */
export interface PageConsent {
  /** The tables. */
  readonly tables: Tables;
  /** The state of the consent. */
  readonly state: ConsentState;
  /** The visitor as of now. */
  readonly visitor: Visitor;
  /** The same visitor without any answer. */
  readonly unanswered: Visitor;
  /** What to ask the visitor on this page. */
  ask(): Ask;
  /** Whether a purpose, or one provider's part in it, is allowed now. */
  allows(purpose: Purpose, provider?: string | null): Allowance;
  /** Whether a cookie may be set now by this page. */
  maySet(name: string, options?: CookieOptions): boolean;
  /** Records what the visitor did, and acts on it. */
  record(...acts: Act[]): void;
  /** Calls a function at each event; returns how to stop. */
  on<E extends keyof ConsentEvents>(event: E, call: (detail: ConsentEvents[E]) => void): () => void;
  /** Reads the cookie again, as after another tab changed it. */
  refresh(): void;
  /** Stops watching the page. */
  stop(): void;
}

/**
 * Reads the visitor's consent, starts what it allows and keeps the rest from starting. Nothing is
 * written before the visitor acts.
 */
export function startConsent(tables: Tables, options: ConsentOptions = {}): PageConsent {
  const policy = createPolicy(tables, options);
  const { name } = tables.consent;
  const now = options.now ?? Date.now;
  const gpc =
    options.gpc ?? (() => (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true);
  const listeners: { [E in keyof ConsentEvents]: Set<(detail: ConsentEvents[E]) => void> } = {
    change: new Set(),
    withheld: new Set(),
  };
  /** An answer that the browser did not keep. */
  let unstored: string | undefined;
  let values: readonly string[] = [];
  let visitor: Visitor;

  const answering = (consent: readonly string[]): Visitor =>
    policy.visitor({ consent, now: now(), gpc: gpc(), host: location.hostname, page: location.href });

  function read(): void {
    values = cookieValues(readCookies(), name);
    visitor = answering(unstored === undefined ? values : [unstored]);
  }

  /** What is allowed, to tell what was withdrawn. */
  const allowed = (): boolean[] =>
    [null, ...tables.providers.map(({ id }) => id)].flatMap((provider) =>
      tables.purposes.map((purpose) => visitor.allows(purpose, provider).allowed),
    );

  function tell<E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]): void {
    for (const call of listeners[event]) {
      try {
        call(detail);
      } catch (error) {
        // One listener's mistake is not another's, nor the visitor's.
        reportError(error);
      }
    }
    document.dispatchEvent(new CustomEvent(`charte:${event}`, { detail }));
  }

  function changed(before: boolean[], acts: readonly Act[]): void {
    const after = allowed();
    const withdrawn = before.some((was, at) => was && !after[at]);
    gate.settleAll();
    tell('change', { acts, stored: unstored === undefined, withdrawn });
  }

  function record(...acts: Act[]): void {
    // The cookie may have changed since: the answer that is there counts.
    read();
    const before = allowed();
    const recorded = visitor.record(acts, options.recordId?.());
    if (!recorded) return;
    const { value } = recorded;
    const domain = consentDomain(tables, location.hostname);
    if (values.length) {
      // A stale copy would lock the visitor out.
      const line = tables.declarations.find(({ consent }) => consent);
      deleteCookie(name, { ...line!, path: '/' }, domain);
    }
    writeCookie(consentLine(tables, recorded, domain));
    const kept = cookieValues(readCookies(), name);
    unstored = kept.length === 1 && kept[0] === value ? undefined : value;
    read();
    erase(policy, visitor);
    changed(before, acts);
  }

  function refresh(): void {
    const cookies = cookieValues(readCookies(), name);
    if (cookies.join(';') === values.join(';')) return;
    const before = allowed();
    unstored = undefined;
    read();
    changed(before, []);
  }

  function clicked(event: Event): void {
    const target = event.target instanceof Element ? event.target.closest('[data-charte-act]') : null;
    if (!target) return;
    const [purpose, provider] = (target.getAttribute('data-charte-of') ?? '').split('@');
    const act = { act: target.getAttribute('data-charte-act'), purpose: purpose || null, provider };
    event.preventDefault();
    record(act as unknown as Act);
  }

  read();
  const gate = createGate(
    () => visitor,
    (what) => tell('withheld', what),
  );
  options.actsIn?.addEventListener('click', clicked);
  document.addEventListener('visibilitychange', refresh);
  addEventListener('pageshow', refresh);
  return {
    tables,
    get state() {
      return visitor.state;
    },
    get visitor() {
      return visitor;
    },
    get unanswered() {
      return answering([]);
    },
    ask: () => visitor.ask(options.area),
    allows: (purpose, provider) => visitor.allows(purpose, provider),
    maySet: (cookie, given) => visitor.maySet(cookie, given),
    record,
    on: (event, call) => {
      listeners[event].add(call);
      return () => listeners[event].delete(call);
    },
    refresh,
    stop: () => {
      gate.disconnect();
      options.actsIn?.removeEventListener('click', clicked);
      document.removeEventListener('visibilitychange', refresh);
      removeEventListener('pageshow', refresh);
    },
  };
}
