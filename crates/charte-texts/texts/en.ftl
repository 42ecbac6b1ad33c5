# The shared vocabulary in English: purposes, categories, facts, durations, dates, laws, languages.

## Categories of cookies

category-necessary = Necessary cookies
category-statistics = Statistics cookies
category-first-party = Other cookies of this site
category-third-party = Third-party cookies

## Classes of purposes

class-necessary = Necessary
class-statistics = Statistics
class-preferences = Preferences
class-personalisation = Personalisation
class-marketing = Advertising and profiling
class-social = Third-party content, sharing and support
class-unclassified = Not stated

## Purposes

purpose-transmission = Routing and load balancing
purpose-user-input = Cart, forms, billing
purpose-authentication = Sign-in
purpose-security = Security
purpose-consent-choice = Your cookie choices
purpose-interface = Language and display settings
purpose-media-playback = Playing media
purpose-paywall-metering = Counting free articles
purpose-emergency-location = Location in an emergency
purpose-audience-measurement = Audience measurement
purpose-ab-testing = Comparing versions of a page
purpose-session-replay = Recording of visits
purpose-preferences = Preferences
purpose-content-personalisation = Personalised content
purpose-advertising = Advertising
purpose-ad-measurement = Measuring advertising
purpose-affiliation = Paying partners who refer visitors
purpose-profiling = Profiling across sites
purpose-social-sharing = Sharing on social networks
purpose-embedded-content = Embedded videos, maps and similar content
purpose-support-chat = Support chat
purpose-geolocation = Location of your device
purpose-unclassified = Not stated

## Facts, as clauses

fact-anonymous-yes = it produces only anonymous figures
fact-anonymous-no = its figures are not anonymous
fact-publisher-only-yes = it is used only for this site
fact-publisher-only-no = the provider also uses the data for its own purposes
fact-cross-site-yes = it follows you from site to site
fact-cross-site-no = it does not follow you from site to site
fact-shared-yes = the data are combined with other data or passed on
fact-shared-no = the data are neither combined with other data nor passed on
fact-requested-yes = you requested it
fact-requested-no = you did not request it
fact-expected-yes = it is an expected part of the service
fact-expected-no = it is not an expected part of the service
fact-informed-yes = you are told about it clearly
fact-informed-no = you are not told about it clearly
fact-objection-offered-yes = you can object easily and free of charge
fact-objection-offered-no = there is no easy way to object
fact-passive-yes = it relies on data that your device sends automatically
fact-passive-no = it does not rely on data that your device sends automatically
fact-sliding-yes = its lifetime is renewed at each visit
fact-sliding-no = its lifetime is not renewed at each visit
fact-sale-or-share-yes = personal data are sold, or shared for cross-site advertising
fact-sale-or-share-no = personal data are neither sold nor shared for cross-site advertising
fact-identifies-yes = it identifies, locates or profiles a person
fact-identifies-no = it does not identify, locate or profile anyone
fact-high-risk-yes = it involves high-risk profiling or intrusive advertising
fact-high-risk-no = it involves no high-risk profiling or intrusive advertising
fact-sensitive-yes = it reveals or concerns sensitive data, such as your health, religion or precise location
fact-sensitive-no = it neither reveals nor concerns sensitive data, such as your health, religion or precise location
fact-children-yes = the service is aimed at children, or you are known to be a child
fact-children-no = the service is not aimed at children
fact-first-party-yes = it is set for this site, not for another company
fact-first-party-no = another company sets it, or it is set for another company
fact-own-yes = it is the site’s own cookie
fact-own-no = it comes from a provider
fact-sole-purpose-yes = it serves no other purpose
fact-sole-purpose-no = it serves other purposes too

## Limits, as clauses

limit-lifetime = it is kept no longer than the rules allow
limit-retention = the data are not kept longer than the rules allow

## Technologies

technology-cookie = cookie
technology-local-storage = local storage
technology-session-storage = session storage
technology-indexed-db = browser database
technology-cache = browser cache
technology-pixel = tracking pixel
technology-fingerprint = device fingerprint
technology-sdk = software library
technology-link = tagged link

## Lifetimes and durations

lifetime-session = Until you close the browser
lifetime-seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}
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
duration-over = more than 400 days

## Dates

date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Lists

and = and
or = or

