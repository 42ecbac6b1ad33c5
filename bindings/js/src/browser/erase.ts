import type { Policy, Technology, Visitor } from '../policy/index.js';
import { isSentTo } from '../policy/cookie.js';
import { cookieNames, deleteCookie } from './cookies.js';

/**
 * Erases what may not be set and this page can reach: cookies, also those of other paths, and
 * declared keys of the storages. HttpOnly cookies and those of other hosts are the server's.
 */
export function erase(policy: Policy, visitor: Visitor): void {
  const { declarations, consent } = policy.tables;
  for (const name of cookieNames()) {
    const { declaration, maySet } = visitor.decide(name);
    const line = declarations.find(({ number }) => number !== undefined && number === declaration);
    if (!maySet && name !== consent.name) deleteCookie(name, line);
  }
  for (const line of declarations) {
    const { name, path = '/', technology = 'cookie' } = line;
    const plain = name.replace(/\\\*/g, '');
    if (technology !== 'cookie' || line.consent || plain.includes('*') || isSentTo(location.pathname, path)) continue;
    const exact = name.replace(/\\\*/g, '*');
    if (!visitor.maySet(exact)) deleteCookie(exact, line);
  }
  // What no line declares is not even opened: some browsers tell an error in a page without storage.
  const declares = (technology: Technology): boolean => declarations.some((line) => line.technology === technology);
  if (declares('local-storage')) eraseStorage(visitor, () => localStorage, 'local-storage');
  if (declares('session-storage')) eraseStorage(visitor, () => sessionStorage, 'session-storage');
  if (declares('indexed-db')) {
    const names = async (): Promise<string[]> => (await indexedDB.databases()).map(({ name }) => name ?? '');
    void eraseNamed(visitor, 'indexed-db', names, (name) => indexedDB.deleteDatabase(name));
  }
  if (declares('cache')) void eraseNamed(visitor, 'cache', () => caches.keys(), (name) => caches.delete(name));
}

/** Whether it is declared and may not be set: what nobody declared in a storage stays. */
const isWithheld = (visitor: Visitor, name: string, technology: Technology): boolean => {
  const { declaration, maySet } = visitor.decide(name, { technology });
  return declaration !== null && !maySet;
};

function eraseStorage(visitor: Visitor, open: () => Storage, technology: Technology): void {
  try {
    const storage = open();
    for (const key of Object.keys(storage)) if (isWithheld(visitor, key, technology)) storage.removeItem(key);
  } catch {
    // The browser forbids storage: there is nothing in it.
  }
}

async function eraseNamed(
  visitor: Visitor,
  technology: Technology,
  names: () => Promise<string[]>,
  remove: (name: string) => unknown,
): Promise<void> {
  try {
    for (const name of await names()) if (isWithheld(visitor, name, technology)) remove(name);
  } catch {
    // Not every browser and context has it.
  }
}
