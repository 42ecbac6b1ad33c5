import { CharteError } from './error.js';
import { MAX_BYTES, MAX_BYTES_OF_COPIES, MAX_COPIES } from './limits.js';
import { readMinute, wholeMinute, writeMinute } from './time.js';
import { trim } from './trim.js';

/**
 * The answers of a visitor. What is not answered is unanswered.
 */
export interface Consent {
  /** When the visitor answered, in seconds since 1970. */
  time: number;
  /** The revision of the charter that was answered. */
  revision: number;
  /**
   * Granted (`true`) or refused (`false`), for a purpose (`advertising`), one purpose of one
   * provider (`advertising@meta`), or a provider as a whole (`@meta`), which is never granted.
   */
  answers: Map<string, boolean>;
  /**
   * `gpc`: Global Privacy Control was on; `seen`: the question was closed without an answer;
   * `id=…`: the id of the record; others as they came.
   */
  flags: Set<string>;
}

const encoder = new TextEncoder();

/** The byte between two tokens. */
const TILDE = 0x7e;

/** A consent without any answer, recorded at this moment for this revision. */
export const emptyConsent = (time: number, revision: number): Consent => ({
  time: wholeMinute(time),
  revision,
  answers: new Map(),
  flags: new Set(),
});

/** The consent with which a new act begins: what was refused, and what was granted if it counts. */
export function carried(previous: Consent | undefined, live: boolean, now: number, revision: number): Consent {
  const next = emptyConsent(now, revision);
  for (const [what, granted] of previous?.answers ?? []) if (live || !granted) next.answers.set(what, granted);
  for (const flag of previous?.flags ?? []) if (live || flag !== 'gpc') next.flags.add(flag);
  return next;
}

const twoDigits = (number: number): string => (number % 1296).toString(36).padStart(2, '0');

/** The check that a value ends with, for the bytes that stand before its `~`. */
function checkOf(bytes: Uint8Array, end: number): string {
  let sum = 0;
  let weighted = 0;
  for (let place = 0; place < end; place++) {
    sum += bytes[place]!;
    // A value of 4,096 bytes stays far below 2^53; one of any length is cut here.
    weighted = (weighted + (place + 1) * bytes[place]!) % 1296;
  }
  return `.${twoDigits(sum)}${twoDigits(weighted)}`;
}

/** The check of a value that is written by hand: `.` and four digits. */
export const consentCheck = (body: string): string => {
  const bytes = encoder.encode(body);
  return checkOf(bytes, bytes.length);
};

/** How many bytes a value has. */
export const byteLength = (value: string): number => encoder.encode(value).length;

/**
 * Reads the value of a consent cookie.
 *
 * @throws {CharteError} `E401` to `E404` and `E406`, with the token that is malformed.
 */
export function decodeConsent(value: string): Consent {
  if (value.length > 1 && value[0] === '"' && value.endsWith('"')) value = value.slice(1, -1);
  const tokens = value.split('~');
  const last = tokens.pop()!;
  const bytes = encoder.encode(value);
  if (!tokens.length || last !== checkOf(bytes, bytes.lastIndexOf(TILDE))) {
    // The token that is wrong, or the one that is missing.
    throw malformed('E406', tokens.length + (last[0] === '.' ? 0 : 1));
  }
  if (bytes.length > MAX_BYTES) throw malformed('E401', 0);
  if (tokens[0] !== 'v1') throw malformed('E402', 0);
  const answers = new Map<string, boolean>();
  const flags = new Set<string>();
  let time: number | undefined;
  let revision: number | undefined;
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    const answer = /^([yn]):([a-z0-9-]{1,40})?(@[a-z0-9-]{1,40})?$/.exec(token);
    const sign = answer?.[1] === 'y';
    const minute = /^\d/.test(token) ? readMinute(token) : undefined;
    if (answer && (answer[2] || (answer[3] && !sign))) {
      const what = (answer[2] ?? '') + (answer[3] ?? '');
      answers.set(what, sign && answers.get(what) !== false);
    } else if (/^![a-z0-9.=-]{1,64}$/.test(token)) {
      flags.add(token.slice(1));
    } else if (minute !== undefined) {
      if (time !== undefined) throw malformed('E404', index);
      time = minute;
    } else if (/^r[1-9]\d{0,9}$/.test(token) && +token.slice(1) < 2 ** 32) {
      if (revision !== undefined) throw malformed('E404', index);
      revision = +token.slice(1);
    } else {
      throw malformed('E403', index);
    }
  }
  if (time === undefined || revision === undefined) throw malformed('E404', tokens.length);
  return { time, revision, answers, flags };
}

const malformed = (code: string, token: number): CharteError =>
  new CharteError(code, `the consent value is malformed at token ${token}`, token);

const ascii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether the answer is for one purpose of one provider. */
export const isPair = (what: string): boolean => what.indexOf('@') > 0;

/** Whether an answer differs from what would count without it. */
function matters(consent: Consent, what: string): boolean {
  const at = what.indexOf('@');
  if (at < 1) return true;
  const { answers } = consent;
  const without = answers.has(what.slice(at)) ? false : answers.get(what.slice(0, at));
  return without !== answers.get(what);
}

/** The answers in canonical order: purposes, pairs, providers; those granted before those refused. */
function ordered(consent: Consent, purposes: readonly string[]): string[] {
  const kind = (what: string): number => {
    const at = what.indexOf('@');
    return at < 0 ? 0 : at ? 2 : 4;
  };
  const rank = (what: string): number => kind(what) + (consent.answers.get(what) ? 0 : 1);
  const bit = (what: string): number => purposes.indexOf(what) >>> 0;
  return [...consent.answers.keys()]
    .filter((what) => matters(consent, what))
    .sort((a, b) => rank(a) - rank(b) || bit(a) - bit(b) || ascii(a, b));
}

