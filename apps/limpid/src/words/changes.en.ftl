# What changed from a summary to the next (disclosure/changes).
changes-title = What changed since version { $version }
changes-page-title = Two summaries compared
changes-between = { $title }: from version { $before } of { $beforeDate } to version { $after } of { $afterDate }.
changes-digests = SHA-256 of the earlier summary.json: { $before }; of the later: { $after }.
changes-releases = SHA-256 of the release record, before: { $before }; after: { $after }.
changes-counts = { $changed ->
    [0] No answer has changed
    [one] One answer has changed
   *[other] { $changed } answers have changed
  }: { $added } became known, { $removed } are no longer known. { $unchanged } say the same.
changes-answers = Answers
changes-none = Nothing has changed.
changes-form = The form is another edition: { $before }, now { $after }.
changes-kind-added = now known
changes-kind-removed = no longer known
changes-kind-changed = changed
changes-states = { $kind }: { $before } → { $after }
changes-absent = not in the form
changes-before = Before: { $text }
changes-after = Now: { $text }
changes-new = New: { $text }
changes-gone = No longer: { $text }
changes-figures = { $text } Before: { $figures }.
changes-figure = { $name } { $before } ({ $difference })
changes-share = { PERCENT($share) }
changes-points = { $points } percentage points
changes-totals = Totals of the ledger
changes-total = { $name }: { $before } → { $after } ({ $difference })
changes-rules = Processing rules
changes-recipe = Recipe { $before }, version { $beforeVersion } (SHA-256 { $beforeDigest }), is now { $after }, version { $afterVersion } (SHA-256 { $afterDigest }).
changes-rule-new = { $rule } is new: { $after }
changes-rule-gone = { $rule } is gone: { $before }
changes-rule-changed = { $rule }: { $before } → { $after }
changes-edition = version { $version }, { $action }, { $condition }
changes-domains = List of domains
changes-domains-whole = Compared: both lists, { $before ->
    [one] one domain
   *[other] { $before } domains
  } before and { $after } now.
changes-domains-part = Compared: the { $comparedBefore } largest of the { $before } domains listed before and the { $comparedAfter } largest of the { $after } listed now; the files domains-top.csv hold the whole lists.
changes-domains-added = { $count ->
    [one] One domain is newly there
   *[other] { $count } domains are newly there
  }: { $names }
changes-domains-gone = { $count ->
    [one] One domain is no longer there
   *[other] { $count } domains are no longer there
  }: { $names }
changes-domains-moved = { $count ->
    [one] One domain has another size or rank
   *[other] { $count } domains have another size or rank
  }; the largest differences: { $names }
changes-domain = { $domain } (rank { $rank }, { $chars } code points)
changes-domain-moved = { $domain } { $difference } code points (rank { $rankBefore } → { $rankAfter })
changes-column-what = what
changes-column-domain = domain
changes-column-rank = rank
changes-column-chars = code points
changes-column-before = before
changes-column-after = now
changes-column-difference = difference
changes-column-rank-before = rank before
changes-column-rank-after = rank now
changes-draft = { $which ->
    [before] The earlier summary is a draft.
   *[after] The later summary is a draft.
  }
changes-new-domains = Newly there
changes-gone-domains = No longer there
changes-moved-domains = The largest differences
changes-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
figure-chars = code points
figure-words = words
figure-pages = pages
figure-bytes = bytes
figure-records = records
figure-skipped = skipped
figure-dropped = dropped
figure-most = tokens at most
figure-share = share
figure-count = number
figure-sources = sources
figure-inputs = input files
figure-listed = domains listed
figure-kept = kept
figure-offered = domains offered
figure-examined = applied to
figure-measured = something to measure on
figure-fired = found on
figure-decided = decided
figure-deciding = steps that decide
figure-noted = steps only measured
figure-copies = copies
figure-survivors = pages copied
figure-passages = passages
figure-judged = pages judged
figure-language = language not known
figure-capture = date of capture not known
figure-domain = domain not known
figure-named = pages that name a licence
figure-open = of an open licence
figure-reserved = reserved
figure-free = not reserved
figure-unchecked = not checked
