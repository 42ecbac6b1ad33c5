import type { Purpose, Visitor } from '../policy/index.js';
import { CLARITY, CONSENT_MODE, META, UET } from './table.js';

/** What a vendor is told about one type. */
export type Signal = 'granted' | 'denied';

type Signals<T> = { readonly [type in keyof T]: Signal };

/** What Meta is told. */
export interface MetaSignal {
  readonly consent: 'grant' | 'revoke';
  /** Limited data use: the visitor objected, or Global Privacy Control stands. */
  readonly limited: boolean;
}

/** The charter's provider of a vendor. Without one the answer is over all providers. */
type Provider = string | null | undefined;

const allows = (visitor: Visitor, purposes: readonly Purpose[], provider: Provider): boolean =>
  purposes.every((purpose) => visitor.allows(purpose, provider).allowed);

const signals = <T extends { readonly [type: string]: readonly Purpose[] }>(visitor: Visitor, table: T, provider: Provider): Signals<T> =>
  Object.fromEntries(
    Object.entries(table).map(([type, purposes]) => [type, allows(visitor, purposes, provider) ? 'granted' : 'denied']),
  ) as Signals<T>;

/** All seven types of Google Consent Mode v2. What the charter does not declare is denied. */
export const consentMode = (visitor: Visitor, provider?: string | null): Signals<typeof CONSENT_MODE> =>
  signals(visitor, CONSENT_MODE, provider);

/** What Microsoft Advertising (UET) is told. */
export const uet = (visitor: Visitor, provider?: string | null): Signals<typeof UET> => signals(visitor, UET, provider);

/** What Microsoft Clarity is told. */
export const clarity = (visitor: Visitor, provider?: string | null): Signals<typeof CLARITY> => signals(visitor, CLARITY, provider);

/** What the pixel of Meta is told. */
export const meta = (visitor: Visitor, provider?: string | null): MetaSignal => ({
  consent: allows(visitor, META, provider) ? 'grant' : 'revoke',
  limited: META.some((purpose) => ['objected', 'gpc'].includes(visitor.allows(purpose, provider).because)),
});
