/**
 * What vendors are told of the visitor's answer: Google Consent Mode v2, Microsoft Advertising and
 * Clarity, Meta. From the rulings of the charter, never stored, and never read as consent.
 *
 * @packageDocumentation
 */
export type { SignalOptions, SignalSource } from './calls.js';
export { startSignals } from './page.js';
export { signalsScript } from './script.js';
export { type MetaSignal, type Signal, clarity, consentMode, meta, uet } from './signals.js';
export { CLARITY, CONSENT_MODE, META, UET } from './table.js';