## Laws: as a label, after “under”, and as the subject of a sentence

law-ae = UAE law
    .under = under UAE law
    .subject = UAE law
law-ar = Argentine law
    .under = under Argentine law
    .subject = Argentine law
law-at = Austrian law
    .under = under Austrian law
    .subject = Austrian law
law-au = Australian law
    .under = under Australian law
    .subject = Australian law
law-be = Belgian law
    .under = under Belgian law
    .subject = Belgian law
law-bg = Bulgarian law
    .under = under Bulgarian law
    .subject = Bulgarian law
law-br = Brazilian law
    .under = under Brazilian law
    .subject = Brazilian law
law-ca = Canadian law (outside Quebec)
    .under = under Canadian law (outside Quebec)
    .subject = Canadian law (outside Quebec)
law-ca-qc = Quebec law
    .under = under Quebec law
    .subject = Quebec law
law-ch = Swiss law
    .under = under Swiss law
    .subject = Swiss law
law-charte = a plain reading of the list of cookies (not law)
    .under = under a plain reading of the list of cookies (not law)
    .subject = a plain reading of the list of cookies (not law)
law-cl = Chilean law
    .under = under Chilean law
    .subject = Chilean law
law-cn = Chinese law
    .under = under Chinese law
    .subject = Chinese law
law-cy = Cypriot law
    .under = under Cypriot law
    .subject = Cypriot law
law-cz = Czech law
    .under = under Czech law
    .subject = Czech law
law-de = German law
    .under = under German law
    .subject = German law
law-dk = Danish law
    .under = under Danish law
    .subject = Danish law
law-es = Spanish law
    .under = under Spanish law
    .subject = Spanish law
law-eu = EU law
    .under = under EU law
    .subject = EU law
law-eu-omnibus-proposal = the EU’s Digital Omnibus proposal (not in force)
    .under = under the EU’s Digital Omnibus proposal (not in force)
    .subject = the EU’s Digital Omnibus proposal (not in force)
law-fi = Finnish law
    .under = under Finnish law
    .subject = Finnish law
law-fr = French law
    .under = under French law
    .subject = French law
law-gb = UK law
    .under = under UK law
    .subject = UK law
law-gi = Gibraltar law
    .under = under Gibraltar law
    .subject = Gibraltar law
law-gr = Greek law
    .under = under Greek law
    .subject = Greek law
law-hr = Croatian law
    .under = under Croatian law
    .subject = Croatian law
law-hu = Hungarian law
    .under = under Hungarian law
    .subject = Hungarian law
law-id = Indonesian law
    .under = under Indonesian law
    .subject = Indonesian law
law-ie = Irish law
    .under = under Irish law
    .subject = Irish law
law-il = Israeli law
    .under = under Israeli law
    .subject = Israeli law
law-in = Indian law
    .under = under Indian law
    .subject = Indian law
law-is = Icelandic law
    .under = under Icelandic law
    .subject = Icelandic law
law-it = Italian law
    .under = under Italian law
    .subject = Italian law
law-jp = Japanese law
    .under = under Japanese law
    .subject = Japanese law
law-ke = Kenyan law
    .under = under Kenyan law
    .subject = Kenyan law
law-kr = South Korean law
    .under = under South Korean law
    .subject = South Korean law
law-li = Liechtenstein law
    .under = under Liechtenstein law
    .subject = Liechtenstein law
law-lt = Lithuanian law
    .under = under Lithuanian law
    .subject = Lithuanian law
law-lu = Luxembourg law
    .under = under Luxembourg law
    .subject = Luxembourg law
law-lv = Latvian law
    .under = under Latvian law
    .subject = Latvian law
law-mt = Maltese law
    .under = under Maltese law
    .subject = Maltese law
law-mx = Mexican law
    .under = under Mexican law
    .subject = Mexican law
law-my = Malaysian law
    .under = under Malaysian law
    .subject = Malaysian law
law-ng = Nigerian law
    .under = under Nigerian law
    .subject = Nigerian law
law-nl = Dutch law
    .under = under Dutch law
    .subject = Dutch law
law-no = Norwegian law
    .under = under Norwegian law
    .subject = Norwegian law
law-nz = New Zealand law
    .under = under New Zealand law
    .subject = New Zealand law
