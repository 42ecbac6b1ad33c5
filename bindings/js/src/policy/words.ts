// The closed lists of the rules, and the classes of purposes as bits.
// Written by `cargo xtask generate` from the core's closed lists: do not edit.

/** Why the cookie exists. Pick every purpose that applies. */
export type Purpose =
  /**
   * Delivers the page: routing and load balancing, such as a cookie that keeps a visit on
   * one server.
   */
  | 'transmission'
  /**
   * Keeps what the visitor entered: a shopping cart, a form in several steps, billing
   * details.
   */
  | 'user-input'
  /** Keeps the visitor signed in, such as a session cookie. */
  | 'authentication'
  /**
   * Protects the service that the visitor uses: a token against forged requests (CSRF), a
   * limit on login attempts, fraud detection.
   */
  | 'security'
  /** Remembers the visitor's answer about cookies. */
  | 'consent-choice'
  /** Shows the site as the visitor set it: language, theme, font size. */
  | 'interface'
  /**
   * Technical data that a video or audio player needs, such as quality and buffering.
   * Viewing statistics are `audience-measurement`.
   */
  | 'media-playback'
  /** Counts the free articles that a visitor has read before a paywall. */
  | 'paywall-metering'
  /** Locates a person who asks for emergency help. */
  | 'emergency-location'
  /** Counts visits and page views, such as the cookies of Matomo or Google Analytics. */
  | 'audience-measurement'
  /** Shows different variants of a page and compares their results (A/B testing). */
  | 'ab-testing'
  /**
   * Records what a visitor does on a page, such as mouse movements and scrolling, or draws
   * heatmaps from it.
   */
  | 'session-replay'
  /**
   * Remembers settings that are convenient but that the service works without, such as recently
   * viewed products.
   */
  | 'preferences'
  /** Chooses content by the visitor's earlier behaviour, such as recommended articles. */
  | 'content-personalisation'
  /** Selects and shows advertisements, and limits how often one is shown. */
  | 'advertising'
  /** Measures the effect of advertisements: views, clicks and the purchases that follow. */
  | 'ad-measurement'
  /**
   * Credits the partner site that sent the visitor, such as in affiliate marketing or
   * cashback.
   */
  | 'affiliation'
  /** Builds a profile of a person across sites, apps or devices, such as for retargeting. */
  | 'profiling'
  /** Buttons and plug-ins of social networks, such as Like and Share. */
  | 'social-sharing'
  /** Third-party content inside a page: videos, maps, posts, such as a YouTube player. */
  | 'embedded-content'
  /** A chat window for customer support. */
  | 'support-chat'
  /** Locates the visitor's device, such as to list shops nearby. */
  | 'geolocation'
  /**
   * Nobody has found out yet what the cookie is for. It is never allowed until you replace this
   * with a purpose.
   */
  | 'unclassified';

/** How data are stored on a device or read from it. */
export type Technology =
  /** An HTTP cookie. */
  | 'cookie'
  /** `localStorage`. */
  | 'local-storage'
  /** `sessionStorage`. */
  | 'session-storage'
  /** IndexedDB. */
  | 'indexed-db'
  /** A cache: ETag, HSTS, Cache Storage. */
  | 'cache'
  /** A tracking pixel. */
  | 'pixel'
  /** Device fingerprinting. */
  | 'fingerprint'
  /** An SDK inside an app. */
  | 'sdk'
  /** A decorated link. */
  | 'link';

/** A part of a site that uses a cookie. */
export type Area =
  /** The pages that visitors see. */
  | 'front-office'
  /** The administration pages that editors see. */
  | 'back-office';

/** Whether a provider uses the data for the publisher only, or also for itself. */
export type Role =
  /** The organisation behind the site itself, such as its own statistics server. */
  | 'publisher'
  /**
   * Works for the publisher only and may not use the data for itself, such as a hosting
   * company under a data processing agreement.
   */
  | 'processor'
  /**
   * Also uses the data for its own purposes, such as an advertising or social network. Its
   * cookies are third-party on every host.
   */
  | 'independent';

/** Who sets the cookie, or for whom it is set. */
export type Party =
  /** The site itself. */
  | 'first'
  /** Another party, or the site on behalf of one. */
  | 'third';

/** The four categories of cookies. */
export type Category =
  /** Strictly necessary for the service. */
  | 'necessary'
  /** For statistics. */
  | 'statistics'
  /** The site's own, for any other purpose. */
  | 'first-party'
  /** A third party's, for any other purpose. */
  | 'third-party';

