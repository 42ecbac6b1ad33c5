import { type Call, type SignalOptions, type SignalSource, defaults, updates } from './calls.js';

const PRELUDES: readonly (readonly [Call[0], string])[] = [
  ['gtag', 'window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}'],
  ['uetq', 'window.uetq=window.uetq||[];'],
  ['clarity', 'window.clarity=window.clarity||function(){(clarity.q=clarity.q||[]).push(arguments)};'],
];

/** How a call is written. Meta's own snippet does not load its script if it finds a function `fbq`. */
function written([to, ...values]: Call): string {
  const list = values.map((value) => JSON.stringify(value)).join(',');
  return to === 'uetq' ? `uetq.push(${list});` : to === 'fbq' ? `window.fbq&&fbq(${list});` : `${to}(${list});`;
}

/**
 * The text of an inline script for the head of a page, before every tag: the defaults, then what the
 * visitor answered. It holds no name and no value of the visitor.
 */
export function signalsScript(source: SignalSource, options: SignalOptions): string {
  const calls = [...defaults(source, options), ...updates(source, options)];
  const preludes = PRELUDES.filter(([to]) => calls.some(([called]) => called === to)).map(([, text]) => text);
  return [...preludes, ...calls.map(written)].join('\n');
}
