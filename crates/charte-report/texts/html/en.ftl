# The report as a page, in English. Every language has the same texts with the same arguments.

## Head

html-title = Cookies of { $site }
html-a-visit = a visit
html-about-charter = Checked against the site’s charter, { $law }.
html-about-catalogue = Checked with a catalogue of known cookies, without a charter, { $law }.
html-not-advice = This is not legal advice.
html-made-by = Made by Charte { $version }. This file contains no cookie values and no URL parameters, and makes no network requests.

## Summary

html-cookies = { $n ->
    [one] { $n } cookie
   *[other] { $n } cookies
}


## What to do

html-what-to-do = What to do
html-do = What to do:
html-no-charter = There is no charter yet. Draft one, complete what is marked in it, and check again:
html-more-json = and { $n } more, which --format json lists

## Parts of the page

html-contents = Contents
html-providers = Who sets cookies
html-all-cookies = All cookies
html-contacts = Third parties contacted
html-when = What was set when
html-codes = Findings by code
html-recordings = Recordings
html-sources = Legal sources

## Tables

html-cookie = Cookie
html-provider = Provider
html-what-for = Purpose
html-kept = Lifetime
html-hosts = Hosts
html-hosts-are = Hosts: { $hosts }
html-requests = Requests
html-known-for = Known for
html-not-there = not seen
html-law = Law:
html-party-first = first party
html-party-third = third party
html-party-both = first and third party

## How a cookie was seen

html-seen-set = set
html-seen-set-times = set { $n } times
html-seen-sent = only in requests: set by a script, or left from an earlier visit
html-seen-stored = kept in the browser
html-seen-rejected = rejected by the browser

## Show and sort

html-show = Show
html-show-all = all
html-show-unclear = unclear
html-sort = Sort by
html-sort-urgency = urgency
html-find = Find
html-csv = Download as CSV

## Third parties

html-contacts-why = Every request tells a third party the visitor’s IP address, even if it sets no cookie. A third party that is not marked here may track visitors too.
html-contacts-about = { $n ->
    [one] { $n } third party
   *[other] { $n } third parties
}
html-contacts-unwanted = { $n ->
    [one] { $n } tracker contacted without consent
   *[other] { $n } trackers contacted without consent
}
html-contact-unwanted = contacted without consent
html-contact-unknown = purpose unknown
html-requests-before = { $n ->
    [one] { $n } before any choice
   *[other] { $n } before any choice
}
html-requests-refused = { $n ->
    [one] { $n } after a refusal
   *[other] { $n } after a refusal
}
html-requests-accepted = { $n ->
    [one] { $n } after acceptance
   *[other] { $n } after acceptance
}
html-requests-withdrawn = { $n ->
    [one] { $n } after withdrawal
   *[other] { $n } after withdrawal
}

## When

html-unclear-or-part = unclear, or allowed in part
html-no-times = The recording does not say when.
html-first-at = first at { $time }
html-other-sites = { $n } other sites
html-unwanted = { $n ->
    [one] { $n } not allowed
   *[other] { $n } not allowed
}
html-unclear = { $n ->
    [one] { $n } unclear
   *[other] { $n } unclear
}

## Recordings

html-banner-picture = The banner as the scan saw it
html-phase-before = Before any choice
html-phase-refused = Everything refused
html-phase-accepted = Everything accepted
html-phase-withdrawn = Consent withdrawn
html-runs = { $n } runs
html-recordings-about = { $n ->
    [one] { $n } recording
   *[other] { $n } recordings
}
html-more-pages = { $n ->
    [one] and { $n } more page
   *[other] and { $n } more pages
}
html-ignored = Lines that browsers ignore
html-ignored-line = { $cookie } by { $host }, { $n } ×
html-notes = Notes

# Beside a count of cookies.
html-total-allowed = { $n ->
    [one] allowed
   *[other] allowed
}
html-total-limited = { $n ->
    [one] allowed in part
   *[other] allowed in part
}
html-total-withheld = { $n ->
    [one] not allowed
   *[other] not allowed
}
html-total-disputed = { $n ->
    [one] disputed
   *[other] disputed
}
html-total-unknown = { $n ->
    [one] unknown
   *[other] unknown
}
html-total-undeclared = { $n ->
    [one] not declared
   *[other] not declared
}
html-total-deleted = { $n ->
    [one] deleted by the site
   *[other] deleted by the site
}
