# What findings say to a site's owner, in English. A code has a title and a remedy (`.help`); a
# message is a sentence, or several. Every language has the same texts with the same arguments.

## Codes

C001 = Cookie not declared
    .help = Declare it in the charter, or stop setting it.
C002 = Declared but never seen
    .help = Remove it from the charter, or record a page that sets it.
C003 = Two patterns match the same names
    .help = Make one of the names more specific, or limit one of them to a narrower domain.
C004 = Pattern too broad
    .help = Write more of the name before or after the star.
C005 = Provider not in the charter
    .help = Add a [[provider]] with this id, or correct the id.
C006 = Called necessary, but not exempt
    .help = If the facts that the rule requires are true, state them; otherwise ask for consent.
C007 = Called anonymous, but not exempt
    .help = State the missing facts if they are true, and fix the rest.
C008 = No lifetime
    .help = Add lifetime = "session" or a duration such as "13 months".
C009 = Missing translation
    .help = Add the text in that language.
C010 = Material change without a new revision
    .help = Raise the revision, so that visitors are asked again.
C011 = Provider or role not stated
    .help = Name the provider, and state its role: publisher, processor or independent.
C012 = Purpose not known
    .help = Find out what it is for and state its purposes. Until then it is never allowed.
C013 = Not all patterns compared
    .help = Declare exact names, or fewer patterns that begin and end alike.
C014 = consent-domain of no use
    .help = Remove consent-domain and name the cookie __Host-…, or keep consent-domain for other hosts of the site and choose a name without that prefix.
C020 = Set before consent
    .help = Set it only after the visitor has agreed.
C021 = Set after a refusal
    .help = Stop setting it once the visitor has refused, and delete it.
C022 = Lasts longer than declared
    .help = Shorten its Max-Age or Expires, or correct the lifetime in the charter.
C023 = Kept longer than recommended
    .help = Shorten the lifetime or the retention.
C024 = Declared as the site’s own, set by another site
    .help = Declare the provider as independent, or set the cookie from the site’s own domain.
C025 = Renewed at each visit
    .help = Keep the first expiry instead of setting a new one at each visit.
C026 = Set on a host that is not declared
    .help = Widen the domain of the declaration, or stop setting the cookie there.
C040 = Consent cookie unreadable
    .help = Let only this library write the consent cookie, and ask the visitor again.
C041 = Several consent cookies
    .help = Delete the stale copies on other domains and paths.
C042 = Consent kept too long
    .help = Set the Max-Age of the consent cookie to the time for which consent is valid.
C043 = Consent cookie set before any choice
    .help = Write the consent cookie only when the visitor makes a choice.
C050 = SameSite=None without Secure
    .help = Add Secure. Browsers reject the cookie otherwise.
C051 = Prefix not respected
    .help = Add Secure; for __Host- also Path=/ and no Domain; for __Http- also HttpOnly. Browsers reject the cookie otherwise.
C052 = Sign-in cookie not protected
    .help = Add HttpOnly and Secure.
C053 = Over 4,096 bytes
    .help = Shorten the value. Browsers reject the cookie.
C054 = Lasts over 400 days
    .help = Shorten it to 400 days or less; browsers cap it at that.
C055 = Domain rejected by browsers
    .help = Use the host, or a domain above it that is not a public suffix. Browsers reject the cookie otherwise.
C056 = Partitioned without Secure
    .help = Add Secure. Browsers reject the cookie otherwise.
C057 = Cookie without a name
    .help = Give it a name, so that the charter can declare it. Browsers keep it and send it as it is.
C058 = Secure cookie from an insecure page
    .help = Serve the page over https. Browsers reject the cookie otherwise.
C060 = Right to object not offered
    .help = Offer a simple, free and lasting way to object, and state objection-offered = true.
C061 = A notice is all that is missing
    .help = Inform visitors, let them object and state both facts, or keep asking for consent.
C062 = Global Privacy Control ignored
    .help = Remove gpc = "ignore". The signal is honoured here whatever the charter says.
