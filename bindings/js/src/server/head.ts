import type { Party, Tables } from '../policy/index.js';
import { pageHost } from '../policy/host.js';
import { trim } from '../policy/trim.js';

/** Header fields, name and value, in order. */
export type Fields = Iterable<readonly [name: string, value: string]>;

/** What a request says (spec §9, the table). */
export interface Head {
  readonly host: string | null;
  /** The address of the page, if it is known. */
  readonly page: string | null;
  /** The party, where the page is unknown and on another site. */
  readonly party: Party | null;
  readonly gpc: boolean;
  /** The `Cookie` lines. */
  readonly cookies: readonly string[];
}

/** A header's name without the white space around it, in lower case. */
export const bare = (name: string): string => name.replace(/^[\0- \x7f\x85\xa0]+|(?<![\0- \x7f\x85\xa0])[\0- \x7f\x85\xa0]+$/g, '').toLowerCase();

/** Reads the fields of a request. `host` is that of a proxy which the application trusts. */
export function readHead(tables: Tables, fields: Fields, host?: string | null): Head {
  const found = new Map<string, string>(host == null ? [] : [['host', host]]);
  const cookies: string[] = [];
  let gpc = false;
  for (const [name, value] of fields) {
    const known = bare(name) === ':authority' ? 'host' : bare(name);
    if (known === 'cookie') cookies.push(value);
    else if (!found.has(known)) found.set(known, trim(value));
    gpc ||= known === 'sec-gpc' && trim(value) === '1';
  }
  const common = { host: found.get('host') ?? null, gpc, cookies };
  const cross = found.get('sec-fetch-site') === 'cross-site' && found.get('sec-fetch-dest') !== 'document';
  if (!cross) return { ...common, page: tables.site, party: null };
  // An opaque origin says nothing about the page.
  const origin = found.get('origin');
  const named = [origin === 'null' ? undefined : origin, found.get('referer')];
  const page = named.find((address) => address !== undefined && pageHost(address) !== undefined);
  return { ...common, page: page ?? null, party: page === undefined ? 'third' : null };
}
