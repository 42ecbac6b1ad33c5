import { isDeletion, readSetCookie } from '../server/lines.js';
import type { Judge } from './guard.js';

/** Replaces a property of a prototype; returns how to put the browser's own back. */
export function replace(on: object, name: string, make: (own: PropertyDescriptor) => PropertyDescriptor): () => void {
  const own = Object.getOwnPropertyDescriptor(on, name);
  if (!own?.configurable) return () => {};
  Object.defineProperty(on, name, { ...own, ...make(own) });
  return () => Object.defineProperty(on, name, own);
}

/** Guards `document.cookie`; `read` is the browser's own. */
export function guardCookies(judge: Judge): { read: () => string; stop: () => void } {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  const passes = (text: string): boolean => {
    const line = readSetCookie(text);
    if (line === 'control') return judge('cookie', null);
    // A line of nothing sets nothing, and a deletion takes nothing from the visitor.
    return line === 'empty' || isDeletion(line, Date.now() / 1000) || judge('cookie', line.name);
  };
  const stop = replace(Document.prototype, 'cookie', () => ({
    set(this: Document, value: unknown) {
      const text = String(value);
      if (passes(text)) own.set!.call(this, text);
    },
  }));
  const read = (): string => {
    try {
      return own.get!.call(document) as string;
    } catch {
      // A page without cookies, as in a sandboxed frame.
      return '';
    }
  };
  return { read, stop };
}

interface CookieInit {
  name?: unknown;
  expires?: unknown;
}

/** Guards `cookieStore.set`, where the browser has it. */
export function guardCookieStore(judge: Judge): () => void {
  const { CookieStore } = globalThis as unknown as { CookieStore?: { prototype: object } };
  if (!CookieStore) return () => {};
  return replace(CookieStore.prototype, 'set', (own) => ({
    value: async function set(this: unknown, first: unknown, ...rest: unknown[]): Promise<void> {
      // Read once: what is judged is what is set.
      const given = typeof first === 'object' && first !== null ? { ...(first as CookieInit) } : first;
      const { name, expires } = typeof given === 'object' ? (given as CookieInit) : { name: given, expires: undefined };
      const ended = expires != null && Number(expires) <= Date.now();
      if (ended || judge('cookie', String(name ?? ''))) await own.value.call(this, given, ...rest);
    },
  }));
}
