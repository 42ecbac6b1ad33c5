import { type Act, RECORD_ID, readAct, refused } from './act.js';
import {
  byteLength,
  carried,
  cookieValues,
  encodeConsent,
  encodeWithin,
  isPair,
  receiveConsent,
} from './consent.js';
import { CharteError } from './error.js';
import { covers, pageHost, readHost } from './host.js';
import { CLOCK_LEEWAY, MAX_BYTES, NEVER_ASKED, VERSION } from './limits.js';
import { matches, partsOf } from './pattern.js';
import { periodAt } from './period.js';
import { categoryOf, requirementOf } from './row.js';
import type { Line, Row, Tables } from './tables.js';
import { monthsLater, seconds } from './time.js';
import type {
  Allowance,
  Ask,
  CookieOptions,
  Decision,
  Policy,
  PolicyOptions,
  Recorded,
  Ruling,
  Visitor,
  VisitorOptions,
} from './types.js';
import {
  ALL,
  type Area,
  type AskReason,
  type ConsentState,
  NECESSARY,
  type Party,
  type Purpose,
  type Reason,
  type Technology,
  UNCLASSIFIED,
} from './words.js';

/** Of a cookie that no declaration knows. */
const UNDECLARED: Row = [0, 0, 0, UNCLASSIFIED, 0, 0, 0];

/** The answers that count for one declaration, as sets of purposes. */
interface Answers {
  granted: number;
  refused: number;
  /** Granted once, but no longer. */
  lapsed: number;
}

interface ProviderAnswers {
  granted: number;
  refused: number;
  whole: boolean;
}

interface Entry {
  line: Line;
  /** What stands between the stars of its name. */
  parts: string[];
  /** The provider by whose answers it is judged. */
  provider: number | undefined;
  independent: boolean;
  declared: 0 | 1;
  purposes: number;
}

/**
 * Makes a policy of compiled tables (`charte compile`). Make it once: it is the expensive part.
 *
 * @throws {CharteError} `E105`: the tables are of a later version, or no tables; `E108`: they are
 * of another charter.
 */
