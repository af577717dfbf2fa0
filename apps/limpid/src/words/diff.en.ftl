# `limpid diff`: which pages one release keeps and another does not.

diff-title = Limpid: { $before } and { $after } compared
diff-heading = What one release keeps and another does not
diff-about = Every page of two releases, by their ledgers. Before: { $before }. After: { $after }.
diff-inputs-differ = The releases were built from other files: pages are found again by file and place, else by record id.
diff-before = Before
diff-after = After
diff-side = { $recipe }, { $kept ->
    [one] one page kept
   *[other] { $kept } pages kept
  } of { $offered }
diff-page = page: { $path }

diff-account-title = The account
diff-account-about = Pages kept after are those kept before, and what came and went; the sums are checked against both ledgers.
diff-account-caption = Pages kept before and after, and what came and went
diff-column-line = Line of the account
diff-column-pages = Pages
diff-column-chars = Characters
diff-kept-before = Kept before
diff-newly-kept = Newly kept
diff-newly-dropped = Newly dropped
diff-changed-text = Kept, with another text
diff-text-before = Characters of texts that changed
diff-only-before = Only before
diff-only-after = Only after
diff-kept-after = Kept after
diff-beside = Kept in both with another text: { $changed }. Kept in neither, for another reason: { $reasons }.
diff-beside-only = Kept in neither and only in one: { $before } before, { $after } after.

diff-steps-title = What the recipes say otherwise
diff-steps-none = The steps of both recipes are the same.
diff-step-added = new:
diff-step-removed = left out:
diff-step-moved = at another place:
diff-step-changed = changed:
diff-value = { $key } { $before } → { $after }

diff-rule-title = By rule
diff-rule-about = Newly kept: by the rule that dropped the page before. Newly dropped: by the rule that drops it now. Another text: by the rule that edits the page first.
diff-domain-title = By registrable domain
diff-language-title = By language
diff-register-title = By register
diff-not-labelled = not labelled
diff-no-name = none
diff-others = { $names ->
    [one] one more
   *[other] { $names } more
  }
diff-groups-none = No page went to or fro.

diff-examples-title = Pages to look at
diff-examples-about = The first of the crawl for each rule: addresses, never text. Of a page on which a rule found people, the host alone.
