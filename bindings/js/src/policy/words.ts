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

/** What is done with a cookie that may not be set, or with a line that cannot be read. */
export type Handling =
  /** It passes unchanged, because the mode is `report`. */
  | 'kept'
  /** It is removed. */
  | 'removed'
  /** It is a deletion, and goes on as one without its value. */
  | 'rewritten';

/** Why a server cannot erase something. */
export type EraseBlocker =
  /** It is not a cookie: storage, a pixel, a fingerprint, an SDK or a link. */
  | 'technology'
  /** It is declared for another host. */
  | 'other-host'
  /** Its name cannot be written into a header. */
  | 'name'
  /** It may be at a path that cannot be written into a header, or one too deep. */
  | 'path';

/** What happens to cookies that the charter does not declare. */
export type Undeclared =
  /** They may not be set. */
  | 'withhold'
  /** They may be set. The finding is reported either way. */
  | 'allow';

/** Whether a site honours Global Privacy Control where the law leaves it the choice. */
export type GpcChoice =
  /** The signal counts as an objection. */
  | 'honour'
  /** The signal counts only where it binds. */
  | 'ignore';

/** What a charter states about a declaration, and rules test. */
export type Fact =
  /**
   * Only anonymous figures are produced, from which no person can be recognised, such as
   * visits a day.
   */
  | 'anonymous'
  /**
   * Used for this site only: the vendor does not use the data for itself. The provider's
   * role implies it: yes for `publisher` and `processor`, no for `independent`.
   */
  | 'publisher-only'
  /** Tracks a person across sites or apps, such as an advertising identifier. */
  | 'cross-site'
  /**
   * The data are combined with other data, such as a customer file, or passed on to third
   * parties.
   */
  | 'shared'
  /**
   * The visitor requested exactly this by an action, such as choosing a language or starting
   * a video.
   */
  | 'requested'
  /**
   * An intrinsic part of the service that visitors expect without an action of theirs, such
   * as finding a site in the language of the last visit.
   */
  | 'expected'
  /** Visitors are clearly informed, such as on the page about cookies. */
  | 'informed'
  /**
   * Visitors can object in a simple way and free of charge, such as with a switch on the
   * page about cookies.
   */
  | 'objection-offered'
  /**
   * Uses only data that the device sends anyway, such as its address and its request
   * headers.
   */
  | 'passive'
  /**
   * Every visit renews the lifetime, so the cookie stays as long as the visitor keeps coming
   * back.
   */
  | 'sliding'
  /**
   * Involves a sale of personal data, or sharing them for cross-context advertising, as
   * Californian law defines it.
   */
  | 'sale-or-share'
  /** Identifies, locates or profiles a person, such as by a customer number. */
  | 'identifies'
  /** High-risk profiling, such as scoring people, or intrusive third-party advertising. */
  | 'high-risk'
  /**
   * Reveals or concerns health, sexuality, religion, politics, precise location or other
   * sensitive data, such as on the site of a clinic.
   */
  | 'sensitive'
  /**
   * The service is directed to children, such as a game for pupils, or this visitor is known
   * to be a child.
   */
  | 'children'
  /** Derived: the party is first. Never stated. */
  | 'first-party'
  /** Derived: there is no provider, or its role is `publisher`. Never stated. */
  | 'own'
  /** Derived: the declaration has no other purpose outside class `necessary`. Never stated. */
  | 'sole-purpose';

/** Where the value of a fact comes from. */
export type FactOrigin =
  /** The declaration states it. */
  | 'stated'
  /** The charter states it for the whole site. */
  | 'site'
  /** The provider's role, or its absence, gives it by default. */
  | 'role'
  /** It follows from the purposes, the party or the provider. */
  | 'derived';

/** How a regime treats Global Privacy Control. */
export type Gpc =
  /** The signal is an objection, and the law makes it binding. */
  | 'binding'
  /** The signal is an objection that the site may honour. */
  | 'advisory'
  /** The signal has no effect. */
  | 'none';