export function createPolicy(tables: Tables, options: PolicyOptions = {}): Policy {
  if (!(tables?.v <= VERSION && tables.declarations)) {
    throw new CharteError('E105', `these are no tables of version ${VERSION}; update the package charte`);
  }
  if (options.charter !== undefined && options.charter !== tables.charter) {
    throw new CharteError('E108', 'the tables are of another charter; compile it again');
  }
  const { purposes, rows, periods, providers, registrable, consent: own } = tables;
  const exact = new Map<string, Entry[]>();
  const patterns: Entry[] = [];
  let consentEntry: Entry | undefined;
  const entries = tables.declarations.map((line): Entry => {
    const parts = partsOf(line.name);
    const independent = !line.consent && providers[line.provider ?? -1]?.role === 'independent';
    const entry: Entry = {
      line,
      parts,
      provider: line.consent ? undefined : line.provider,
      independent,
      declared: independent || line.elsewhere ? 1 : 0,
      purposes: rows[line.rows[0]!]!.slice(0, 6).reduce((all, set) => all | set, 0),
    };
    if (line.consent) consentEntry = entry;
    if (parts.length > 1) patterns.push(entry);
    else exact.set(parts[0]!, [...(exact.get(parts[0]!) ?? []), entry]);
    return entry;
  });
  const byLine = [...entries].sort((a, b) => (a.line.number ?? Infinity) - (b.line.number ?? Infinity));

  const words = (set: number): Purpose[] => purposes.filter((_, bit) => set & (1 << bit));
  const bitOf = (purpose: string): number => {
    const bit = purposes.indexOf(purpose as Purpose);
    return bit < 0 ? 0 : 1 << bit;
  };

  function find(name: string, technology: Technology, host: string | undefined): Entry | undefined {
    const cookie = technology === 'cookie';
    if (cookie && name === own.name) return consentEntry;
    const fits = ({ line }: Entry): boolean =>
      (line.technology ?? 'cookie') === technology && (!line.domain || !host || covers(line.domain, host));
    return (
      exact.get(name)?.find(fits) ??
      (cookie && !name ? undefined : patterns.find((entry) => fits(entry) && matches(entry.parts, name)))
    );
  }

  const withinSite = (host: string): boolean => registrable !== null && covers(registrable, host);

  /** The party by the hosts alone. */
  const partyOf = (page: string | undefined, host: string | undefined): Party | undefined =>
    page === undefined || host === undefined
      ? undefined
      : page === host || (withinSite(page) && withinSite(host))
        ? 'first'
        : 'third';

  function visitor(options: VisitorOptions): Visitor {
    const now = seconds(options.now);
    const gpc = options.gpc === true;
    const page = options.page == null ? undefined : pageHost(options.page);
    const ownHost = options.host == null ? undefined : readHost(options.host);
    const seenParty = options.party ?? partyOf(page, ownHost);
    const { consent: values } = options;
    const received = receiveConsent(
      values == null ? cookieValues(options.cookies ?? '', own.name) : typeof values === 'string' ? [values] : values,
    );
    const consent = received.consent;
    const period = periodAt(tables, now);
    const { validity } = periods[period]!;

    const validUntil = (time: number): number =>
      validity === 'session'
        ? Infinity
        : 'months' in validity
          ? monthsLater(time, validity.months)
          : time + validity.seconds;

    const state = ((): ConsentState => {
      if (!received.copies) return 'none';
      if (!consent || received.error || received.newest > now + CLOCK_LEEWAY) return 'unreadable';
      if (consent.revision < tables.revision) return 'outdated';
      return validUntil(consent.time) < now ? 'expired' : 'valid';
    })();
    const live = state === 'valid';
    const unreadable = state === 'unreadable';
    const chosen = consent?.flags.has('gpc') === true;

    const none: Answers = { granted: 0, refused: 0, lapsed: 0 };
    const base: Answers = { ...none };
    const byProvider = new Map<number, ProviderAnswers>();
    for (const [what, granted] of consent?.answers ?? []) {
      const at = what.indexOf('@');
      if (at < 0) {
        base[granted ? (live ? 'granted' : 'lapsed') : 'refused'] |= bitOf(what);
        continue;
      }
      const provider = providers.findIndex(({ id }) => id === what.slice(at + 1));
      const bit = bitOf(what.slice(0, at));
      if (provider < 0 || (at && !bit)) continue;
      const answers = byProvider.get(provider) ?? { granted: 0, refused: 0, whole: false };
      byProvider.set(provider, answers);
      if (at) answers[granted ? 'granted' : 'refused'] |= bit;
      else answers.whole = true;
    }

    /** The pairs of a provider, else its refusal, else the answers about purposes. */
    function answersFor(entry: Entry): Answers {
      const pairs = entry.provider === undefined ? undefined : byProvider.get(entry.provider);
      if (!pairs) return base;
      const granted = live ? pairs.granted : 0;
      const rest = ALL & ~(granted | pairs.refused);
      return {
        granted: granted | (pairs.whole ? 0 : rest & base.granted),
        refused: pairs.refused | (pairs.whole ? rest : rest & base.refused),
        lapsed: live ? 0 : pairs.granted | base.lapsed,
      };
    }

    const rowOf = (entry: Entry, party: Party): Row =>
      rows[entry.line.rows[2 * period + (party === 'third' ? 1 : 0)]!]!;
    const partyFor = (entry: Entry, seen: Party | undefined): Party =>
      entry.independent || seen === 'third' ? 'third' : 'first';

    /** The purposes that Global Privacy Control takes away. */
    const signalled = (row: Row, answers: Answers): number =>
      gpc ? row[6] & ~(chosen ? answers.granted : 0) : 0;

    /** The table of rulings, for all purposes at once. */
    function allowed(row: Row, answers: Answers): number {
      const [exempt, objectionable, optOut, optIn, , outOfScope] = row;
      // In an unreadable state nothing is granted: what is not refused is unanswered.
      const denied = unreadable ? ALL : answers.refused;
      const asked = ((optOut & ~denied) | (optIn & answers.granted)) & ~signalled(row, answers);
      return (outOfScope | exempt | (objectionable & ~denied) | asked) & ~UNCLASSIFIED;
    }

    /** Why one purpose is allowed or not. */
    function reason(row: Row, answers: Answers, bit: number): Reason {
      const [exempt, objectionable, optOut, , prohibited, outOfScope] = row;
      const granted = answers.granted & bit;
      const refused = answers.refused & bit;
      const taken = signalled(row, answers) & bit;
      if (bit === UNCLASSIFIED) return 'unclassified';
      if (outOfScope & bit) return 'out-of-scope';
      if (prohibited & bit) return 'prohibited';
      if (exempt & bit) return 'exempt';
      if (objectionable & bit) return refused ? 'objected' : unreadable ? 'unreadable' : 'exempt';
      if (optOut & bit) {
        if (refused) return 'objected';
        if (taken) return 'gpc';
        return granted ? 'granted' : unreadable ? 'unreadable' : 'not-objected';
      }
      if (granted) return taken ? 'gpc' : 'granted';
      if (refused) return 'refused';
      return answers.lapsed & bit && state !== 'none' && state !== 'valid' ? state : 'unanswered';
    }

    /** What is met, and what of it is allowed. */
    function judge(name: string, given: CookieOptions | undefined) {
      const host = given?.host == null ? ownHost : readHost(given.host);
      const seen = given?.host == null ? seenParty : partyOf(page, host);
      const technology = given?.technology ?? 'cookie';
      const entry = find(name, technology, host);
      if (!entry) {
        const named = name || technology !== 'cookie';
        const serves = tables.undeclared === 'allow' && named ? UNCLASSIFIED : 0;
        return { entry, party: seen ?? 'first', row: UNDECLARED, answers: none, purposes: UNCLASSIFIED, serves, separable: false };
      }
      const party = partyFor(entry, seen);
      const row = rowOf(entry, party);
      const answers = answersFor(entry);
      const serves = allowed(row, answers);
      return { entry, party, row, answers, purposes: entry.purposes, serves, separable: entry.line.separable === true };
    }

    const settable = (purposes: number, serves: number, separable: boolean): boolean =>
      serves === purposes || (separable && serves !== 0);

    function maySet(name: string, given?: CookieOptions): boolean {
      const { purposes: all, serves, separable } = judge(name, given);
      return settable(all, serves, separable);
    }

    function decide(name: string, given?: CookieOptions): Decision {
      const { entry, party, row, answers, purposes: all, serves, separable } = judge(name, given);
      const rulings = words(all).map((purpose): Ruling => {
        const bit = bitOf(purpose);
        return {
          purpose,
          requirement: requirementOf(row, bit),
          allowed: (serves & bit) !== 0,
          because: entry ? reason(row, answers, bit) : 'undeclared',
        };
      });
      return {
        cookie: name,
        declaration: entry?.line.number ?? null,
        category: entry ? categoryOf(all, party) : `${party}-party`,
        party,
        requirement: requirementOf(row, all),
        outcome: serves === all ? 'allowed' : serves ? 'limited' : 'withheld',
        maySet: settable(all, serves, separable),
        because: (rulings.find((ruling) => !ruling.allowed) ?? rulings[0]!).because,
        rulings,
        serves: words(serves),
      };
    }

    function allows(purpose: Purpose, provider?: string | null): Allowance {
      const bit = bitOf(purpose);
      let first: Reason | undefined;
      for (const entry of byLine) {
        if (!(entry.purposes & bit)) continue;
        // By the provider as it is written, also of the consent cookie's declaration.
        if (provider != null && providers[entry.line.provider ?? -1]?.id !== provider) continue;
        // A declaration for another site's domain is that of a third party, as when asking.
        const row = declaredRow(entry);
        const answers = answersFor(entry);
        const because = reason(row, answers, bit);
        if (!(allowed(row, answers) & bit)) return { allowed: false, because };
        first ??= because;
      }
      return { allowed: first !== undefined, because: first ?? 'undeclared' };
    }

    const declaredRow = (entry: Entry): Row => rows[entry.line.rows[2 * period + entry.declared]!]!;
    const inArea = (area: Area | null | undefined): Entry[] =>
      entries.filter(({ line }) => !line.consent && (area == null || line.area === undefined || line.area === area));
    const askableSet = (area?: Area | null): number =>
      inArea(area).reduce((all, entry) => all | declaredRow(entry)[2] | declaredRow(entry)[3], 0) & ~NEVER_ASKED;

    function ask(area?: Area | null): Ask {
      let optIn = 0;
      let optOut = 0;
      for (const entry of inArea(area)) {
        const row = declaredRow(entry);
        const { granted, refused } = answersFor(entry);
        optOut |= row[2] & ~(granted | refused);
        optIn |= row[3] & ~(granted | refused);
      }
      optIn &= ~NEVER_ASKED;
      optOut &= ~NEVER_ASKED;
      const nothing = (because: AskReason): Ask => ({ asking: 'none', because, purposes: [] });
      if (!(optIn | optOut)) return nothing(askableSet(area) ? 'answered' : 'nothing-to-ask');
      if (live && consent!.flags.has('seen')) return nothing('seen');
      const because = state === 'none' ? 'first-visit' : state === 'valid' ? 'new-purposes' : state;
      return { asking: optIn ? 'ask' : 'notice', because, purposes: words(optIn || optOut) };
    }

    function record(given: Act | readonly Act[], id?: string | null): Recorded | null {
      const acts = (Array.isArray(given) ? given : [given]).map((act: Act) => readAct(act, bitOf));
      const onlySeen = acts.every(({ act }) => act === 'seen');
      if (!acts.length) throw refused('nothing to record; pass an act');
      if (id != null && !RECORD_ID.test(id)) throw refused('a record id is 1 to 32 of a-z, 0-9');
      if (unreadable && onlySeen) return null;
      const next = carried(consent, live, now, tables.revision);
      const { answers, flags } = next;
      const older = new Map(answers);
      const all = askableSet();
      let assumed = 0;
      if (unreadable) {
        const declared = entries.reduce((sum, { line, purposes }) => sum | purposes | (line.written ?? 0), 0);
        assumed = ((declared & ~NECESSARY) | all) & ~UNCLASSIFIED;
        for (const purpose of words(assumed)) {
          if (answers.get(purpose) === false) assumed &= ~bitOf(purpose);
          else answers.set(purpose, false);
        }
      }
      const withdrawPairs = (from: Map<string, boolean>, which: (bit: number, provider: string) => unknown): void => {
        for (const [what, granted] of from) {
          const [purpose, provider] = what.split('@') as [string, string];
          if (granted && isPair(what) && bitOf(purpose) && which(bitOf(purpose), provider)) from.delete(what);
        }
      };
      for (const { act, purpose, provider, bit } of acts) {
        if (provider !== undefined && !/^[a-z0-9-]{1,40}$/.test(provider)) {
          throw refused('a provider is 1 to 40 of a-z, 0-9 and -');
        }
        if (act === 'grant' && bit === UNCLASSIFIED) {
          throw refused('unclassified cannot be granted; state a purpose');
        }
        const what = (purpose ?? '') + (provider === undefined ? '' : `@${provider}`);
        switch (act) {
          case 'accept-all':
            for (const word of words(assumed)) answers.delete(word);
            assumed = 0;
            for (const [old, granted] of answers) {
              const at = old.indexOf('@');
              if (!granted && (!at || (at > 0 && bitOf(old.slice(0, at)) & all))) answers.delete(old);
            }
            for (const word of words(all)) answers.set(word, true);
            break;
          case 'refuse-all':
            for (const word of words(all)) answers.set(word, false);
            for (const [old, granted] of answers) if (granted && isPair(old)) answers.delete(old);
            break;
          case 'grant':
          case 'refuse':
            answers.set(what, act === 'grant');
            if (provider === undefined) {
              assumed &= ~bit;
              if (act === 'refuse') withdrawPairs(answers, (of) => of === bit);
            }
            break;
          case 'refuse-provider':
            answers.set(what, false);
            withdrawPairs(answers, (_, of) => of === provider);
            break;
          case 'allow-provider':
            answers.delete(what);
        }
        // Of the older answers those grants stay that were not given again.
        if (act === 'accept-all' || act === 'refuse-all') {
          for (const word of words(all)) if (older.get(word)) older.delete(word);
          withdrawPairs(older, (of) => act === 'refuse-all' || of & all);
        } else if (act === 'grant' || act === 'refuse') {
          if (older.get(what)) older.delete(what);
        } else if (act === 'refuse-provider') {
          withdrawPairs(older, (_, of) => of === provider);
        }
      }
      const olderGrants = [...older.values()].includes(true);
      const any = (granted: boolean): boolean => [...answers.values()].includes(granted);
      const wasOn = flags.has('gpc');
      let on = wasOn;
      // Closing the question must not make older grants last longer, nor may a signal that came
      // later seem to have been on when they were given.
      if (onlySeen) {
        if (consent && olderGrants) next.time = consent.time;
      } else if (acts.some(({ act }) => act !== 'seen' && !act.startsWith('refuse'))) {
        on = gpc && (!olderGrants || wasOn);
      } else {
        on = wasOn && olderGrants && any(true);
      }
      const flag = (name: string, set: boolean): unknown => (set ? flags.add(name) : flags.delete(name));
      flag('gpc', on);
      flag('seen', onlySeen);
      const flagged = (start: string): string | undefined => [...flags].sort().find((old) => old.startsWith(start));
      const recordId = id ?? flagged('id=')?.slice(3);
      if (recordId !== undefined && RECORD_ID.test(recordId)) {
        for (const old of flags) if (old.startsWith('id=')) flags.delete(old);
        flags.add(`id=${recordId}`);
      }
      // When even the refusals are too long, a provider's refusal becomes that of what it may object to.
      const whole = [...answers.keys()].some((what) => what[0] === '@');
      const objectionable = entries.reduce((sum, { line }) => {
        const at = 2 * period;
        return sum | rows[line.rows[at]!]![1] | rows[line.rows[at + 1]!]![1];
      }, 0);
      const room = MAX_BYTES - byteLength(own.name);
      const encoded = encodeWithin(next, purposes, words(whole ? all | objectionable : all), room);
      const end = validUntil(next.time);
      const maxAge = any(false) ? own.longest : end === Infinity ? 0 : end - next.time;
      // An import does not prolong what was answered elsewhere.
      return { ...encoded, maxAge: flagged('from=') ? Math.max(0, Math.min(own.longest, maxAge - now + next.time)) : maxAge };
    }

    return { state, received, decide, maySet, allows, ask, askable: (area) => words(askableSet(area)), record };
  }

  return { tables, visitor, encode: (consent) => encodeConsent(consent, purposes) };
}
