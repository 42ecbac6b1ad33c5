import type { Tables } from '../policy/index.js';
import { covers } from '../policy/host.js';
import { VALUE_LIMIT } from '../policy/limits.js';

/** The domains for which the host may set cookies, from the site's registrable one to itself. */
export function domainsOf({ registrable }: Tables, host: string | undefined): string[] {
  if (registrable === null || host === undefined || !covers(registrable, host)) return [];
  const domains = [registrable];
  const labels = host.slice(0, -registrable.length).split('.').filter((label) => label);
  for (const label of labels.reverse()) domains.push(`${label}.${domains[domains.length - 1]}`);
  return domains;
}

/** The paths of cookies that come with a request (RFC 6265 §5.1.4). */
export interface Paths {
  /** The shortest first. */
  readonly writable: readonly string[];
  /** Whether the default path of the request cannot be written: a line without a path reaches it. */
  readonly byDefault: boolean;
}

/** As much of a path as a `Path` attribute can hold. */
export const writableHead = (path: string): string => /^[!-:<-~]*/.exec(path.slice(0, VALUE_LIMIT))![0];

/** The path of a request's target. */
export const pathOf = (target: string): string => /^[^?#]*/.exec(target)![0];

export function pathsOf(target: string): Paths {
  const path = pathOf(target);
  const writable = ['/'];
  if (path[0] !== '/') return { writable, byDefault: false };
  const head = writableHead(path);
  const ends = [...head].flatMap((character, at) => (character === '/' ? [at, at + 1] : []));
  if (path[head.length] === '/' || head.length === path.length) ends.push(head.length);
  for (const end of ends) if (end > writable[writable.length - 1]!.length) writable.push(head.slice(0, end));
  const last = path.lastIndexOf('/');
  return { writable, byDefault: Math.max(last, 1) > head.length };
}
