import { replace } from './cookies.js';

interface Guarded {
  readonly storage: Storage;
  readonly passes: (key: string) => boolean;
}

/** What is behind each of the objects that scripts are given. */
const behind = new WeakMap<object, Guarded>();

const METHODS = ['getItem', 'setItem', 'removeItem', 'key', 'clear'] as const;

/** Lets the browser's functions take one of our objects for its storage. */
function unwrap(): () => void {
  const stops = METHODS.map((method) =>
    replace(Storage.prototype, method, ({ value: own }) => ({
      value: function (this: object, ...given: unknown[]) {
        const guarded = behind.get(this);
        if (!guarded) return own.apply(this, given);
        if (method === 'setItem' && given.length > 1) {
          // Read once: what is judged is what is set.
          given[0] = String(given[0]);
          if (!guarded.passes(given[0] as string)) return undefined;
        }
        return own.apply(guarded.storage, given);
      },
    })),
  );
  return () => stops.forEach((stop) => stop());
}

let guards = 0;
let rewrap = (): void => {};

/** Guards a storage, by an object before it: a key is also set as a property. */
export function guardStorage(global: 'localStorage' | 'sessionStorage', passes: Guarded['passes']): () => void {
  const made = new WeakMap<Storage, Storage>();
  const guarded = (storage: Storage): Storage => {
    const known = made.get(storage);
    if (known) return known;
    const proxy = new Proxy(storage, {
      get: (_, key) => Reflect.get(storage, key, storage),
      set: (_, key, value) => {
        if (typeof key === 'symbol') return Reflect.set(storage, key, value, storage);
        if (passes(key)) storage.setItem(key, String(value));
        return true;
      },
      defineProperty: (_, key, descriptor) =>
        (typeof key === 'symbol' || passes(key)) && Reflect.defineProperty(storage, key, descriptor),
    });
    made.set(storage, proxy);
    behind.set(proxy, { storage, passes });
    return proxy;
  };
  if (!guards++) rewrap = unwrap();
  const holder = Object.hasOwn(globalThis, global) ? globalThis : Window.prototype;
  // Where the browser forbids storage, its own error comes.
  const stop = replace(holder, global, (own) => ({ get: () => guarded(own.get!.call(globalThis) as Storage) }));
  return () => {
    stop();
    if (!--guards) rewrap();
  };
}