C063 = A refusal is forgotten too early
    .help = Keep the answer for longer.
C064 = Judged under a later law
    .help = Read the result as that of the later law, or choose a regime that covers the time of the recording.
C065 = Review overdue
    .help = Have the regime reviewed, then state the new dates in its file.
C066 = Contradiction
    .help = Correct the statement that is not true.
C067 = Another answer beside the site’s own
    .help = Remove the other manager from the site and delete what it keeps, unless it is moved over.
C070 = No refusal on the banner’s first layer
    .help = Offer refusal on the layer that offers acceptance, in the same way.
C071 = Refusal as a link, acceptance as a button
    .help = Give both the same form.
C072 = Refusal smaller or paler than acceptance
    .help = Give both the same size, and colours with the same contrast.
C073 = Acceptance stands out
    .help = Offer both once, side by side.
C074 = Refusal in unclear words
    .help = Use plain words, such as “Refuse all”.
C075 = A choice ticked beforehand
    .help = Leave every choice off that is not necessary.
C076 = A wall that cannot be refused
    .help = Let visitors refuse, and use the page after that.
C077 = Withdrawal impossible or without effect
    .help = Offer a lasting link or icon that leads back to the choices, and stop what was withdrawn.
C078 = Asked again after a refusal
    .help = Keep the refusal, and do not ask again before it expires.
C079 = No banner, although something needs consent
    .help = Ask for consent first, or stop what needs it.
C080 = Tracker contacted without consent
    .help = Load it only after the visitor has agreed, or stop loading it.
C081 = Global Privacy Control changed nothing
    .help = Treat the signal as a refusal of what it concerns.
C082 = A phase was not recorded
    .help = Read the reason and scan again. The phase has no result.
C083 = Cookies that the browser refused
    .help = Correct their attributes, or stop setting them.

## Messages

