# The page in English. Short sentences, no legalese. Every language has the same messages with
# the same variables; a test compares them.

page-title = Cookies on { $site }
page-fallback = This page is not available in the language you asked for ({ $language }), so it is shown in English.
page-partly = Some texts are not available in English. Their language is given in brackets: { $languages }.
page-area-front-office = This page covers the public part of the site.
page-area-back-office = This page covers the part of the site that its editors use.
page-state = Version { $revision }, updated on { $date }.
page-site = Website:
page-law = Applicable law:
page-rules = Applied rules:
page-not-law = Note: these rules are a plain reading of the list of cookies, not law.
page-proposal = Note: these rules are a proposal, not law in force.

who-title = Who is responsible for this site
who-authority-title = Competent authority
who-controller = Data controller:
who-contact = Contact:
who-policy = Privacy policy:
who-authority = Data protection authority:

what-title = What is a cookie?
what-is = A cookie is a small, named piece of information that a website sends to your browser. Your browser keeps it for a while and sends it back to the website each time you visit.
what-for = Cookies have many uses: they keep you signed in, remember your cart or your language, count visits, or follow your browsing for statistics or advertising.
what-else = Other techniques, such as the browser’s own storage, do the same without a cookie. This page lists them too.

kinds-title = Types of cookies, and when you are asked
kind-necessary-what = This site sets them itself. They keep information between visits on the same device, such as your sign-in, your cart or your display settings. Without them, the site cannot do what you ask.
kind-necessary-what-unstated = They keep information between visits on the same device, such as your sign-in, your cart or your display settings. Without them, the site cannot do what you ask.
kind-statistics-what = They record what visitors do on the site, to count visits and to understand how the site is used. Statistics are anonymous if nobody can be identified from them.
kind-first-party-what = This site sets them itself but could work without them. They are used for preferences, personalised content or advertising. They may also be used to collect personal data and to follow what you do on this site.
kind-first-party-what-unstated = The site could work without them. They are used for preferences, personalised content or advertising. They may also be used to collect personal data and to follow what you do on this site.
kind-third-party-what = Another company, often in advertising, sets them, or this site sets them for that company. The company can see which pages you visit here and on other sites that work with it, and collect information about you.
kind-role-unstated = For some of them, it is not stated whether the provider uses the data only for this site.
kind-none = This site uses no cookies of this type.
kind-whys = Why

all-exempt = { $count ->
    [one] This cookie does not need your consent.
   *[other] These { $count } cookies do not need your consent.
}
all-opt-in = { $count ->
    [one] This cookie is set only if you agree.
   *[other] These { $count } cookies are set only if you agree.
}
all-opt-out = { $count ->
    [one] This cookie may be set without asking you first. You can object to it.
   *[other] These { $count } cookies may be set without asking you first. You can object to them.
}
all-prohibited = { $count ->
    [one] This cookie must not be set.
   *[other] These { $count } cookies must not be set.
}
all-out-of-scope = { $count ->
    [one] The rules do not apply to this cookie.
   *[other] The rules do not apply to these { $count } cookies.
}
all-unclassified = { $count ->
    [one] The purpose of this cookie is not stated. It must not be set.
   *[other] The purpose of these { $count } cookies is not stated. They must not be set.
}
some-exempt = { $count ->
    [one] One cookie does not need your consent.
   *[other] { $count } cookies do not need your consent.
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
    [one] The rules do not apply to one of them.
   *[other] The rules do not apply to { $count } of them.
}
some-unclassified = { $count ->
    [one] The purpose of one of them is not stated. It must not be set.
   *[other] The purpose of { $count } of them is not stated. They must not be set.
}

why-exempt = no consent needed.
why-opt-in = consent needed.
why-parent = a parent’s consent is needed.
why-opt-out = you are not asked first, but you can object.
why-prohibited = not allowed.
why-out-of-scope = the rules do not apply.
why-unclassified = the purpose of these cookies is not stated, so they are never allowed.
why-conditions = Reason: { $conditions }.
why-purpose = The rules cover this purpose explicitly.
why-default-opt-in = No exemption applies.
why-default-exempt = No rule requires consent here.
why-default-other = No other rule applies.
why-objection = If you refuse, your refusal is respected.

