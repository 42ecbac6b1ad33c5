# The page in English. Short sentences, no legalese. Every language has the same messages with
# the same variables; a test compares them.

page-title = Cookies on { $site }
page-fallback = This page does not exist in the language asked for ({ $language }) yet. It is shown in English.
page-area-front-office = This page covers the part of the site that visitors see.
page-area-back-office = This page covers the part of the site where its editors work.
page-state = Revision { $revision } of the charter, as of { $date }.
page-rules = The rules that apply:
page-not-law = Mind: these rules are the charter’s own plain reading, not law.
page-proposal = Mind: these rules are a proposal, not law in force.

who-title = Who answers for this site
who-controller = Responsible:
who-contact = Contact:
who-policy = Privacy policy:

what-title = What is a cookie?
what-is = A cookie is a small piece of text with a name. A website gives it to your browser. Your browser keeps it for a while and sends it back to that website at each visit.
what-for = Cookies have many uses. They keep you signed in, remember a basket or a language, count visits, or serve advertising.
what-else = Other techniques do the same without a cookie, such as the browser’s own storage. This page lists them as well.

kinds-title = The four kinds, and whether you are asked
kind-necessary = Necessary cookies
kind-necessary-what = The site sets them itself. It needs them for what you ask of it, such as signing in or filling a basket.
kind-necessary-what-unstated = They serve what you ask of the site, such as signing in or filling a basket.
kind-statistics = Statistics cookies
kind-statistics-what = They count visits and show how the site is used.
kind-first-party = The site’s other cookies
kind-first-party-what = The site sets them itself, for something it could work without: comfort, content chosen for you, or advertising.
kind-first-party-what-unstated = They serve something that the site could work without: comfort, content chosen for you, or advertising.
kind-third-party = Third-party cookies
kind-third-party-what = Another company sets them, or the site sets them for that company. It may recognise you on other sites too.
kind-role-unstated = For some of them it is not stated whether the provider acts for this site only.
kind-none = The site has no cookie of this kind.
kind-whys = Why

all-exempt = { $count ->
    [one] The one cookie of this kind needs no consent.
   *[other] None of the { $count } cookies of this kind needs your consent.
}
all-opt-in = { $count ->
    [one] The one cookie of this kind is set only if you agree.
   *[other] All { $count } cookies of this kind are set only if you agree.
}
all-opt-out = { $count ->
    [one] The one cookie of this kind may be set without asking you first. You can object.
   *[other] All { $count } cookies of this kind may be set without asking you first. You can object.
}
all-prohibited = { $count ->
    [one] The one cookie of this kind must not be set.
   *[other] None of the { $count } cookies of this kind may be set.
}
all-out-of-scope = { $count ->
    [one] The rules do not apply to the one cookie of this kind.
   *[other] The rules do not apply to the { $count } cookies of this kind.
}
all-unclassified = { $count ->
    [one] Nobody has said what the one cookie of this kind is for. It must not be set.
   *[other] Nobody has said what the { $count } cookies of this kind are for. They must not be set.
}
some-exempt = { $count ->
    [one] One cookie of this kind needs no consent.
   *[other] { $count } cookies of this kind need no consent.
}
some-opt-in = { $count ->
    [one] One is set only if you agree.
   *[other] { $count } are set only if you agree.
}
some-opt-out = { $count ->
    [one] One may be set without asking you first. You can object to it.
   *[other] { $count } may be set without asking you first. You can object to them.
}
some-prohibited = { $count ->
    [one] One must not be set.
   *[other] { $count } must not be set.
}
some-out-of-scope = { $count ->
    [one] The rules do not apply to one.
   *[other] The rules do not apply to { $count }.
}
some-unclassified = { $count ->
    [one] Nobody has said what one is for. It must not be set.
   *[other] Nobody has said what { $count } are for. They must not be set.
}

