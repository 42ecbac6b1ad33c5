import { VALUE_LIMIT } from '../policy/limits.js';
import { trim } from '../policy/trim.js';
import { cookieDate } from './date.js';

/** Header lines come as Latin-1: each character is a byte. A charter's names are UTF-8. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A name as a charter writes it. */
export const nameOf = (text: string): string => (/[\x80-\xff]/.test(text) ? utf8.decode(bytesOf(text)) : text);

/** A `Set-Cookie` line: the name, and the attributes, each with the `;` before it. */
export interface SetCookie {
  readonly name: string;
  readonly attributes: readonly string[];
}

/** Reads a line (RFC 6265 §5.2). `empty`: neither a name nor a value; `control`: a control character. */
export function readSetCookie(line: string): SetCookie | 'empty' | 'control' {
  if (/[\0-\x08\n-\x1f\x7f]/.test(line)) return 'control';
  const [pair, ...attributes] = line.split(/(?=;)/) as [string, ...string[]];
  if (line[0] === ';') return 'empty';
  const at = pair.indexOf('=');
  const name = at < 0 ? '' : trim(pair.slice(0, at));
  return name || trim(pair.slice(at + 1)) ? { name, attributes } : 'empty';
}

/**
 * Whether every browser takes the line for a deletion (spec §9). `now` is the earlier of the
 * moment and the response's own time.
 */
export function isDeletion({ attributes }: SetCookie, now: number): boolean {
  let byAge: boolean | undefined;
  let expires: string | undefined;
  for (const attribute of attributes) {
    const found = /^;[ \t]*(max-age|expires)[ \t]*(?:=(.*))?$/is.exec(attribute);
    if (!found) continue;
    const value = trim(found[2] ?? '');
    if (found[1]!.toLowerCase() === 'expires') expires = value;
    else byAge = byAge !== false && value.length <= VALUE_LIMIT && /^-?\d+$/.test(value) && !(+value > 0);
  }
  if (byAge !== undefined) return byAge;
  const date = expires !== undefined && expires.length <= VALUE_LIMIT ? cookieDate(expires) : undefined;
  return date !== undefined && date <= now;
}

const ENDED = '; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT';
const TELLING = /^;[ \t]*(Domain|Path|Secure|HttpOnly|SameSite|Partitioned)[ \t]*(=|$)/is;

/** Browsers ignore a line with neither a name nor a value. */
const named = (name: string): string => `${name}=${name ? '' : '0'}`;

/** The same deletion without its value, and without what browsers may read differently. */
export const bareDeletion = ({ name, attributes }: SetCookie): string =>
  named(name) + attributes.filter((attribute) => TELLING.test(attribute)).join('') + ENDED;

/** What the prefix of a name asks of a line (RFC 6265bis §5.4). */
export interface Kind {
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly hostAlone: boolean;
}

export function kindOf(name: string): Kind {
  const prefix = /^__(host-http|host|http|secure)-/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return { secure: prefix !== '', httpOnly: prefix.endsWith('http'), hostAlone: prefix.startsWith('host') };
}

/** A deletion of our own. */
export interface Deletion {
  readonly name: string;
  readonly partitioned?: boolean;
  /** Whether the page is on another site: browsers take `SameSite=None; Secure` only there. */
  readonly crossSite: boolean;
  /** `null` is the default path. */
  readonly path: string | null;
  /** `null` is the host alone. */
  readonly domain: string | null;
}

export function writeDeletion({ name, partitioned, crossSite, path, domain }: Deletion): string {
  const { secure, httpOnly } = kindOf(name);
  const everywhere = crossSite || partitioned;
  return (
    named(name) +
    (httpOnly ? '; HttpOnly' : '') +
    (everywhere ? '; SameSite=None' : '') +
    (partitioned ? '; Partitioned' : '') +
    (everywhere || secure ? '; Secure' : '') +
    (path === null ? '' : `; Path=${path}`) +
    (domain === null ? '' : `; Domain=${domain}`) +
    ENDED
  );
}

/** A pair of a `Cookie` line, and where it is. */
export interface Pair {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The pairs of a `Cookie` line, as servers parse it. */
export function readPairs(line: string): Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  for (const part of line.split(';')) {
    const text = trim(part);
    if (text) {
      const start = at + /^[ \t]*/.exec(part)![0].length;
      const equals = text.indexOf('=');
      const name = equals < 0 ? '' : trim(text.slice(0, equals));
      pairs.push({ name, value: trim(text.slice(equals + 1)), start, end: start + text.length });
    }
    at += part.length + 1;
  }
  return pairs;
}