/** How binding a condition, a limit or a duration is. */
export type Force =
  /** The law requires it. */
  | 'binding'
  /** An authority recommends it. */
  | 'recommended'
  /** No source sets it: the value is this library's own. */
  | 'product';

/** What a limit applies to. */
export type LimitOf =
  /** The lifetime of the cookie. */
  | 'lifetime'
  /** How long the collected data are kept. */
  | 'retention';

/** How severe a finding is. */
export type Severity =
  /** Good to know. */
  | 'note'
  /** Worth fixing. */
  | 'warning'
  /** Wrong. */
  | 'error';

/** The stable code of a finding. Codes are never reused. */
export type FindingCode =
  /** The charter does not declare the cookie. */
  | 'C001'
  /** The cookie is declared, but was never seen. */
  | 'C002'
  /** Two patterns of equal rank match the same names. */
  | 'C003'
  /** A name pattern has fewer than 3 literal bytes. */
  | 'C004'
  /** A declaration names a provider that the charter does not have. */
  | 'C005'
  /** A purpose is of class `necessary`, but the regime does not exempt it here. */
  | 'C006'
  /** Statistics are declared anonymous, but a condition of the regime is not met. */
  | 'C007'
  /** A declaration has no lifetime. */
  | 'C008'
  /** A text is missing in a language of the charter. */
  | 'C009'
  /** The charter has a new purpose or provider, but the old revision. */
  | 'C010'
  /** A declaration has no provider, or its provider has no role. */
  | 'C011'
  /** The purpose of a cookie is `unclassified`. */
  | 'C012'
  /** The charter has so many similar patterns that not all were compared. */
  | 'C013'
  /** `consent-domain` is unnecessary or has no effect. */
  | 'C014'
  /** The cookie was set before consent. */
  | 'C020'
  /** The cookie was set after the visitor refused it. */
  | 'C021'
  /** The cookie lasts longer than declared. */
  | 'C022'
  /** The cookie lasts longer than the regime recommends. */
  | 'C023'
  /** The cookie is declared for the publisher or a processor, but another site sets it. */
  | 'C024'
  /** The cookie is renewed at each visit. */
  | 'C025'
  /** A host set the cookie that its declaration does not cover. */
  | 'C026'
  /** The consent cookie cannot be read. */
  | 'C040'
  /** The request has several consent cookies. */
  | 'C041'
  /** The consent cookie is kept longer than consent is valid under the regime, refusals aside. */
  | 'C042'
  /** The consent cookie was set before the visitor made a choice. */
  | 'C043'
  /** The cookie has `SameSite=None` without `Secure`. */
  | 'C050'
  /** The cookie lacks an attribute that the prefix of its name requires. */
  | 'C051'
  /** An authentication cookie is set without `HttpOnly` or `Secure`. */
  | 'C052'
  /** The cookie is over 4,096 bytes. */
  | 'C053'
  /** The cookie lasts over 400 days. */
  | 'C054'
  /**
   * Browsers reject the `Domain`: it does not cover the host, is a public suffix, or holds a port, a
   * trailing dot or a byte outside ASCII.
   */
  | 'C055'
  /** The cookie has `Partitioned` without `Secure`. */
  | 'C056'
  /** The cookie has no name. */
  | 'C057'
  /** A page that is not secure sets a cookie with `Secure`. */
  | 'C058'
  /** The regime lets visitors object, but the charter does not state that they can. */
  | 'C060'
  /**
   * Consent is needed only because the charter does not state that visitors are informed, or can
   * object.
   */
  | 'C061'
  /** The charter ignores Global Privacy Control where it is binding. */
  | 'C062'
  /** The refusal expires before the regime lets a site ask again. */
  | 'C063'
  /** The law that was applied is later than the recording. */
  | 'C064'
  /** The review of the regime is overdue. */
  | 'C065'
  /** Facts contradict each other, or what is known about the provider. */
  | 'C066'
  /** A consent manager keeps an answer beside the site's own consent cookie. */
  | 'C067'
  /** The first layer of the banner offers acceptance, but no refusal. */
  | 'C070'
  /** Refusal looks like a link, acceptance like a button. */
  | 'C071'
  /** Refusal is smaller than acceptance, or its text is paler. */
  | 'C072'
  /** Acceptance is offered more often than refusal, or refusal is part of a paragraph. */
  | 'C073'
  /** Refusal is worded so that visitors may not understand it. */
  | 'C074'
  /** A choice that is not necessary is ticked beforehand. */
  | 'C075'
  /** The banner keeps visitors from using the page, and cannot be refused. */
  | 'C076'
  /** Visitors cannot withdraw consent, or withdrawing has no effect. */
  | 'C077'
  /** The banner is shown again in the visit in which it was refused. */
  | 'C078'
  /** Something needs consent, but no banner is shown. */
  | 'C079'
  /**
   * A third party that is known as a tracker was contacted without consent, although it set
   * no cookie.
   */
  | 'C080'
  /** Global Privacy Control changed nothing. */
  | 'C081'
  /** A phase of a scan could not be recorded. It was not passed. */
  | 'C082'
  /** The browser refused cookies. */
  | 'C083';

