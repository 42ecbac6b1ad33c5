import css from './banner.css';

/** An element with these properties and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** A button; an answer looks like every other answer. */
export const button = (text: string, onclick: () => void, className = ''): HTMLButtonElement =>
  make('button', { type: 'button', className, onclick }, text);

/**
 * The shadow root of an element, with the style sheet: a page's own cannot reach in, and a
 * Content-Security-Policy lets an adopted one pass.
 */
export function shadow(host: HTMLElement, language: string): ShadowRoot {
  if (host.shadowRoot) return host.shadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  host.lang ||= language;
  return root;
}

/** Registers an element, once. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
