/**
 * The rules of cookie consent from compiled tables: synchronous, in a browser or on a server,
 * without a clock, a network or storage.
 *
 * @packageDocumentation
 */
export type { Act } from './act.js';
export { type Consent, type ReceivedConsent, consentCheck, cookieValues, decodeConsent, receiveConsent } from './consent.js';
export { CharteError } from './error.js';
export { createPolicy } from './policy.js';
export type {
  Allowance,
  Ask,
  CookieOptions,
  Decision,
  Policy,
  PolicyOptions,
  Recorded,
  Ruling,
  Visitor,
  VisitorOptions,
} from './types.js';
export type { Line, Period, Row, Tables, Texts } from './tables.js';
export type { Moment } from './time.js';
export type * from './words.js';