finding-undeclared = The charter does not declare this cookie.
finding-not-in-catalogue = No charter was given, and the catalogue does not know this cookie.
finding-never-seen = { $phases ->
    [1] The charter declares it, but the recording does not show it.
   *[other] The charter declares it, but no recording shows it.
}
finding-ambiguous = { $name } and the earlier { $earlier } can match the same name; only their order decides.
finding-broad-pattern = { $pattern } matches almost any name.
finding-unknown-provider = The charter has no provider { $provider }.
finding-unknown-provider-near = The charter has no provider { $provider }. Did you mean { $near }?
finding-not-exempt = { $purpose } is not exempt from consent { $under }.
finding-not-exempt-unless = { $purpose } is not exempt from consent { $under }. It would be if this were true and stated in the charter: { $conditions }.
finding-consent-cookie-serves-other = The consent cookie may only store the visitor’s choice. The other purpose, { $purpose }, is not exempt from consent { $under }.
finding-not-anonymous = { $purpose } is declared anonymous. That is not enough { $under }; this is also required or recommended: { $conditions }.
finding-no-lifetime = No lifetime is stated.
finding-missing-text = { $text } is missing in { $language }.
finding-same-revision = Visitors who answered under revision { $revision } were not told this: { $change }.
finding-no-provider = No provider is stated, so the cookie counts as the site’s own.
finding-no-role = The role of the provider { $provider } is not stated, so it is not known whether the provider uses the data only for the site.
finding-unclassified = Its purpose is not known.
finding-disputed = Sources disagree about its purpose: { $why }.
finding-not-compared = { $count } of { $total } declarations were not compared with all others. Two that match the same name may go unnoticed.
finding-consent-domain-without-effect = consent-domain has no effect: browsers reject a Domain for a cookie whose name begins with __Host-.
finding-wide-consent = Every host below { $domain } receives the visitor’s answer and can overwrite it, but the charter declares no cookie for a host there other than { $host }.
finding-before-consent = { $presence ->
    [sent] Sent before the visitor answered (set by a script or on an earlier visit).
    [stored] Stored in the browser before the visitor answered.
   *[set] Set before the visitor answered.
} { $why ->
    [unknown] Its purpose is not known.
    [prohibited] This use is prohibited { $under }: { $purposes }.
    [objected] Global Privacy Control objects to it { $under } for { $purposes }.
   *[consent] It needs consent { $under } for { $purposes }.
}
finding-after-refusal = { $presence ->
    [sent] Sent after the visitor refused.
    [stored] Still in the browser after the visitor refused.
   *[set] Set after the visitor refused.
} { $why ->
    [unknown] Its purpose is not known.
    [prohibited] This use is prohibited { $under }: { $purposes }.
   *[refused] It serves { $purposes }, which the visitor refused.
}
finding-longer-than-declared = It lasts { $lasts }; the charter declares { $declared }.
finding-slightly-longer-than-declared = It lasts { $excess } longer than the declared { $declared }.
finding-far-longer-than-declared = It lasts far longer than the declared { $declared }.
finding-longer-lifetime-than-recommended = It lasts longer than the { $max } recommended { $under }.
finding-longer-retention-than-recommended = Its data are kept longer than the { $max } recommended { $under }.
finding-seen-third-party = It is declared for the site itself or its processor, but another site sets it.
finding-renewed = A later page sets it again with a later expiry, but the charter does not state sliding = true.
finding-other-host = The charter declares it, but only for another domain.
finding-tracker-contacted = { $objected ->
    [yes] { $provider } was contacted although the visitor or the browser objected.
   *[no] { $provider } was contacted without consent.
} It is known for: { $purposes }. Hosts: { $hosts }.
finding-no-refusal = The banner’s first layer offers acceptance, but no refusal.{ $presses ->
    [0] { "" }
    [one] { "" } Refusing takes { $presses } press.
   *[other] { "" } Refusing takes { $presses } presses.
}
finding-refusal-is-link = The refusal { $refuse } looks like a link, the acceptance { $accept } like a button.
finding-smaller-refusal = The accept button is { $ratio } times as large as the refuse button: { $accept } and { $refuse } pixels.
finding-paler-refusal = The text of the refuse button has a contrast of { $refuse } to 1, that of the accept button { $accept } to 1. Text is readable from 4.5 to 1.
finding-more-acceptance = Buttons on the banner’s first layer that accept: { $accept }; that refuse: { $refuse }.
finding-refusal-in-text = The refusal is part of a paragraph of { $around } more characters.
finding-unclear-refusal = The refusal says { $text }, which is none of the usual phrases.
finding-preticked = Ticked before the visitor did anything: { $labels }.
finding-wall = The banner covers { $covered } % of the window{ $lock ->
    [yes] , the page behind cannot be scrolled
   *[no] { "" }
}{ $pay ->
    [yes] , and the alternative to accepting is to pay.
   *[no] , and nothing on it refuses.
}
finding-no-way-back = After accepting, nothing on the page leads back to the choices.
finding-way-back-by-function = After accepting, nothing on the page leads back to the choices. Only a function of the consent manager opens them.
finding-withdrawal-without-effect = Still there after consent was withdrawn, although they need it: cookies: { $cookies }; known trackers contacted: { $trackers }.
finding-asked-again = { $pages ->
    [one] After a refusal, the banner is shown again on { $pages } page of the same visit.
   *[other] After a refusal, the banner is shown again on { $pages } pages of the same visit.
}
finding-no-banner = No banner is shown, although some things need consent: cookies: { $cookies }; known trackers contacted: { $trackers }.
finding-signal-ignored = The cookies that the signal concerns ({ $unchanged }) are there with it as without it.{ $binding ->
    [yes] { "" } The signal is binding { $under }.
   *[no] { "" }
}
finding-phase-failed = { $pages ->
    [1] The phase “{ $phase }” was not recorded: { $why }.
   *[other] The phase “{ $phase }” was not recorded on { $pages } pages: { $why }.
}
finding-cookies-refused = { $cookies ->
    [one] { $cookies } cookie was refused by the browser. Its reasons: { $reasons }.
   *[other] { $cookies } cookies were refused by the browser. Its reasons: { $reasons }.
}
scan-phase-before = before any answer
scan-phase-refused = everything refused
scan-phase-accepted = everything accepted
scan-phase-withdrawn = consent withdrawn
scan-E706 = the browser refused a command of the scan
scan-E707 = the page or the browser did not answer in time
scan-E708 = the page did not load
scan-E709 = the page crashed
scan-E710 = a script kept the page busy
scan-E713 = no banner was found
scan-E714 = the banner has no such button
scan-E715 = there is no sign that the page took the answer
scan-E718 = nothing on the page leads back to the choices
scan-E719 = the page sent or wrote more than a recording holds
finding-consent-unreadable = The consent cookie in the request cannot be read, so it counts for nothing.
finding-consent-copies = The request has { $copies } consent cookies; the strictest answer applies.
finding-consent-too-long = Consent is valid for { $validity } { $under }, but this cookie is kept for { $lasts }.
finding-consent-before-choice = It was set before the visitor made a choice.
finding-foreign-consent = { $contradicts ->
    [yes] { $manager } keeps an answer that contradicts the site’s own, which alone counts.
   *[no] { $manager } keeps an answer beside the site’s own, which alone counts.
}
finding-same-site-none = It has SameSite=None without Secure.
finding-prefix = It lacks an attribute that the prefix of its name requires.
finding-bare-authentication = { $missing ->
    [http-only] It keeps visitors signed in, but has no HttpOnly.
    [secure] It keeps visitors signed in, but has no Secure.
   *[both] It keeps visitors signed in, but has neither HttpOnly nor Secure.
}
finding-too-large = It is over 4,096 bytes.
finding-over-400-days = It lasts { $lasts }; browsers keep no cookie for more than 400 days.
finding-slightly-over-400-days = It lasts { $excess } longer than 400 days, the most that browsers allow.
finding-foreign-domain = Its Domain does not cover the host, or is a public suffix.
finding-malformed-domain = Its Domain contains a port, a trailing dot or a character outside ASCII.
finding-partitioned-without-secure = It has Partitioned without Secure.
finding-no-name = It is a value without a name.
finding-insecure-page = A page that is not served over https sets it with Secure.
finding-no-objection = Visitors may object to { $purposes } { $under }, but the charter does not say that they can.
finding-untold = Judged { $under }: { $notices }.
finding-gpc-ignored = The charter ignores Global Privacy Control, which is binding { $under }.
finding-asked-too-soon = { $force ->
    [binding] The answer is kept for { $kept }, but { $wait } must pass between a refusal and the next question { $under }.
   *[recommended] The answer is kept for { $kept }, but { $wait } should pass between a refusal and the next question { $under }.
}
finding-judged-later = It was recorded on { $recorded }, but judged { $under } as it has been since { $from }.
finding-review-overdue = The rules that are applied { $under } were reviewed on { $reviewed }; their next review was due on { $due }.
finding-contradictory-facts = The charter states two things that contradict each other: { $one }, and { $other }.
finding-active-fingerprint = A fingerprint uses data that the device sends anyway, but the charter states passive = false.
finding-role-not-offered = The provider is declared as { $role }, but { $vendor } is only known as { $roles }: { $why }.

