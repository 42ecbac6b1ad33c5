# What `charte check` says about a visit or a charter: the verdict, what to fix, the cookies.
# $by is a provider, a site or one of by-…; $under is a law, as in “under French law”.

## The verdict

banner-ask = You need a consent banner.
banner-notice = You need a notice and a way to object, but no consent banner.
banner-no-seen = The cookies seen here need no consent banner.
banner-no-declared = The declared cookies need no consent banner.
banner-cannot-tell = Cannot tell whether you need a consent banner.
ask-about = Consent is needed { $under } for: { $purposes }.
object-to = A way to object is needed { $under } for: { $purposes }.
nothing-to-ask = All of them are exempt { $under }.

doubt-hidden = { $all ->
    [one] The recording hides its cookies.
   *[other] { $hidden ->
        [one] { $hidden } of { $all } recordings hides its cookies.
       *[other] { $hidden } of { $all } recordings hide their cookies.
    }
}
doubt-not-recorded = { $n ->
    [one] In a phase of the scan, { $n } page was not recorded.
   *[other] In phases of the scan, { $n } pages were not recorded.
}
phases-failed = Not recorded, and so without a result: { $phases }.
doubt-unclassified = { $n ->
    [one] { $n } declaration states no purpose yet; it is not included.
   *[other] { $n } declarations state no purpose yet; they are not included.
}
doubt-undeclared = { $n ->
    [one] { $n } cookie is not declared and therefore not included.
   *[other] { $n } cookies are not declared and therefore not included.
}
doubt-unknown = { $n ->
    [one] { $n } cookie is unknown and therefore not included.
   *[other] { $n } cookies are unknown and therefore not included.
}
doubt-disputed = { $n ->
    [one] Sources disagree about { $n } cookie; it is not included.
   *[other] Sources disagree about { $n } cookies; they are not included.
}
doubt-nothing-seen = No cookie was seen, so it is unknown what the site sets.
doubt-not-loaded = { $all ->
    [one] No page loaded in the recording, so it is unknown what the site sets.
   *[other] No page loaded in { $failed } of { $all } recordings, so it is unknown what the site sets.
}
doubt-party-unknown = { $n ->
    [one] The recording does not tell whether { $n } cookie is this site’s or another’s; --page names the page.
   *[other] The recording does not tell whether { $n } cookies are this site’s or another’s; --page names the page.
}
doubt-mixed-contacts = { $n ->
    [one] { $n } third party was contacted that tracks with some requests and not with others.
   *[other] { $n } third parties were contacted that track with some requests and not with others.
}
doubt-unanswered-trackers = { $n ->
    [one] Requests to { $n } known tracker have no recorded answer, so it is unknown whether they were sent.
   *[other] Requests to { $n } known trackers have no recorded answer, so it is unknown whether they were sent.
}
doubt-unknown-contacts = { $n ->
    [one] { $n } third party was contacted that is unknown; what the requests are for is not included.
   *[other] { $n } third parties were contacted that are unknown; what the requests are for is not included.
}

cookies-wrong = { $all ->
    [one] The only cookie is not allowed.
   *[other] { $n ->
        [one] { $n } of { $all } cookies is not allowed.
       *[other] { $n } of { $all } cookies are not allowed.
    }
}
cookies-none-wrong = { $all ->
    [one] The only cookie is allowed.
   *[other] All { $all } cookies are allowed.
}
cookies-allowed-with-errors = { $all ->
    [one] The only cookie is allowed, but there are errors.
   *[other] All { $all } cookies are allowed, but there are errors.
}
cookies-none-known-wrong = { $all ->
    [one] The only cookie is not known to be wrong.
   *[other] None of the { $all } cookies is known to be wrong.
}
cookies-limited = { $n ->
    [one] { $n } is allowed for some of its purposes only.
   *[other] { $n } are allowed for some of their purposes only.
}

## Who sets a cookie, or what a finding is about

by-publisher = This site
by-unknown = Unknown source
by-charter = The charter
by-visit = The recording

## What to fix

