import type { Purpose, Reason, Visitor } from '../policy/index.js';

/** Something that waits for an answer. */
export interface Withheld {
  readonly element: Element;
  readonly purpose: Purpose;
  readonly provider: string | null;
  readonly because: Reason;
}

const GATED = '[data-charte]';

/**
 * What loads something, with the attributes that do; each waits as `data-…`. No other element and
 * attribute: HTML from elsewhere that was made safe may still hold `data-href`.
 */
const SOURCES: { readonly [element: string]: readonly string[] } = {
  iframe: ['src', 'srcdoc'],
  img: ['srcset', 'src'],
  source: ['srcset', 'src'],
  video: ['poster', 'src'],
  audio: ['src'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  link: ['href'],
};

const sourcesOf = (element: Element): readonly string[] =>
  element instanceof HTMLElement ? (SOURCES[element.localName] ?? []) : [];

/** Starts what is allowed, stops what can be stopped, and watches for nodes that come later. */
export function createGate(visitor: () => Visitor, withheld: (what: Withheld) => void) {
  /** The reason that was reported for an element. */
  const reported = new WeakMap<Element, string>();
  const open = new WeakSet<Element>();
  let queue = Promise.resolve();

  /** The first of its purposes that is not allowed. */
  function held(element: Element): Withheld | undefined {
    const words = (element.getAttribute('data-charte') ?? '').split(/\s+/).filter((word) => word);
    for (const word of words.length ? words : ['']) {
      const [purpose, provider = null] = word.split('@') as [Purpose, string?];
      const { allowed, because } = visitor().allows(purpose, provider);
      if (!allowed) return { element, purpose, provider, because };
    }
    return undefined;
  }

  function settle(element: Element): void {
    const hold = held(element);
    if (hold) {
      if (open.delete(element)) stop(element);
      const why = `${hold.purpose}@${hold.provider}: ${hold.because}`;
      if (reported.get(element) !== why) {
        reported.set(element, why);
        withheld(hold);
      }
    } else if (!open.has(element)) {
      open.add(element);
      reported.delete(element);
      if (element instanceof HTMLScriptElement) startScript(element);
      else start(element);
    }
  }

  /** In the order of the page: a script that is loaded is waited for, unless it is `async`. */
  function startScript(waiting: HTMLScriptElement): void {
    if (waiting.type !== 'text/plain') return;
    const run = (): Promise<void> | undefined => {
      // It may have been withdrawn or removed while another script was loading.
      if (!waiting.isConnected || held(waiting)) {
        open.delete(waiting);
        return undefined;
      }
      const script = document.createElement('script');
      for (const { name, value } of waiting.attributes) {
        if (!['type', 'data-type', 'data-src', 'src'].includes(name)) script.setAttribute(name, value);
      }
      const type = waiting.getAttribute('data-type');
      if (type) script.type = type;
      // A nonce is hidden from the attribute once the element is in the page.
      if (waiting.nonce) script.nonce = waiting.nonce;
      script.text = waiting.text;
      const source = waiting.getAttribute('data-src') ?? waiting.getAttribute('src');
      if (source === null) {
        open.add(script);
        waiting.replaceWith(script);
        return undefined;
      }
      script.async = waiting.async && waiting.hasAttribute('async');
      const loaded = new Promise<void>((done) => {
        script.addEventListener('load', () => done());
        script.addEventListener('error', () => done());
      });
      script.src = source;
      open.add(script);
      waiting.replaceWith(script);
      return script.async ? undefined : loaded;
    };
    queue = queue.then(run);
  }

  function start(element: Element): void {
    for (const name of sourcesOf(element)) {
      const source = element.getAttribute(`data-${name}`);
      if (source !== null) element.setAttribute(name, source);
    }
  }

  /** A frame or an image goes; a script that ran cannot be stopped. */
  function stop(element: Element): void {
    if (element instanceof HTMLScriptElement) return;
    for (const name of sourcesOf(element)) if (element.hasAttribute(`data-${name}`)) element.removeAttribute(name);
    // A frame without a source keeps its page.
    if (element instanceof HTMLIFrameElement) element.replaceWith(element);
  }

  function settleAll(root: ParentNode = document): void {
    if (root instanceof Element && root.matches(GATED)) settle(root);
    for (const element of root.querySelectorAll(GATED)) settle(element);
  }

  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') settleAll(target as Element);
      for (const node of addedNodes) if (node instanceof Element) settleAll(node);
    }
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-charte'] });
  // Those who start it listen from then on.
  queueMicrotask(() => settleAll());
  return { settleAll, disconnect: () => observer.disconnect() };
}
