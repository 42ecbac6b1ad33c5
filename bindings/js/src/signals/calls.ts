import type { Visitor } from '../policy/index.js';
import { clarity, consentMode, meta, uet } from './signals.js';

/** Whom to tell, each by the charter's provider: its id, or `null` for an answer over all providers. */
export interface SignalOptions {
  /** Google Consent Mode v2, by `gtag`. */
  readonly consentMode?: string | null;
  /** Microsoft Advertising, by `uetq`. */
  readonly uet?: string | null;
  /** Microsoft Clarity, by `clarity`. */
  readonly clarity?: string | null;
  /** The pixel of Meta, by `fbq`. */
  readonly meta?: string | null;
  /** Whether Google may put identifiers into addresses while nothing is granted. Off by default. */
  readonly urlPassthrough?: boolean;
}

/** Whose answers are told: a page's consent (`charte/browser`), or a visit (`charte/server`). */
export interface SignalSource {
  readonly visitor: Visitor;
  /** The same visitor without any answer. */
  readonly unanswered: Visitor;
}

/** A call of a vendor's function, or of `uetq.push`. */
export type Call = readonly [to: 'gtag' | 'uetq' | 'clarity' | 'fbq', ...values: unknown[]];

/** What Google and Microsoft Advertising are told before any answer counts. */
export function defaults({ unanswered }: SignalSource, options: SignalOptions): Call[] {
  const calls: Call[] = [];
  if (options.consentMode !== undefined) {
    calls.push(['gtag', 'consent', 'default', consentMode(unanswered, options.consentMode)]);
    calls.push(['gtag', 'set', 'url_passthrough', options.urlPassthrough === true]);
  }
  if (options.uet !== undefined) calls.push(['uetq', 'consent', 'default', uet(unanswered, options.uet)]);
  return calls;
}

/** What each of them is told by the rulings of now. */
export function updates({ visitor }: SignalSource, options: SignalOptions): Call[] {
  const calls: Call[] = [];
  // Also of an answer that does not count any more: its refusals do.
  const answered = visitor.state !== 'none';
  if (options.consentMode !== undefined) {
    const types = consentMode(visitor, options.consentMode);
    calls.push(['gtag', 'set', 'ads_data_redaction', types.ad_storage === 'denied']);
    if (answered) calls.push(['gtag', 'consent', 'update', types]);
  }
  if (options.uet !== undefined && answered) calls.push(['uetq', 'consent', 'update', uet(visitor, options.uet)]);
  // These two know no default.
  if (options.clarity !== undefined) calls.push(['clarity', 'consentv2', clarity(visitor, options.clarity)]);
  if (options.meta !== undefined) {
    const { consent, limited } = meta(visitor, options.meta);
    calls.push(['fbq', 'dataProcessingOptions', limited ? ['LDU'] : [], ...(limited ? [0, 0] : [])]);
    calls.push(['fbq', 'consent', consent]);
  }
  return calls;
}
