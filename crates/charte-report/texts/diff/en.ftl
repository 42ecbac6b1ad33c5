# What `charte diff` says about two charters. $under is a law as in “under French law”, $purposes a list
# of purposes, $line a line of the charter.

diff-title = Changes of the charter of { $host }
diff-revision-same = revision { $n }, as before
diff-revision = revision { $new }, was { $old }
diff-law-changed = { $new }, was { $old }
diff-part-charter = As a whole
diff-part-provider = Providers
diff-part-cookie = Cookies
diff-the-charter = the charter
diff-on = on { $domain }
diff-not-stated = not stated
diff-added = added
diff-removed = removed
diff-changed = changed
diff-material = material:
diff-column-change = Change
diff-column-what = What
diff-column-changed = What changed

diff-summary = Summary
diff-none = no changes
diff-providers-added = { $n ->
    [one] { $n } provider added
   *[other] { $n } providers added
}
diff-providers-removed = { $n ->
    [one] { $n } provider removed
   *[other] { $n } providers removed
}
diff-providers-changed = { $n ->
    [one] { $n } provider changed
   *[other] { $n } providers changed
}
diff-cookies-added = { $n ->
    [one] { $n } cookie added
   *[other] { $n } cookies added
}
diff-cookies-removed = { $n ->
    [one] { $n } cookie removed
   *[other] { $n } cookies removed
}
diff-cookies-changed = { $n ->
    [one] { $n } cookie changed
   *[other] { $n } cookies changed
}
diff-charter-changed = the charter as a whole changed

diff-not-material = no change is material
diff-not-material-raised = no change is material, but the revision was raised: visitors who agreed are asked again
diff-count-material = { $n ->
    [one] { $n } change is material
   *[other] { $n } changes are material
}
diff-count-material-raised = { $n ->
    [one] { $n } change is material, and the revision was raised
   *[other] { $n } changes are material, and the revision was raised
}
diff-count-material-free = { $n ->
    [one] { $n } change is material; no new revision is needed, because no answer { $under } depends on it
   *[other] { $n } changes are material; no new revision is needed, because no answer { $under } depends on them
}
diff-not-raised = the revision was not raised
diff-remedy = write { $line }, so that visitors are asked again
diff-must-raise = Must the revision be raised?
diff-yes = yes: { $remedy }
diff-was-raised = it was raised
diff-no = no

diff-asked = Who must be asked again?
diff-asked-everyone = everyone: the consent cookie was renamed, so every answer is lost, refusals too; keep the name, or read the old cookie once
diff-asked-because = because of changes to: { $purposes }
diff-asked-granted = visitors who agreed to everything: { $said }
diff-asked-granted-later = visitors who agreed to everything: { $said }, once the revision is raised
diff-asked-refused = visitors who refused everything: { $said }; refusals stay
diff-question-ask = asked about { $purposes }
diff-question-notice = told about { $purposes }, and may object
diff-question-nothing = not asked, because nothing requires an answer
diff-question-none = not asked
