// The closed lists of the rules. A test compares them with the core's.

/** Why a cookie exists. */
export type Purpose =
  | 'transmission'
  | 'user-input'
  | 'authentication'
  | 'security'
  | 'consent-choice'
  | 'interface'
  | 'media-playback'
  | 'paywall-metering'
  | 'emergency-location'
  | 'audience-measurement'
  | 'ab-testing'
  | 'session-replay'
  | 'preferences'
  | 'content-personalisation'
  | 'advertising'
  | 'ad-measurement'
  | 'affiliation'
  | 'profiling'
  | 'social-sharing'
  | 'embedded-content'
  | 'support-chat'
  | 'geolocation'
  | 'unclassified';

/** How data are stored on a device or read from it. */
export type Technology =
  | 'cookie'
  | 'local-storage'
  | 'session-storage'
  | 'indexed-db'
  | 'cache'
  | 'pixel'
  | 'fingerprint'
  | 'sdk'
  | 'link';

/** A part of a site that uses a cookie. */
export type Area = 'front-office' | 'back-office';

/** A provider's relation to the publisher. */
export type Role = 'publisher' | 'processor' | 'independent';

/** The party that sets a cookie. */
export type Party = 'first' | 'third';

/** The four categories of cookies. */
export type Category = 'necessary' | 'statistics' | 'first-party' | 'third-party';

/** What the law requires, from the mildest to the strictest. */
export type Requirement = 'out-of-scope' | 'exempt' | 'opt-out' | 'opt-in' | 'prohibited';

/** What becomes of a cookie: allowed, limited to some of its purposes, or withheld. */
export type Outcome = 'allowed' | 'limited' | 'withheld';

/** The state of a consent, in the order in which it is tested. */
export type ConsentState = 'none' | 'unreadable' | 'outdated' | 'expired' | 'valid';

/** Why a purpose is allowed or not. */
export type Reason =
  | 'out-of-scope'
  | 'prohibited'
  | 'unclassified'
  | 'exempt'
  | 'objected'
  | 'gpc'
  | 'granted'
  | 'not-objected'
  | 'refused'
  | 'unanswered'
  | 'outdated'
  | 'expired'
  | 'unreadable'
  | 'undeclared';

/** What a page owes the visitor. */
export type Asking = 'none' | 'notice' | 'ask';

/** Why the visitor is asked, or not. */
export type AskReason =
  | 'first-visit'
  | 'unreadable'
  | 'outdated'
  | 'expired'
  | 'new-purposes'
  | 'nothing-to-ask'
  | 'answered'
  | 'seen';

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