/** What a regime requires for one purpose, from the mildest to the strictest. */
export type Requirement =
  /** The regime does not apply. */
  | 'out-of-scope'
  /** No consent needed. */
  | 'exempt'
  /** Allowed until the visitor objects. */
  | 'opt-out'
  /** Not allowed until the visitor agrees. */
  | 'opt-in'
  /** Not allowed at all. */
  | 'prohibited';

/** What a decision says about a whole cookie. */
export type Outcome =
  /** Every purpose is allowed. */
  | 'allowed'
  /** Some purposes are allowed. */
  | 'limited'
  /** No purpose is allowed. */
  | 'withheld';

/** The state of a consent, in the order in which it is tested. */
export type ConsentState =
  /** There is no consent cookie. */
  | 'none'
  /** Malformed, or recorded more than 24 hours after now. */
  | 'unreadable'
  /** Given to an earlier revision of the charter. */
  | 'outdated'
  /** Older than the regime lets an answer count. */
  | 'expired'
  /** It counts. */
  | 'valid';

/** Why a purpose is or is not allowed. */
export type Reason =
  /** The regime does not apply. */
  | 'out-of-scope'
  /** The regime forbids it. */
  | 'prohibited'
  /** The purpose of the cookie is not known. */
  | 'unclassified'
  /** The charter does not declare the cookie. */
  | 'undeclared'
  /** No consent needed. */
  | 'exempt'
  /** The visitor objected. */
  | 'objected'
  /** The Global Privacy Control signal counts as an objection. */
  | 'gpc'
  /** The visitor agreed. */
  | 'granted'
  /** The visitor may object and has not done so. */
  | 'not-objected'
  /** The visitor refused. */
  | 'refused'
  /** The visitor has not answered. */
  | 'unanswered'
  /** The visitor's answer is too old. */
  | 'expired'
  /** The visitor answered an earlier revision of the charter. */
  | 'outdated'
  /**
   * The visitor's answer cannot be read: it may contain an objection, or a grant in it no
   * longer counts. A purpose that needs consent and was not granted is `unanswered`.
   */
  | 'unreadable';

/** What a page owes the visitor. */
export type Asking =
  /** Nothing. */
  | 'none'
  /** A notice, with a way to object. */
  | 'notice'
  /** A question, before anything is set. */
  | 'ask';

/** Why the visitor is asked, or not. */
export type AskReason =
  /** The visitor has not answered yet. */
  | 'first-visit'
  /** The answer cannot be read. */
  | 'unreadable'
  /** The answer was to an earlier revision. */
  | 'outdated'
  /** The answer is too old. */
  | 'expired'
  /** The answer leaves out purposes that the charter has now. */
  | 'new-purposes'
  /** Nothing in the charter needs an answer. */
  | 'nothing-to-ask'
  /** Everything is answered. */
  | 'answered'
  /** The visitor closed the question. */
  | 'seen';

/** The kinds of `Act`, by which files and bindings name them. */
export type ActKind =
  /** Accepted everything that the charter asks. */
  | 'accept-all'
  /** Refused everything that the charter asks. */
  | 'refuse-all'
  /** Agreed to a purpose; with a provider, to its part in it. */
  | 'grant'
  /** Refused a purpose, or objected to it; with a provider, its part in it. */
  | 'refuse'
  /** Refused a provider as a whole. */
  | 'refuse-provider'
  /** Took back the refusal of a provider. */
  | 'allow-provider'
  /** The visitor closed the banner without a choice. Grants nothing. */
  | 'seen';

/**
 * What is done with what may not be set. Filtering the request is a switch of its own: a
 * middleware calls `Exchange::filter_cookie` only where the application says so.
 */
export type Mode =
  /** Changes nothing and reports what would be removed. */
  | 'report'
  /** What may not be set is removed, and reported. */
  | 'enforce';

/** Which header a report speaks of. */
export type HeaderField =
  /** A response's. */
  | 'set-cookie'
  /** A request's. */
  | 'cookie'
  /** Another one of a response. */
  | 'other';

/** The purposes of class `necessary`, by bit. */
export const NECESSARY = 0x1ff;

/** The purposes of class `statistics`, by bit. */
export const STATISTICS = 0xe00;

/** The purpose `unclassified`, by bit. */
export const UNCLASSIFIED = 0x400000;

/** Every purpose, by bit. */
export const ALL = 0x7fffff;
