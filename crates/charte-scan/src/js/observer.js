// Runs in every document and worker before its own scripts. Reports who writes cookies and storage:
// names, attributes and the script's address, never a value.
(() => {
  const send = globalThis.__charte;
  if (typeof send !== "function") return;
  delete globalThis.__charte;
  const { stringify } = JSON;
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const StackError = Error;
  const bare = (address) => String(address).split(/[?#]/)[0];
  const script = () => {
    try {
      StackError.stackTraceLimit = 20;
      const { stack } = new StackError();
      for (const line of String(stack).split("\n").slice(1)) {
        const found = /((?:https?|file|blob|data|chrome-extension):[^\s)]*)/.exec(line);
        if (found) return bare(found[1].replace(/(?::\d+){1,2}$/, ""));
      }
    } catch {}
    return "";
  };
  const report = (entry) => {
    try {
      // Without a prototype, to which the page could add a `toJSON`.
      send(stringify({ __proto__: null, ...entry, document: bare(location.href), script: script() }));
    } catch {}
  };
  // The pair loses its value: "a=1; Path=/" is reported as "a=; Path=/". Without "=" it has no name.
  const withoutValue = (text) => {
    const end = text.indexOf(";");
    const pair = end < 0 ? text : text.slice(0, end);
    const equals = pair.indexOf("=");
    return (equals < 0 ? "" : pair.slice(0, equals)).slice(0, 2000) + "=" + (end < 0 ? "" : text.slice(end, end + 2000));
  };
  // The page sees functions that print like the browser's own.
  const names = new WeakMap();
  const toText = Function.prototype.toString;
  const shown = function toString() {
    return names.has(this) ? names.get(this) : apply(toText, this, []);
  };
  names.set(shown, apply(toText, toText, []));
  defineProperty(Function.prototype, "toString", { value: shown, writable: true, configurable: true });
  const wrap = (object, name, before) => {
    const original = object?.[name];
    if (typeof original !== "function") return;
    const wrapped = { [name](...given) {
      try { before(this, given); } catch {}
      return apply(original, this, given);
    } }[name];
    names.set(wrapped, apply(toText, original, []));
    const property = getOwnPropertyDescriptor(object, name);
    if (property?.configurable) defineProperty(object, name, { ...property, value: wrapped });
  };
  if (globalThis.Document) {
    const property = getOwnPropertyDescriptor(Document.prototype, "cookie");
    if (property?.set) {
      const set = { set cookie(text) {
        try { report({ via: "document.cookie", line: withoutValue(String(text)) }); } catch {}
        return apply(property.set, this, [text]);
      } };
      const wrapped = getOwnPropertyDescriptor(set, "cookie").set;
      names.set(wrapped, apply(toText, property.set, []));
      defineProperty(Document.prototype, "cookie", { ...property, set: wrapped });
    }
  }
  const attributes = (given) => {
    const { domain, path, expires, sameSite, partitioned } = given;
    let out = "; Path=" + (path ?? "/") + "; Secure";
    if (domain) out += "; Domain=" + domain;
    if (expires !== undefined && expires !== null) out += "; Expires=" + new Date(expires).toUTCString();
    out += "; SameSite=" + (sameSite ?? "strict");
    if (partitioned) out += "; Partitioned";
    return out;
  };
  let wrapped = false;
  const wrapCookieStore = () => {
    if (wrapped || !globalThis.CookieStore) return;
    wrapped = true;
    const store = (via) => (_, [first]) => {
      const given = typeof first === "object" && first !== null ? first : { name: first };
      const known = via.endsWith("delete") && typeof first !== "object" ? "; Path=/" : attributes(given);
      report({ via, line: String(given.name).split(/[=;]/)[0].slice(0, 2000) + "=" + known });
    };
    wrap(CookieStore.prototype, "set", store("cookieStore.set"));
    wrap(CookieStore.prototype, "delete", store("cookieStore.delete"));
  };
  wrapCookieStore();
  if (!wrapped && globalThis.ServiceWorkerGlobalScope) {
    // A service worker gets it when its script starts.
    for (const event of ["install", "activate", "message"]) addEventListener(event, wrapCookieStore, { once: true });
    setTimeout(wrapCookieStore);
  }
  if (globalThis.Storage) {
    wrap(Storage.prototype, "setItem", (self, [key]) => {
      let storage = "session";
      try { if (self === localStorage) storage = "local"; } catch {}
      report({ storage, name: String(key).slice(0, 2000) });
    });
  }
  if (globalThis.IDBFactory) {
    wrap(IDBFactory.prototype, "open", (_, [name]) => report({ storage: "indexed_db", name: String(name).slice(0, 2000) }));
  }
  if (globalThis.CacheStorage) {
    wrap(CacheStorage.prototype, "open", (_, [name]) => report({ storage: "cache", name: String(name).slice(0, 2000) }));
  }
})();