law-ph = Philippine law
    .under = under Philippine law
    .subject = Philippine law
law-pl = Polish law
    .under = under Polish law
    .subject = Polish law
law-pt = Portuguese law
    .under = under Portuguese law
    .subject = Portuguese law
law-ro = Romanian law
    .under = under Romanian law
    .subject = Romanian law
law-sa = Saudi law
    .under = under Saudi law
    .subject = Saudi law
law-se = Swedish law
    .under = under Swedish law
    .subject = Swedish law
law-sg = Singapore law
    .under = under Singapore law
    .subject = Singapore law
law-si = Slovenian law
    .under = under Slovenian law
    .subject = Slovenian law
law-sk = Slovak law
    .under = under Slovak law
    .subject = Slovak law
law-th = Thai law
    .under = under Thai law
    .subject = Thai law
law-tr = Turkish law
    .under = under Turkish law
    .subject = Turkish law
law-us-ca = California law
    .under = under California law
    .subject = California law
law-us-co = Colorado law
    .under = under Colorado law
    .subject = Colorado law
law-us-ct = Connecticut law
    .under = under Connecticut law
    .subject = Connecticut law
law-us-de = Delaware law
    .under = under Delaware law
    .subject = Delaware law
law-us-fl = Florida law
    .under = under Florida law
    .subject = Florida law
law-us-ia = Iowa law
    .under = under Iowa law
    .subject = Iowa law
law-us-in = Indiana law
    .under = under Indiana law
    .subject = Indiana law
law-us-ky = Kentucky law
    .under = under Kentucky law
    .subject = Kentucky law
law-us-md = Maryland law
    .under = under Maryland law
    .subject = Maryland law
law-us-mn = Minnesota law
    .under = under Minnesota law
    .subject = Minnesota law
law-us-mt = Montana law
    .under = under Montana law
    .subject = Montana law
law-us-ne = Nebraska law
    .under = under Nebraska law
    .subject = Nebraska law
law-us-nh = New Hampshire law
    .under = under New Hampshire law
    .subject = New Hampshire law
law-us-nj = New Jersey law
    .under = under New Jersey law
    .subject = New Jersey law
law-us-nv = Nevada law
    .under = under Nevada law
    .subject = Nevada law
law-us-optout = the law of US states with a mandatory opt-out signal
    .under = under the law of US states with a mandatory opt-out signal
    .subject = the law of US states with a mandatory opt-out signal
law-us-or = Oregon law
    .under = under Oregon law
    .subject = Oregon law
law-us-other = the law of US states with a right to object and no mandatory signal
    .under = under the law of US states with a right to object and no mandatory signal
    .subject = the law of US states with a right to object and no mandatory signal
law-us-ri = Rhode Island law
    .under = under Rhode Island law
    .subject = Rhode Island law
law-us-tn = Tennessee law
    .under = under Tennessee law
    .subject = Tennessee law
law-us-tx = Texas law
    .under = under Texas law
    .subject = Texas law
law-us-ut = Utah law
    .under = under Utah law
    .subject = Utah law
law-us-va = Virginia law
    .under = under Virginia law
    .subject = Virginia law
law-us-wa = Washington State law
    .under = under Washington State law
    .subject = Washington State law
law-vn = Vietnamese law
    .under = under Vietnamese law
    .subject = Vietnamese law
law-za = South African law
    .under = under South African law
    .subject = South African law
law-other = the rules of “{ $name }”
    .under = under the rules of “{ $name }”
    .subject = the set of rules “{ $name }”

## Languages

language-ar = Arabic
language-bg = Bulgarian
language-ca = Catalan
language-cs = Czech
language-cy = Welsh
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-eu = Basque
language-fi = Finnish
language-fr = French
language-ga = Irish
language-gl = Galician
language-hr = Croatian
language-hu = Hungarian
language-is = Icelandic
language-it = Italian
language-ja = Japanese
language-lb = Luxembourgish
language-lt = Lithuanian
language-lv = Latvian
language-mt = Maltese
language-nb = Norwegian Bokmål
language-nl = Dutch
language-nn = Norwegian Nynorsk
language-no = Norwegian
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-sk = Slovak
language-sl = Slovenian
language-sv = Swedish
language-tr = Turkish
language-uk = Ukrainian
language-zh = Chinese
