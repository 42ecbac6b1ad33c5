# What `charte explain` says about one cookie. $under is a law after its preposition (“under French
# law”), $law the same as the subject of a sentence, $rule the id of a rule, $fact a key of the charter.

explain-may = { $name } may be set now.
explain-may-in-part = { $name } may be set now, for some of its purposes only.
explain-may-not-in-part = { $name } may not be set now: only some of its purposes are allowed.
explain-may-not = { $name } may not be set now.
explain-deletes = The line deletes the cookie, so it is let through, without the cookie’s value.

is-necessary-first = It is a necessary first-party cookie, judged { $under }.
is-necessary-third = It is a necessary cookie of another site, judged { $under }.
is-statistics-first = It is a first-party statistics cookie, judged { $under }.
is-statistics-third = It is a third-party statistics cookie, judged { $under }.
is-first-party = It is a first-party cookie, judged { $under }.
is-third-party = It is a third-party cookie, judged { $under }.
caveat = Note: { $caveat }.

purpose-allowed = { $purpose }: allowed ({ $why }).
purpose-not-allowed = { $purpose }: not allowed ({ $why }).
give-name = Give it a name: a charter cannot declare a cookie without one.
declare-it = Declare it in the charter: its purposes, and who sets it.
state-purposes = State its purposes in the charter. Until then it is never allowed.

requires-opt-in = { $law } requires consent for this (rule { $rule }).
requires-opt-out = { $law } allows this until the visitor objects (rule { $rule }).
requires-exempt = { $law } requires no consent for this (rule { $rule }).
requires-prohibited = { $law } prohibits this (rule { $rule }).
requires-out-of-scope = { $law } does not apply to this (rule { $rule }).

explain-notes = Notes
explain-duties = Duties
rests-on = This answer rests on:
would-opt-in = It would need consent (rule { $rule }) if your charter could truthfully state:
would-opt-out = It would be allowed until the visitor objects (rule { $rule }) if your charter could truthfully state:
would-exempt = It would be exempt (rule { $rule }) if your charter could truthfully state:
would-prohibited = It would be prohibited (rule { $rule }) if your charter could truthfully state:
would-out-of-scope = It would be out of scope (rule { $rule }) if your charter could truthfully state:
or-consent = It is also allowed once the visitor agrees.
only-consent = It is allowed once the visitor agrees.

asks-yes = { $fact } = true
asks-no = { $fact } = false
asks-not-yes = { $fact } not true
is-yes = { $asked } (now true: { $origin })
is-no = { $asked } (now false: { $origin })
is-unstated = { $asked } (not stated)
holds = { $asked } ({ $origin })
origin-stated = stated in the declaration
origin-site = stated for the whole site
origin-role = default for the provider’s role
origin-derived = follows from the declaration
origin-none = not stated

source = Source: { $text }
source-secondary = Source: { $text } (from secondary sources)
source-unverified = Source: { $text } (not verified)
findings = Findings

explain-cannot-tell = Cannot tell whether { $name } may be set. Until that is clear, it may not.
catalogue-entry = No charter was read. The catalogue of known cookies says that { $provider } sets it, for: { $purposes }.
catalogue-site = No charter was read. The catalogue of known cookies says that sites set it themselves, for: { $purposes }.
catalogue-unknown = No charter was read, and the catalogue of known cookies does not have this name. Find out who sets it and what for, then declare it in a charter. Until then it is never allowed.
catalogue-disputed = Sources disagree about it: { $why }
catalogue-add = To declare it in your charter: { $command }