## Parts of messages

quoted = “{ $text }”
session-lifetime = one browser session
notice = { $then ->
    [out-of-scope] { $purpose } would not be covered by the rules if this were true and stated ({ $conditions })
    [opt-out] { $purpose } would not need consent, only a way to object, if this were true and stated ({ $conditions })
   *[exempt] { $purpose } would need no consent if this were true and stated ({ $conditions })
}
condition = { $clause } ({ $statement })
text-service = The service
text-description = The description
text-provider-name = The name of the provider { $provider }
text-name = The name of the charter
text-controller = The controller
text-contact = The contact
text-privacy-policy = The privacy policy
text-introduction = The introduction
role-publisher = publisher
role-processor = processor
role-independent = independent
vendor-google-analytics = Google Analytics
    .why = by default it reuses the data
vendor-google-advertising = Google’s advertising
    .why = it serves advertising across sites
vendor-meta = Meta
    .why = it serves advertising across sites
vendor-recaptcha = reCAPTCHA
    .why = it is another company’s service
requirement-out-of-scope = not covered by the rules
requirement-exempt = exempt from consent
requirement-opt-out = allowed until the visitor objects
requirement-opt-in = subject to consent
requirement-prohibited = prohibited

## Changes between two charters, as clauses

change-new-purpose = the purpose { $purpose } is new
change-new-provider = the provider { $provider } is new
change-purpose-gained = the cookie now also serves { $purpose }
change-new-reader = the provider { $provider } has access to the cookie
change-provider-serves = the provider { $provider } serves { $purposes }
change-newly-asked = visitors were not asked about { $purposes }
change-longer-lifetime = the lifetime is { $new } instead of { $old }
change-lifetime-withdrawn = the lifetime, { $old } before, is no longer stated
change-longer-retention = the data are kept for { $new } instead of { $old }
change-retention-withdrawn = how long the data are kept, { $old } before, is no longer stated
change-stricter = { $purpose } is now { $new } { $under }; before it was { $old }
change-independent = the provider { $provider } decides for itself what it does with the data
change-role-withdrawn = the role of the provider { $provider } is no longer stated
change-promise-withdrawn = the charter no longer states that { $clause }
change-undeclared-allowed = cookies that the charter does not declare are allowed
change-gpc-ignored = Global Privacy Control is ignored where it is not binding
change-revision-lowered = the revision went down to { $revision }, so that older answers count again

