import type { PageConsent } from '../browser/index.js';
import { type Call, type SignalOptions, defaults, updates } from './calls.js';

/** The vendors' globals. */
interface Globals {
  dataLayer?: unknown[];
  uetq?: { push(...values: unknown[]): unknown };
  clarity?: ((...values: unknown[]) => void) & { q?: unknown[] };
  fbq?: (...values: unknown[]) => void;
}

/** What `gtag` puts into the data layer is told by being `arguments`. */
function gtag(this: unknown[], ..._: unknown[]): void {
  this.push(arguments);
}

function call([to, ...values]: Call): void {
  const page = globalThis as Globals;
  if (to === 'gtag') gtag.apply((page.dataLayer ??= []), values);
  else if (to === 'uetq') (page.uetq ??= [] as unknown[]).push(...values);
  else if (to === 'fbq') page.fbq?.(...values);
  else {
    page.clarity ??= function queue(this: unknown) {
      (page.clarity!.q ??= []).push(arguments);
    };
    page.clarity(...values);
  }
}

/** Whether the page has told Google a default, as an inline script of the server does. */
const hasDefault = (): boolean =>
  ((globalThis as Globals).dataLayer ?? []).some((entry) => {
    const { 0: command, 1: kind } = Object(entry) as { [at: number]: unknown };
    return command === 'consent' && kind === 'default';
  });

/**
 * Tells the vendors what the visitor's answer allows, now and at each change; returns how to stop.
 * Call it before any of their tags runs: a tag that is gated with `data-charte` waits anyway.
 *
 * Meta's `fbq` is told if it is there: put `fbq('consent', 'revoke')` before `fbq('init', …)`.
 */
export function startSignals(consent: PageConsent, options: SignalOptions): () => void {
  if (!hasDefault()) defaults(consent, options).forEach(call);
  const tell = (): void => updates(consent, options).forEach(call);
  tell();
  return consent.on('change', tell);
}