cookies-title = List of cookies
cookies-none = This site declares no cookies.
table-caption = { $kind } ({ $count })
col-provider = Provider
col-service = Service and place
col-name = Cookie
col-purpose = Purpose
col-lifetime = Lifetime
col-readers = Who has access
col-consent = Consent
provider-own = { $site } (this site)
place-front-office = public site
place-back-office = editors’ area
place-both = public site and editors’ area
set-by = set by { $domain }
lifetime-unknown = Not stated
lifetime-sliding = renewed at each visit
lifetime-data = data kept: { $lifetime }
readers-own = This site
readers-processor = { $provider }, for this site only
readers-independent = { $provider }, also for its own purposes
readers-unstated = { $provider } (not stated whether for this site only)
readers-shared = The data are passed on or combined with other data.
consent-exempt = Not required
consent-exempt-objection = Not required; you can object
consent-opt-in = Required
consent-parent = Parental consent required
consent-opt-out = Not required; you can object
consent-prohibited = Must not be set
consent-out-of-scope = Rules do not apply
consent-unclassified = Must not be set
implicit-service = Your cookie choices
implicit-description = Remembers your cookie choices.
implicit-lifetime = As long as your choices are valid, at most 400 days

choice-title = Your choice
choice-none = None of these cookies needs your consent, so there is no cookie banner.
choice-consent = Your consent is needed for these purposes. Their cookies are not set until you agree:
choice-object = You are not asked about these purposes first, but you can object to them:
choice-honoured = These purposes do not need your consent, but if you refuse them, your refusal is respected:
choice-scope = You can accept or refuse each purpose separately. Closing the banner without choosing does not count as consent.
choice-again = You are asked again if a purpose or a provider is added.

kept-title = How long your choice is kept
kept-for = Your consent is valid for { $lifetime }. After that, you are asked again.
kept-session = Your consent is valid until you close the browser. After that, you are asked again.
kept-binding = The law sets this period.
kept-recommended = The data protection authority recommends this period.
kept-recommended-by = The data protection authority ({ $authority }) recommends this period.
kept-product = This site has chosen this period; no law sets one.
kept-refusal = A refusal is kept for up to 400 days, the longest that browsers allow, so that you are not asked again sooner than necessary.
kept-where = Your choice is stored in your browser, in the cookie “{ $cookie }”. The cookie contains your choices, their date and the version of this page.
kept-wait-binding = After a refusal, the law requires the site to wait { $lifetime } before it asks again.
kept-wait-recommended = After a refusal, the data protection authority advises the site to wait { $lifetime } before it asks again.
kept-wait-product = After a refusal, the site waits { $lifetime } before it asks again.

withdraw-title = Changing your choice or withdrawing your consent
withdraw-any = You can change your choice at any time, for all purposes or for a single one. What you refuse stops, and the site deletes the cookies that it can delete itself.
withdraw-link = Change my choices
withdraw-none = There is no consent to withdraw on this site.
withdraw-browser = You can also delete cookies in your browser’s settings. This deletes your choice as well.
withdraw-browser-only = You can delete cookies in your browser’s settings at any time.

gpc-title = Global Privacy Control
gpc-what = Some browsers can send a signal called Global Privacy Control (GPC). It tells sites not to sell or share your data.
gpc-binding = Under the rules that apply here, the signal is binding. It counts as an objection to advertising and to any sale or sharing of data.
gpc-honoured = The rules that apply here leave the decision to the site. This site respects the signal: it counts as an objection to advertising and to any sale or sharing of data.
gpc-ignored = The rules that apply here leave the decision to the site. This site does not respond to the signal; please use the choices above.
gpc-no-effect = At present the signal affects none of the cookies here that may be set without your consent.
gpc-consent = Cookies that need your consent are never set without it.
gpc-none = Under the rules that apply here, the signal has no effect.
gpc-never = The signal never counts as consent. If you accept while it is on, your own choice applies.

sources-title = Sources
sources-intro = The answers above are based on these texts. This page is not legal advice.
sources-none = The rules cite no text for the answers above.

banner-title = Cookies
banner-question = This site asks for your consent to use cookies for:
banner-notice = This site uses cookies that you can refuse. They are used for:
banner-again = Your earlier choice no longer applies. Please choose again.
banner-accept = Accept all
banner-refuse = Refuse all
banner-choose = Customise
banner-close = Close
banner-save = Save my choices
banner-yes = Accept
banner-no = Refuse
banner-saved = Your choices are saved. You can change them at any time.
banner-reload = What you refused may keep running until the page is reloaded.
banner-reload-now = Reload the page