## Facts, as clauses

stated-anonymous-yes = it produces only anonymous figures
stated-anonymous-no = its figures are not anonymous
stated-publisher-only-yes = it is used only for this site
stated-publisher-only-no = the provider also uses the data for its own purposes
stated-cross-site-yes = it follows people from site to site
stated-cross-site-no = it does not follow anyone from site to site
stated-shared-yes = the data are combined with other data or passed on
stated-shared-no = the data are neither combined with other data nor passed on
stated-requested-yes = the visitor asked for it by an action
stated-requested-no = the visitor did not ask for it
stated-expected-yes = it is a part of the service that visitors expect
stated-expected-no = it is not a part of the service that visitors expect
stated-informed-yes = visitors are clearly informed
stated-informed-no = visitors are not clearly informed
stated-objection-offered-yes = visitors can object easily and free of charge
stated-objection-offered-no = visitors have no easy way to object
stated-passive-yes = it uses only data that the device sends anyway
stated-passive-no = it uses more than the data that the device sends anyway
stated-sliding-yes = its lifetime is renewed at each visit
stated-sliding-no = its lifetime is not renewed at each visit
stated-sale-or-share-yes = personal data are sold, or shared for cross-site advertising
stated-sale-or-share-no = personal data are neither sold nor shared for cross-site advertising
stated-identifies-yes = it identifies, locates or profiles a person
stated-identifies-no = it does not identify, locate or profile anyone
stated-high-risk-yes = it involves high-risk profiling or intrusive advertising
stated-high-risk-no = it involves no high-risk profiling or intrusive advertising
stated-sensitive-yes = it reveals or concerns sensitive data
stated-sensitive-no = it neither reveals nor concerns sensitive data
stated-children-yes = the service is aimed at children, or the visitor is known to be a child
stated-children-no = the service is not aimed at children
stated-first-party-yes = it is set for this site, not for another company
stated-first-party-no = another company sets it, or it is set for another company
stated-own-yes = it is the site’s own cookie
stated-own-no = it comes from a provider
stated-sole-purpose-yes = it serves no other purpose that needs consent
stated-sole-purpose-no = it also serves other purposes
stated-lifetime = its lifetime is at most { $max }
stated-retention = its data are kept for at most { $max }

or-run = { $help } Or run: { $command }
in-english = { $text }
