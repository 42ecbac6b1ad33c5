# What a reader should know about a recording, and why one shows no cookies. $n is a count, $names a
# list, $site and $host are hosts, $manager a consent manager, $phase a phase of a visit as
# `phase-word-…` names it. Each is a clause without a full stop.

note-no-cookies = no cookie was set or sent; if that surprises you, { $remedy }
note-no-cookies-lines = no cookie was set or sent; response headers do not show what scripts set, which a recording of the page in a browser does
note-no-cookies-list = no cookie was kept
note-no-pages = it describes no pages; they were found by address and referrer
note-unknown-pages = { $n ->
    [one] { $n } entry names a page that it does not describe
   *[other] { $n } entries name a page that it does not describe
}
note-too-many-pages = it has too many pages; what follows has none
note-without-response = { $n ->
    [one] { $n } entry has no response, so what it set is unknown
   *[other] { $n } entries have no response, so what they set is unknown
}
note-unanswered = { $n ->
    [one] { $n } request has status 0 (blocked, cut off or failed), so whether it was sent is unknown
   *[other] { $n } requests have status 0 (blocked, cut off or failed), so whether they were sent is unknown
}
note-without-address = { $n ->
    [one] { $n } entry has no web address, so who set its cookies is unknown
   *[other] { $n } entries have no web address, so who set their cookies is unknown
}
note-cut = { $n ->
    [one] { $n } very long value was truncated
   *[other] { $n } very long values were truncated
}
note-clock-slow = the recorder’s clock was { $n } seconds slow; times are corrected with the servers’ clocks
note-clock-fast = the recorder’s clock was { $n } seconds fast; times are corrected with the servers’ clocks
note-odd-lines = { $n ->
    [one] { $n } line was skipped because it is neither a Set-Cookie line nor a header (line { $names })
   *[other] { $n } lines were skipped because they are neither Set-Cookie lines nor headers (lines { $names })
}
note-odd-records = { $n ->
    [one] { $n } line was skipped because it is no record of cookies.txt (line { $names })
   *[other] { $n } lines were skipped because they are no records of cookies.txt (lines { $names })
}
note-odd-cookies = { $n ->
    [one] { $n } entry of its list was skipped because it is not a cookie
   *[other] { $n } entries of its list were skipped because they are not cookies
}
note-unclear-ends = { $n ->
    [one] the expiry of { $n } cookie is in an unknown format, so its lifetime is unknown: { $names }
   *[other] the expiry of { $n } cookies is in an unknown format, so their lifetimes are unknown: { $names }
}
note-disagreement = { $n ->
    [one] { $n } response has a Set-Cookie header and a list of cookies that disagree; the cookies of both count
   *[other] { $n } responses have Set-Cookie headers and lists of cookies that disagree; the cookies of both count
}
note-folded = { $n ->
    [one] { $n } Set-Cookie header holds several cookies joined by commas; it was split
   *[other] { $n } Set-Cookie headers hold several cookies joined by commas; they were split
}
note-redacted-headers = { $n ->
    [one] { $n } cookie header was redacted; its cookies were taken from the list of cookies, which may lack attributes
   *[other] { $n } cookie headers were redacted; their cookies were taken from the lists of cookies, which may lack attributes
}
note-empty-headers = { $n ->
    [one] { $n } Set-Cookie header is empty
   *[other] { $n } Set-Cookie headers are empty
}
note-still-loading = { $n ->
    [one] { $n } page was still loading at the end of its time, so cookies may be missing
   *[other] { $n } pages were still loading at the end of their time, so cookies may be missing
}
note-other-phase = the recording itself says that it belongs to the phase “{ $stated }”, which is used instead of “{ $phase }”
note-no-time = it does not say when it was recorded, so it is judged as of { $date }
note-expired = { $n ->
    [one] { $n } cookie that it keeps expired before { $date }, the date of judgement; state with --at when it was saved
   *[other] { $n } cookies that it keeps expired before { $date }, the date of judgement; state with --at when it was saved
}
note-no-page = it does not name its page, so the charter’s site is assumed
note-other-site = the page on { $host } is not on the charter’s site, { $site }

