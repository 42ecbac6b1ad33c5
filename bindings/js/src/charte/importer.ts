import { seconds, type Moment } from '../policy/time.js';
import type { Honour, Honoured } from '../server/visit.js';
import type { ConsentState, ErrorCode } from '../policy/words.js';
import { Consent } from './consent.js';
import { instance } from './instance.js';
import { Handle, Raw } from './object.js';
import type { Policy } from './policy.js';

/** A value of another consent manager: `tcf`, `gpp`, `ac`, `usp`, or `cookie:` and a name; and the value. */
export type ForeignValue = readonly [format: string, value: string];

/** How an importer reads. */
export interface ImporterOptions {
  /** What the words of the other banner mean: the text of an `interop.toml`. Built-in tables know what each manager ships with. */
  readonly table?: string | null | undefined;
  /** The ids of the consent managers that are read, such as `onetrust`; without it all are. */
  readonly managers?: readonly string[] | null | undefined;
  /** When visitors answered at the latest, for formats without a date. Without it such values refuse and do not grant. */
  readonly recorded?: Moment | null | undefined;
  /** The revision of the charter that the other banner showed. Without it grants count only while the charter's revision is 1. */
  readonly shownRevision?: number | null | undefined;
}

/** What was lost, refused or not understood in an import. It never holds a value. */
export interface ImportNote {
  readonly kind: 'unreadable' | 'no-answer' | 'grants-dropped' | 'unknown-word' | 'missing-word' | 'unknown-section' | 'signal';
  /** The id of the consent manager. */
  readonly manager: string;
  readonly message: string;
}

interface State {
  state: ConsentState;
  answers: string[];
  inferred: string[];
  gpc: boolean;
  report: ImportNote[];
  error: ErrorCode | null;
  received: number | null;
  consent: number | null;
  imported: number;
}

/** What values of other consent managers mean. Pass it as the `consent` of a visitor who has none of the site. */
export class Imported extends Handle {
  /** `none` if the values say nothing, `unreadable` if one of them cannot be read. */
  readonly state: ConsentState;
  /** The consent that counts, or `null` if there is none. */
  readonly received: Consent | null;
  /**
   * What to write as the site's own consent cookie, for a migration: it keeps the time of the answer
   * and says where it comes from. `Visitor.encode` makes the value. `null` if there is nothing to write.
   */
  readonly consent: Consent | null;
  /** The answers that count, as the consent cookie writes them: `y:advertising`, `n:@vendor`. */
  readonly answers: readonly string[];
  /** The refusals that nobody said and that follow from silence, without their sign. */
  readonly inferred: readonly string[];
  /** Whether a value says that Global Privacy Control was on. It counts for this request. */
  readonly gpc: boolean;
  /** What was lost, refused or not understood, and why. */
  readonly report: readonly ImportNote[];
  /** Why the first value that cannot be read cannot be read. */
  readonly error: ErrorCode | null;

  /** @internal */
  constructor(home: Raw['home'], { imported, received, consent, ...state }: State) {
    super(new Raw(home, imported));
    const consentOf = (number: number | null): Consent | null => (number === null ? null : new Consent(new Raw(home, number)));
    this.state = state.state;
    this.received = consentOf(received);
    this.consent = consentOf(consent);
    this.answers = state.answers;
    this.inferred = state.inferred;
    this.gpc = state.gpc;
    this.report = state.report;
    this.error = state.error;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a header's bytes. A cookie that is not UTF-8 gets a value that no manager writes. */
const fromBytes = (line: string): string =>
  line
    .split(';')
    .map((pair) => {
      const text = (bytes: string): string => decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
      try {
        return /[^\0-\x7f]/.test(pair) ? text(pair) : pair;
      } catch {
        return `${pair.split('=')[0]}=\ufffd`;
      }
    })
    .join(';');

/**
 * Translates the answers that visitors gave to other consent managers: TC strings, GPP, the cookies of
 * OneTrust and others, the keys of mobile SDKs. Make one and keep it.
 *
 * A yes never becomes more than it was: silence is read as a no, a refusal beats a grant, and what
 * cannot be read leaves the visitor `unreadable`.
 */
export class Importer extends Handle implements Honour {
  /**
   * An importer for the charter of a policy.
   *
   * @throws {CharteError} `E607`: a mistake in the table, with line and column; `E106`: no such manager.
   */
  constructor(policy: Policy, options: ImporterOptions = {}) {
    const home = Handle.home(policy);
    const { recorded, ...others } = options;
    const given = { ...others, recorded: recorded == null ? null : seconds(recorded), policy: Handle.number(policy) };
    super(new Raw(home, home.call('importer', given)));
  }

  /**
   * Translates the values of one visitor.
   *
   * @throws {CharteError} `E606`: an unknown format.
   */
  importValues(values: Iterable<ForeignValue>, now: Moment): Imported {
    return this.#import({ values: [...values] }, now);
  }

  /** Translates what `Cookie` lines hold. Other cookies are ignored. */
  importCookies(lines: string | Iterable<string>, now: Moment): Imported {
    return this.#import({ lines: typeof lines === 'string' ? [lines] : [...lines] }, now);
  }

  /**
   * What the `Cookie` lines of a request say, in which each character is a byte: for the setting
   * `honour` of `charte/server` and `charte/node`.
   */
  honour(lines: readonly string[], now: Moment): Honoured {
    const imported = this.importCookies(lines.map(fromBytes), now);
    const { state, received, gpc } = imported;
    // An empty value leaves the visitor `unreadable`.
    const consent = [...(received ? [received.encode()] : []), ...(state === 'unreadable' ? [''] : [])];
    for (const made of [imported, received, imported.consent]) made?.free();
    return { consent, gpc };
  }

  /** Translates the keys that a mobile SDK keeps: `IABTCF_TCString` and others. Other keys are ignored. */
  importMobile(keys: { readonly [name: string]: unknown }, now: Moment): Imported {
    return this.#import({ keys }, now);
  }

  #import(args: object, now: Moment): Imported {
    const home = Handle.home(this);
    return new Imported(home, home.call('import', { ...args, now: seconds(now), importer: Handle.number(this) }));
  }
}

/**
 * What values of other consent managers say: one object for each manager. It shows the answers and
 * never a value. For a person who wants to see it; an `Importer` decides.
 *
 * @throws {CharteError} `E606`: an unknown format.
 */
export const decodeForeign = (values: Iterable<ForeignValue>): { readonly manager: string; readonly [key: string]: unknown }[] =>
  instance().call('decodeForeign', { values: [...values] });