why-exempt = no consent is needed.
why-opt-in = your consent is needed.
why-parent = a parent’s consent is needed.
why-opt-out = you are not asked first, but you can object.
why-prohibited = not allowed.
why-out-of-scope = the rules do not apply.
why-unclassified = nobody has said what these cookies are for, so they are never allowed.
why-conditions = Because: { $conditions }.
why-purpose = The rules name this purpose.
why-default-opt-in = This is the rule, and no exception covers this case.
why-default-exempt = No rule asks for it in this case.
why-default-other = The rules make no other provision for this case.
why-milder-exempt = No consent would be needed if all of this were so, and stated: { $conditions }.
why-milder-opt-out = It would be enough that you can object if all of this were so, and stated: { $conditions }.
why-milder-out-of-scope = The rules would not apply if all of this were so, and stated: { $conditions }.
why-milder-opt-in = Your consent would be enough if all of this were so, and stated: { $conditions }.
why-objection = If you refuse, your refusal counts all the same.

fact-anonymous-yes = only anonymous figures come out
fact-anonymous-no = the figures are not anonymous
fact-publisher-only-yes = it serves this site alone
fact-publisher-only-no = the provider uses the data for itself too
fact-cross-site-yes = it follows you from site to site
fact-cross-site-no = it does not follow you from site to site
fact-shared-yes = the data are combined with others or passed on
fact-shared-no = the data are neither combined with others nor passed on
fact-requested-yes = you asked for it yourself
fact-requested-no = you did not ask for it yourself
fact-expected-yes = it is an expected part of the service
fact-expected-no = it is not an expected part of the service
fact-informed-yes = you are told about it clearly
fact-informed-no = you are not told about it clearly
fact-objection-offered-yes = you can object simply and free of charge
fact-objection-offered-no = there is no simple way to object
fact-passive-yes = it relies on data that your device sends by itself
fact-passive-no = it does not rely on data that your device sends by itself
fact-sliding-yes = its lifetime starts anew at each visit
fact-sliding-no = its lifetime does not start anew at each visit
fact-sale-or-share-yes = personal data are sold, or shared for advertising across sites
fact-sale-or-share-no = no personal data are sold, or shared for advertising across sites
fact-identifies-yes = it identifies, locates or profiles a person
fact-identifies-no = it identifies, locates and profiles nobody
fact-high-risk-yes = it involves high-risk profiling or intrusive advertising
fact-high-risk-no = it involves no high-risk profiling or intrusive advertising
fact-sensitive-yes = it reveals or concerns sensitive matters, such as health, religion or your precise location
fact-sensitive-no = it reveals and concerns nothing sensitive, such as health, religion or your precise location
fact-children-yes = the service is meant for children, or you are known to be a child
fact-children-no = the service is not meant for children
fact-first-party-yes = it is set for this site, not for another company
fact-first-party-no = another company sets it, or it is set for one
fact-own-yes = it is the site’s own cookie
fact-own-no = it comes from a provider
fact-sole-purpose-yes = it serves no other purpose
fact-sole-purpose-no = it serves other purposes too
limit-lifetime = it does not live longer than the rules allow
limit-retention = the data are not kept longer than the rules allow

purpose-transmission = Routing and load balancing
purpose-user-input = Basket, forms, billing
purpose-authentication = Sign-in
purpose-security = Security
purpose-consent-choice = Your choices on cookies
purpose-interface = Language and display
purpose-media-playback = Playing media
purpose-paywall-metering = Counting free articles
purpose-emergency-location = Location in an emergency
purpose-audience-measurement = Audience measurement
purpose-ab-testing = Comparing variants of a page
purpose-session-replay = Recording of visits
purpose-preferences = Comfort settings
purpose-content-personalisation = Content chosen for you
purpose-advertising = Advertising
purpose-ad-measurement = Measuring advertising
purpose-affiliation = Paying partners who bring visitors
purpose-profiling = Profiling across sites
purpose-social-sharing = Sharing on social networks
purpose-embedded-content = Embedded videos, maps and the like
purpose-support-chat = Chat with a help desk
purpose-geolocation = Location of your device
purpose-unclassified = Not stated