# The site's own consent cookie.
note-own-sent = requests carry the consent cookie { $name }: { $answer }; { $advice }
note-own-set = the site sets the consent cookie { $name }: { $answer }; { $advice }
note-own-kept = the browser keeps the consent cookie { $name }: { $answer }; { $advice }
answer-none = it grants and refuses nothing
answer-granted = granted: { $granted }
answer-refused = refused: { $refused }
answer-both = granted: { $granted }; refused: { $refused }
answer-foreign = its form is not that of this library
advice-fits = that fits the phase “{ $phase }”
advice-counts = the phase “{ $phase }” counts
advice-anyway = the phase “{ $phase }” is used anyway (--phase selects another)
advice-contradicts = warning: that contradicts the phase “{ $phase }”, which is used anyway (--phase selects another)
phase-word-before = before any answer
phase-word-refused = everything refused
phase-word-accepted = everything accepted
phase-word-withdrawn = consent withdrawn

# A consent manager.
note-manager = consent manager { $manager }: { $said }; { $advice }
note-manager-of = consent manager { $manager } of { $site }: { $said }; { $advice }
said-always = { $end }
said-between = { $end } at the beginning and at the end, but not in between
said-changed = { $begin } at the beginning, and { $end } at the end
said-by-end = { $end } by the end; the beginning is not recorded
said-nothing = the visitor had not answered
said-accepted = the visitor had accepted everything
said-refused = the visitor had refused everything
said-partly = the visitor had accepted a part, or all that it names
said-unreadable = what the visitor had answered cannot be read

# Why a recording shows no cookies, and how to make one that does.
hidden = it { $why }, so it cannot tell which cookies there were; { $remedy }
hidden-empty = holds no request, response or cookie
hidden-sanitised = holds no cookies at all, because Chrome and Edge remove them from a HAR unless told otherwise
hidden-no-headers = holds no response headers and no lists of cookies
hidden-contentless = { $n ->
    [one] holds { $n } cookie header without contents
   *[other] holds { $n } cookie headers without contents
}
hidden-redacted = { $n ->
    [one] holds { $n } cookie whose name was redacted
   *[other] holds { $n } cookies whose names were redacted
}
hidden-skipped = { $n ->
    [one] holds { $n } Set-Cookie line that could not be read
   *[other] holds { $n } Set-Cookie lines that could not be read
}
remedy-chromium = in Chrome or Edge, open DevTools › Settings › Preferences › Network, enable “Allow to generate HAR with sensitive data”, load the page again, then hold the export button of the Network panel and choose “Export HAR (with sensitive data)”
remedy-firefox = in Firefox, open the Network panel, load the page again, then choose “Save All As HAR” from the menu of any request, and do not run the file through a sanitiser
remedy-safari = in Safari, open Web Inspector › Network, load the page again, then choose “Export”, and do not run the file through a sanitiser
remedy-browser = record again with cookies: in Chrome or Edge, enable DevTools › Settings › Preferences › Network › “Allow to generate HAR with sensitive data” and choose “Export HAR (with sensitive data)”; in Firefox, choose “Save All As HAR” in the Network panel; in Safari, choose “Export” in Web Inspector › Network; in a proxy or test tool, turn redaction off
remedy-set-cookie-lines = record the response headers again, unchanged, as curl -si prints them
remedy-cookies-txt = export cookies.txt again, unchanged, after the page has loaded
remedy-storage-state = save the storage state again, unchanged, after the page has loaded
remedy-scan = scan the site again
remedy-devtools-cookies = export the cookies again, unchanged, after the page has loaded

# A regime that is not law.
caveat-charte = a plain reading of the list of cookies, not law
caveat-proposal = a proposal, not law
caveat-not-law = not law
