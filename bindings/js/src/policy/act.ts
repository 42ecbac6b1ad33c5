import { CharteError } from './error.js';
import type { ActKind, Purpose } from './words.js';

/** Something that a visitor did. */
export type Act =
  /** Accepted or refused everything that the charter asks, or closed the question without a choice. */
  | 'accept-all'
  | 'refuse-all'
  | 'seen'
  | { readonly act: 'accept-all' | 'refuse-all' | 'seen' }
  /** Answered for one purpose; with a provider, for its part in it. */
  | { readonly act: 'grant' | 'refuse'; readonly purpose: Purpose; readonly provider?: string | null | undefined }
  /** Refused a provider as a whole, or took that back. */
  | { readonly act: 'refuse-provider' | 'allow-provider'; readonly provider: string };

/** The id that the host gives a record. */
export const RECORD_ID = /^[a-z0-9]{1,32}$/;

/** The error for an act that cannot be recorded. */
export const refused = (message: string): CharteError => new CharteError('E405', message);

/** An act, checked. */
export interface ReadAct {
  act: ActKind;
  purpose: string | undefined;
  provider: string | undefined;
  bit: number;
}

/** @throws {CharteError} `E405` or `E106`. */
export function readAct(given: Act, bitOf: (purpose: string) => number): ReadAct {
  const { act, purpose, provider } = (typeof given === 'string' ? { act: given } : given) as {
    act: ReadAct['act'];
    purpose?: string | null;
    provider?: string | null;
  };
  const unknown = (what: string): CharteError => new CharteError('E106', `the ${what} is not known`);
  const answers = act === 'grant' || act === 'refuse';
  const wholes = act === 'refuse-provider' || act === 'allow-provider';
  if (!answers && !wholes && !/^(accept-all|refuse-all|seen)$/.test(act)) {
    throw unknown('act');
  }
  if ((answers && purpose == null) || (wholes && provider == null)) {
    throw refused(`the act ${act} needs a ${answers ? 'purpose' : 'provider'}; name one`);
  }
  const bit = answers ? bitOf(purpose!) : 0;
  if (answers && !bit) throw unknown('purpose');
  return { act, purpose: answers ? purpose! : undefined, provider: (answers || wholes ? provider : null) ?? undefined, bit };
}