cookies-title = The cookies, one by one
cookies-none = This charter lists no cookie.
table-caption = { $kind } ({ $count })
col-provider = Provider
col-service = Service and place
col-name = Cookie
col-purpose = Purpose
col-lifetime = Lifetime
col-readers = Who reads it
col-consent = Consent
provider-own = { $site } (this site)
place-front-office = front office
place-back-office = back office
place-both = front and back office
set-by = set by { $domain }
technology-local-storage = local storage
technology-session-storage = session storage
technology-indexed-db = browser database
technology-cache = browser cache
technology-pixel = tracking pixel
technology-fingerprint = device fingerprint
technology-sdk = software library
technology-link = tagged link
lifetime-unknown = Not stated
lifetime-session = Until you close the browser
lifetime-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
lifetime-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
lifetime-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
lifetime-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
lifetime-years = { $n } years
lifetime-sliding = starts anew at each visit
lifetime-data = data kept: { $lifetime }
readers-own = This site
readers-processor = { $provider }, for this site only
readers-independent = { $provider }, for its own purposes too
readers-unstated = { $provider }; whether for this site only is not stated
readers-shared = The data are passed on or combined with others.
consent-exempt = Not needed
consent-exempt-objection = Not needed; you can object
consent-opt-in = Needed
consent-parent = A parent’s consent
consent-opt-out = Not asked first; you can object
consent-prohibited = Must not be set
consent-out-of-scope = Rules do not apply
consent-unclassified = Must not be set
implicit-service = Your choices on cookies
implicit-description = Remembers your answer about cookies.
implicit-lifetime = As long as your answer counts, at most 400 days

choice-title = Your choice
choice-none = Nothing here needs your answer. No cookie banner is called for.
choice-consent = These purposes wait for your consent. Until you agree, their cookies are not set:
choice-object = You are not asked about these purposes first, but you can object:
choice-honoured = These purposes need no consent, but if you refuse, your refusal counts:
choice-scope = Your answer counts for each purpose by itself. Closing the question without an answer is not consent.
choice-again = You are asked again when a new purpose or a new provider is added.

kept-title = How long your answer is kept
kept-for = Your consent counts for { $lifetime }. Then you are asked again.
kept-session = Your consent counts until you close the browser. Then you are asked again.
kept-binding = The law sets this period.
kept-recommended = The authority recommends this period.
kept-product = No text sets this period. It is the one that the site’s software uses.
kept-refusal = A refusal is kept for up to 400 days, the longest that browsers allow, so that it is not forgotten.
kept-where = Your answer is kept in your browser, in the cookie “{ $cookie }”. It holds your choices, their date and the revision of this charter.
kept-wait-binding = After a refusal, the law makes the site wait { $lifetime } before it may ask again.
kept-wait-recommended = After a refusal, the authority advises the site to wait { $lifetime } before it asks again.
kept-wait-product = After a refusal, the site waits { $lifetime } before it asks again.

withdraw-title = How to change your mind
withdraw-any = You can change your answer at any time, for everything or for one purpose. What you no longer allow stops, and the site deletes the cookies that it can reach.
withdraw-link = Change my choices on cookies
withdraw-none = There is no consent to withdraw here.
withdraw-browser = You can also delete cookies in your browser’s settings. That deletes your answer too.

gpc-title = Global Privacy Control
gpc-what = Some browsers can send a signal called Global Privacy Control (GPC). It says: do not sell or share my data.
gpc-binding = Under the rules that apply here the signal is binding. It counts as an objection to advertising and to every sale or sharing of data.
gpc-honoured = The rules that apply here leave it to the site. The site honours the signal as an objection to advertising and to every sale or sharing of data.
gpc-ignored = The rules that apply here leave it to the site. The site does not take the signal into account; please use the choices above.
gpc-no-effect = Today it changes nothing here: no cookie waits for an objection. What needs your consent is not set without it.
gpc-none = The rules that apply here give the signal no effect.
gpc-never = The signal never counts as consent. If you agree although it is on, your own answer counts.

sources-title = Sources
sources-intro = The answers above rest on these texts. This page is not legal advice.
sources-none = The rules name no text for the answers above.
confidence-official = seen in the official text
confidence-secondary = known from others’ summaries
confidence-unverified = not verified
