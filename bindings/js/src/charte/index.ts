/**
 * The rules of cookie consent, all of them, over WebAssembly: decides and explains every cookie,
 * filters both directions of an exchange, and records answers. It reads no clock, no file and no
 * network.
 *
 * @packageDocumentation
 */
import type { Charter } from './charter.js';
import { type Comparison, camelCase } from './diff.js';
import { instance } from './instance.js';
import { Handle } from './object.js';
import { type Regime, regimeOf } from './regime.js';
import type { CodeExplanation } from './types.js';
import { seconds, type Moment } from '../policy/time.js';

export type { Act, Allowance, Ask, CookieOptions, Recorded } from '../policy/index.js';
export type { Tables } from '../policy/tables.js';
export type { Moment } from '../policy/time.js';
export type * from '../policy/words.js';
export type { Honour, Honoured } from '../server/visit.js';
export { Charter } from './charter.js';
export { Consent, type PairAnswer } from './consent.js';
export type { Change, Comparison, Diff } from './diff.js';
export { CharteError } from './error.js';
export {
  type EraseOptions,
  Exchange,
  type FilteredResponse,
  type HeaderFields,
  type RecordedLines,
} from './exchange.js';
export {
  type ForeignValue,
  type ImportNote,
  Imported,
  Importer,
  type ImporterOptions,
  decodeForeign,
} from './importer.js';
export { type ExchangeOptions, Policy } from './policy.js';
export { Regime } from './regime.js';
export type * from './types.js';
export {
  type Exported,
  type ExportOptions,
  type ObservedOptions,
  type RecordDetails,
  type RecordedConsent,
  type VendorSignal,
  Visitor,
  type VisitorOptions,
} from './visitor.js';

/** Compares regimes, or the ids of some, at a moment; with a charter, for each of its cookies. */
export function compare(
  regimes: readonly (Regime | string)[],
  options: { readonly now: Moment; readonly charter?: Charter | null | undefined },
): Comparison {
  const home = instance();
  const read = regimes.map(regimeOf);
  return camelCase(
    home.call('compare', {
      regimes: read.map((regime) => Handle.number(regime, home)),
      charter: options.charter && Handle.number(options.charter, home),
      now: seconds(options.now),
    }),
  );
}

/** Explains the code of a finding (`C020`) or of an error (`E103`); `null` if there is no such code. */
export const explainCode = (code: string): CodeExplanation | null => instance().call('explainCode', { code });

/** The version of the library. */
export const version = (): string => instance().call('version');