fixes = What to fix
fixes-none = Nothing to fix.
severity-errors = { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
severity-warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
severity-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
left-out = { $n ->
    [one] { $n } known finding is left out.
   *[other] { $n } known findings are left out.
}

fix-hold-back = { $by }: { $n ->
    [one] hold back { $n } cookie until consent to { $purposes }
   *[other] hold back { $n } cookies until consent to { $purposes }
}
fix-heed-signal = { $by }: { $n ->
    [one] do not set { $n } cookie if the browser sends Global Privacy Control: { $purposes }
   *[other] do not set { $n } cookies if the browser sends Global Privacy Control: { $purposes }
}
fix-remove = { $by }: { $n ->
    [one] do not set { $n } cookie: the law prohibits { $purposes }
   *[other] do not set { $n } cookies: the law prohibits { $purposes }
}
fix-erase = { $by }: { $n ->
    [one] delete { $n } cookie and do not set it after a refusal of { $purposes }
   *[other] delete { $n } cookies and do not set them after a refusal of { $purposes }
}
fix-declare = { $by }: { $n ->
    [one] { $n } undeclared cookie; declare it in the charter or stop setting it
   *[other] { $n } undeclared cookies; declare them in the charter or stop setting them
}
fix-find-out = { $by }: { $n ->
    [one] { $n } unknown cookie; find out what it is for
   *[other] { $n } unknown cookies; find out what they are for
}
fix-find-out-all = Unknown cookies on { $sites } sites: { $n }; find out what they are for
fix-settle = { $by }: { $n ->
    [one] { $n } cookie of disputed or unstated purpose; state its purpose in the charter
   *[other] { $n } cookies of disputed or unstated purpose; state their purposes in the charter
}
fix-shorten = { $by }: { $n ->
    [one] shorten the lifetime of { $n } cookie
   *[other] shorten the lifetimes of { $n } cookies
}
fix-protect = { $by }: { $n ->
    [one] add the missing attributes to { $n } cookie
   *[other] add the missing attributes to { $n } cookies
}
fix-other = { $by }: { $what }
fix-detail = { $names }: { $message }
and-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
more-fixes = { $n ->
    [one] … and { $n } more thing to fix; --all lists it
   *[other] … and { $n } more things to fix; --all lists them
}

## The cookies

cookies = Cookies
cookies-none-hidden = The recording hides its cookies.
cookies-none-failed = Not recorded, and so without a result.
cookies-none = No cookie was set or sent.
column-cookie = cookie
column-host = set by
column-lifetime = lasts
column-provider = provider
column-purposes = purposes
column-outcome = outcome
column-because = because
phase-before = before any answer
phase-refused = after refusing everything
phase-accepted = after accepting everything
phase-withdrawn = after withdrawing consent
phase-before-short = before
phase-refused-short = refused
phase-accepted-short = accepted
phase-withdrawn-short = withdrawn
outcome-allowed = allowed
outcome-limited = allowed in part
outcome-withheld = not allowed
outcome-disputed = disputed
outcome-unknown = unknown
outcome-deleted = deleted
lasts-session = session
lasts-unknown = unknown
lasts-until-erased = until deleted
lasts-deleted = –
host-unknown = unknown host
not-declared = not declared
name-none = (no name)
folded-allowed = { $n ->
    [one] { $n } allowed: { $names }
   *[other] { $n } allowed: { $names }
}
folded-deleted = { $n ->
    [one] { $n } deleted by the site: { $names }
   *[other] { $n } deleted by the site: { $names }
}
folded-more = { $n ->
    [one] … and { $n } more cookie; --all shows every one
   *[other] … and { $n } more cookies; --all shows every one
}
legend-sent = † only in requests: set by a script, or left from an earlier visit
legend-refused = ‡ the browser did not accept it
legend-stored = § kept in the browser for this host
ignored = { $n ->
    [one] Browsers ignore { $n } of the Set-Cookie lines; --all shows it.
   *[other] Browsers ignore { $n } of the Set-Cookie lines; --all shows them.
}
ignored-lines = Lines that browsers ignore
because-out-of-scope = the law does not apply
because-prohibited = the law prohibits it
because-unclassified = its purpose is not stated
because-undeclared = not declared in the charter
because-exempt = needs no consent
because-objected = the visitor objected
because-gpc = the browser objects (Global Privacy Control)
because-granted = the visitor agreed
because-not-objected = the visitor has not objected
because-refused = the visitor refused
because-unanswered = needs consent, not given yet
because-expired = the consent is too old
because-outdated = the consent was to an older charter
because-unreadable = the consent cannot be read
because-unknown = not in the catalogue
because-disputed = sources disagree about its purpose
because-deleted = deleted by the site

## About the recordings

recordings = About the recordings
page-unknown = a page without an address
set-cookie-lines = { $n ->
    [one] { $n } Set-Cookie line
   *[other] { $n } Set-Cookie lines
}
run = run { $n }

## A charter without a recording

charter-of = The charter of { $host }
declarations = { $n ->
    [one] { $n } declaration
   *[other] { $n } declarations
}

## Next

next = Next
next-explain = why, with the sources
next-all = every cookie and finding
next-html = a report for the browser
next-init = draft a charter, then complete what is marked
next-check = check against it
no-advice = This is not legal advice.
column-category = category
kind-necessary = necessary
kind-statistics = statistics
kind-first-party = other, this site
kind-third-party = third-party

## Charters' files

lint-found = { $name }: { $levels }
lint-under = { $said }, { $under }
lint-fixable = { $n ->
    [one] --fix can fix { $n } of them
   *[other] --fix can fix { $n } of them
}
lint-more = more about a code: { $command }
lint-help = help
lint-by = by
law-rule = Rule { $rule }: { $sources }
lint-none = no problems found
lint-title = Charter { $name }
lint-title-many = { $n ->
    [one] { $n } charter
   *[other] { $n } charters
}
lint-about = Linted by Charte.
lint-place = line { $line }, column { $column }
lint-write = Write:
lint-remove = Remove it
lint-beside-earlier = the earlier one
lint-beside-provider = the provider
lint-beside-purpose = the purpose
lint-beside-at = { $what } is at { $place }
lint-column-line = line
lint-column-finding = finding
lint-column-names = cookies
lint-column-remedy = what to do
lint-charters = Cookie charters
lint-english = { $n ->
    [one] Errors (E…) are described in English.
   *[other] Errors (E…) are described in English.
}
lint-fixed = { $n ->
    [one] { $name }: { $n } error fixed
   *[other] { $name }: { $n } errors fixed
}
fix-also = { $n ->
    [one] here and in one other place
   *[other] here and in { $n } other places
}
fix-by-itself = --fix can do it
severity-error = error
severity-warning = warning
severity-note = note
many-checked = { $n ->
    [one] { $n } recording checked.
   *[other] { $n } recordings checked.
}
many-sites = { $n ->
    [one] { $n } site checked.
   *[other] { $n } sites checked.
}
many-yes = A banner or a notice is needed: { $n }
many-no = Neither is needed: { $n }
many-cannot-tell = Cannot tell: { $n }
many-broken = Could not be read: { $n }
many-errors = With errors: { $n }