/** The stable code of an error. Codes are never reused. */
export type ErrorCode =
  /** The charter is not UTF-8, or neither TOML nor JSON. */
  | 'E101'
  /** A charter has no such key. */
  | 'E102'
  /** A required key is missing. */
  | 'E103'
  /** A value has the wrong type. */
  | 'E104'
  /** This version does not read this `format`. */
  | 'E105'
  /** A word is not on its list: a purpose, a role, an area, a technology, a fact. */
  | 'E106'
  /** Something occurs twice that may occur once. */
  | 'E107'
  /** A value is malformed. */
  | 'E108'
  /** The charter has more entries than allowed. */
  | 'E109'
  /** The charter states a fact that is derived. */
  | 'E110'
  /** A declaration has no purposes. */
  | 'E111'
  /** Neither the charter nor the caller names a regime. */
  | 'E112'
  /** No regime has this id. */
  | 'E113'
  /** The regime has a binding limit of time, which compiled tables cannot hold. */
  | 'E114'
  /** The regime file is not UTF-8, or neither TOML nor JSON. */
  | 'E201'
  /** A key, a type, a word or a value of the regime file is invalid. */
  | 'E202'
  /**
   * The regime file contradicts itself: a citation names an unknown instrument, a rule is
   * unreachable, or periods leave a gap.
   */
  | 'E203'
  /** The regime that the file extends does not exist, cannot be read, or extends this one. */
  | 'E204'
  /** The Set-Cookie line has neither a name nor a value. */
  | 'E301'
  /** The Set-Cookie line contains a control character. */
  | 'E302'
  /** The name or the value of a header contains CR, LF or NUL. */
  | 'E305'
  /** The consent value is too long. */
  | 'E401'
  /** The consent value does not begin with `v1`. */
  | 'E402'
  /** A token of the consent value is malformed. */
  | 'E403'
  /** The time or the revision of the consent value is missing, or occurs twice. */
  | 'E404'
  /** The act cannot be recorded. */
  | 'E405'
  /** The check at the end of the consent value is missing or wrong. */
  | 'E406'
  /** The request has more consent cookies than are read, or they are too long together. */
  | 'E407'
  /** The recording cannot be opened or read. */
  | 'E501'
  /** The path of the recording is a directory. */
  | 'E502'
  /** The recording is empty. */
  | 'E503'
  /** The recording is not text. */
  | 'E504'
  /** The recording ends in the middle. */
  | 'E505'
  /** The recording is not well-formed JSON. */
  | 'E506'
  /** The file is not a recording. */
  | 'E507'
  /** A line of the recording does not belong to its format. */
  | 'E508'
  /** A part of the recording is larger than the reader accepts. */
  | 'E509'
  /** The compressed recording is damaged. */
  | 'E510'
  /** The compressed recording unpacks to far more than its size. */
  | 'E511'
  /** The file is not a baseline. */
  | 'E520'
  /** The catalogue is not TOML. */
  | 'E550'
  /** A catalogue has no such key. */
  | 'E551'
  /** A required key of the catalogue is missing. */
  | 'E552'
  /** A value of the catalogue has the wrong type. */
  | 'E553'
  /** A value of the catalogue is malformed, or not on its list. */
  | 'E554'
  /** A cookie names a provider that no catalogue declares. */
  | 'E555'
  /** The catalogue declares a provider twice. */
  | 'E556'
  /** The catalogue declares a cookie twice. */
  | 'E557'
  /** A pattern of the catalogue matches nearly every name, on every domain. */
  | 'E558'
  /** The catalogue has more entries than allowed, or longer ones. */
  | 'E559'
  /** The language is not a language tag. */
  | 'E560'
  /** The cookie page cannot link to the address of the visitor's choices. */
  | 'E561'
  /** The library was built without the cookie page. */
  | 'E562'
  /** The document to import is not UTF-8. */
  | 'E570'
  /** The document to import is too large. */
  | 'E571'
  /** The document to import has no table of cookies. */
  | 'E572'
  /** Neither the document nor the caller names the site. */
  | 'E573'
  /** The imported page was made by a later version of the library. */
  | 'E574'
  /** The charter inside the imported page is damaged. */
  | 'E575'
  /** The import does not result in a charter, because an option is invalid. */
  | 'E576'
  /** The foreign consent is longer than its format allows. */
  | 'E601'
  /** The foreign consent is not in its format. */
  | 'E602'
  /** The foreign consent ends before its fields do. */
  | 'E603'
  /** A part of the foreign consent occurs twice, or two parts contradict each other. */
  | 'E604'
  /** The version of the foreign consent is not supported. */
  | 'E605'
  /** No reader knows a cookie or a key of this name. */
  | 'E606'
  /** The site's table of foreign words has a mistake. */
  | 'E607'
  /** A field of the foreign consent holds a value that its format does not allow. */
  | 'E608'
  /** Data follow the last field of the foreign consent. */
  | 'E609'
  /** Only a registered consent manager may write the format. */
  | 'E611'
  /** The format holds the id of a record that its vendor keeps. */
  | 'E612'
  /** The format cannot say that something is not answered. */
  | 'E613'
  /** Only the vendor can read the foreign consent. */
  | 'E614'
  /** One word of the format would stand for different answers. */
  | 'E615'
  /** The format is not written. */
  | 'E616'
  /** Nothing says which words the format asks for. */
  | 'E617'
  /** The library was built without the formats of other consent managers. */
  | 'E618'
  /** No browser is installed. */
  | 'E701'
  /** The given browser cannot be run. */
  | 'E702'
  /** The browser cannot start its sandbox. */
  | 'E703'
  /** The browser did not start. */
  | 'E704'
  /** The browser ended during the scan. */
  | 'E705'
  /** The browser refused a command. */
  | 'E706'
  /** The browser or the page did not answer in time. */
  | 'E707'
  /** The page did not load. */
  | 'E708'
  /** The page crashed. */
  | 'E709'
  /** A script keeps the page busy, so the page does not answer. */
  | 'E710'
  /** The address cannot be loaded as a page. */
  | 'E711'
  /** A file of consent managers or button texts is malformed. */
  | 'E712'
  /** The page showed no consent banner. */
  | 'E713'
  /** The banner has no button for this answer. */
  | 'E714'
  /** Nothing shows that the page accepted the answer. */
  | 'E715'
  /** Scans do not run on this operating system. */
  | 'E716'
  /** A file or a process of the scan cannot be used. */
  | 'E717'
  /** The page shows no way to withdraw consent. */
  | 'E718'
  /** The page sent more requests, or wrote more cookies, than a recording holds. */
  | 'E719'
  /** The folder of a scan holds the recordings of another scan. */
  | 'E720'
  /** A bug in Charte. */
  | 'E901';

/** The purposes of class `necessary`, by bit. */
export const NECESSARY = 0x1ff;

/** The purposes of class `statistics`, by bit. */
export const STATISTICS = 0xe00;

/** The purpose `unclassified`, by bit. */
export const UNCLASSIFIED = 0x400000;

/** Every purpose, by bit. */
export const ALL = 0x7fffff;