/** The canonical value: one consent, one string. `purposes` are the known ones, by bit. */
export function encodeConsent(consent: Consent, purposes: readonly string[]): string {
  const answers = ordered(consent, purposes).map((what) => `${consent.answers.get(what) ? 'y' : 'n'}:${what}`);
  const flags = [...consent.flags].sort(ascii).map((flag) => `!${flag}`);
  const body = ['v1', writeMinute(consent.time), `r${consent.revision}`, ...answers, ...flags].join('~');
  return `${body}~${consentCheck(body)}`;
}

/**
 * The value within so many bytes, and whether something granted was left out to fit. When even the
 * refusals are too long, they become the refusal of `all` purposes.
 */
export function encodeWithin(
  consent: Consent,
  purposes: readonly string[],
  all: readonly string[],
  room: number,
): { value: string; shortened: boolean } {
  let value = encodeConsent(consent, purposes);
  let excess = value.length - room;
  if (excess <= 0) return { value, shortened: false };
  const keys = ordered(consent, purposes);
  const shorter = { ...consent, answers: new Map(consent.answers), flags: new Set(consent.flags) };
  // What changes nothing is not written, and so saves nothing.
  for (const what of consent.answers.keys()) if (!matters(consent, what)) shorter.answers.delete(what);
  const drop = (from: { delete(what: string): boolean }, what: string, length: number): void => {
    if (excess > 0) {
      from.delete(what);
      excess -= length;
    }
  };
  const granted = keys.filter((what) => consent.answers.get(what)).reverse();
  for (const pairs of [true, false]) {
    for (const what of granted) if (isPair(what) === pairs) drop(shorter.answers, what, what.length + 3);
  }
  for (const flag of [...consent.flags].sort(ascii).reverse()) {
    if (!/^(gpc$|seen$|id=)/.test(flag)) drop(shorter.flags, flag, flag.length + 2);
  }
  if (excess <= 0) return { value: encodeConsent(shorter, purposes), shortened: true };
  return { value: onlyRefusals(consent, purposes, all, room), shortened: true };
}

function onlyRefusals(
  consent: Consent,
  purposes: readonly string[],
  all: readonly string[],
  room: number,
): string {
  const bare = emptyConsent(consent.time, consent.revision);
  for (const flag of consent.flags) if (/^(gpc$|seen$|id=)/.test(flag)) bare.flags.add(flag);
  for (const [what, granted] of consent.answers) {
    const purpose = what.split('@')[0]!;
    if (!granted && purpose) bare.answers.set(purpose, false);
  }
  for (const purpose of all) bare.answers.set(purpose, false);
  let value = encodeConsent(bare, purposes);
  const unknown = [...bare.answers.keys()].filter((what) => !purposes.includes(what)).sort(ascii);
  while (value.length > room && unknown.length) {
    bare.answers.delete(unknown.pop()!);
    value = encodeConsent(bare, purposes);
  }
  return value;
}

/** Of two copies: refused before unanswered before granted, the oldest time, the lowest revision. */
function stricter(a: Consent, b: Consent): Consent {
  const answers = new Map<string, boolean>();
  for (const what of new Set([...a.answers.keys(), ...b.answers.keys()])) {
    const both = [a.answers.get(what), b.answers.get(what)];
    if (both.includes(false)) answers.set(what, false);
    else if (!both.includes(undefined)) answers.set(what, true);
  }
  return {
    time: Math.min(a.time, b.time),
    revision: Math.min(a.revision, b.revision),
    answers,
    flags: new Set([...a.flags].filter((flag) => b.flags.has(flag))),
  };
}

/** Every consent cookie of a request, read and merged by the stricter answer. */
export interface ReceivedConsent {
  /** The readable copies, merged. */
  readonly consent?: Consent | undefined;
  /** The newest time among them. */
  readonly newest: number;
  /** How many came in. */
  readonly copies: number;
  /** Why the first malformed copy could not be read; `E407` if there was too much to read. */
  readonly error?: CharteError | undefined;
}

/** Reads the values of all cookies of the consent cookie's name, in one request. It never throws. */
export function receiveConsent(values: Iterable<string>): ReceivedConsent {
  let consent: Consent | undefined;
  let error: CharteError | undefined;
  let newest = -Infinity;
  let copies = 0;
  let bytes = 0;
  let tooMuch = false;
  for (const value of values) {
    copies += 1;
    // No value has fewer bytes than characters, so a long one is not even measured.
    bytes += value.length > MAX_BYTES_OF_COPIES ? value.length : byteLength(value);
    tooMuch ||= copies > MAX_COPIES || bytes > MAX_BYTES_OF_COPIES;
    if (tooMuch) continue;
    try {
      const copy = decodeConsent(value);
      newest = Math.max(newest, copy.time);
      consent = consent ? stricter(consent, copy) : copy;
    } catch (malformed) {
      error ??= malformed as CharteError;
    }
  }
  if (tooMuch) {
    return {
      newest: -Infinity,
      copies,
      error: new CharteError('E407', 'more consent cookies than are read; delete all but one'),
    };
  }
  return { newest, copies, consent, error };
}

/** The values of the cookies of a name, in a `Cookie` header or in `document.cookie`. */
export function cookieValues(cookies: string, name: string): string[] {
  const values = [];
  for (const pair of cookies.split(';')) {
    const at = pair.indexOf('=');
    if (at >= 0 && trim(pair.slice(0, at)) === name) values.push(trim(pair.slice(at + 1)));
  }
  return values;
}
