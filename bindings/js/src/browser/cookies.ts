import type { Line } from '../policy/index.js';

const ENDED = '; Max-Age=0';

/** `document.cookie`, or nothing where the browser forbids it, as in a sandboxed frame. */
export function readCookies(): string {
  try {
    return document.cookie;
  } catch {
    return '';
  }
}

/** Sets a cookie, if the page may. */
export function writeCookie(line: string): void {
  try {
    document.cookie = line;
  } catch {
    // A page without cookies has nothing to write to.
  }
}

/** The names in `document.cookie`, each once. A cookie without a name is out of a script's reach. */
export function cookieNames(): Set<string> {
  const names = readCookies()
    .split(';')
    .map((pair) => (pair.includes('=') ? pair.slice(0, pair.indexOf('=')).trim() : ''));
  return new Set(names.filter((name) => name));
}


/** The host and every domain above it. Browsers refuse a public suffix. */
function domains(): string[] {
  const labels = location.hostname.split('.');
  return /^[\d.]+$|:/.test(location.hostname) ? [] : labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

/** `/` and every prefix of the path, with and without its last slash. */
function paths(): string[] {
  let path = '';
  const all = location.pathname.split('/').flatMap((part) => [(path += part), (path += '/')]);
  // A `;` would end the attribute.
  return all.filter((path) => path && !path.includes(';'));
}

/**
 * Deletes a cookie wherever this page can: at each path and, if it is declared, for each domain.
 * `kept` is the domain at `/` that stays.
 */
export function deleteCookie(name: string, line?: Line, kept?: string | null): void {
  const bound = /^__Host-/i.test(name);
  const secure = /^__(Host|Secure)-/i.test(name) ? '; Secure' : '';
  const kinds = line?.partitioned ? [secure, '; Secure; SameSite=None; Partitioned'] : [secure];
  for (const path of bound ? ['/'] : new Set([line?.path ?? '/', ...paths()])) {
    for (const domain of [null, ...(bound || !line ? [] : domains())]) {
      if (kept !== undefined && path === '/' && domain === kept) continue;
      for (const kind of kinds) writeCookie(`${name}=; Path=${path}${domain ? `; Domain=${domain}` : ''}${kind}${ENDED}`);
    }
  }
}
