# The report of a release (report.html).
report-title = Limpid report: { $recipe }
report-heading = Every record, and what became of it
report-other-language = Français
report-contents = Contents
report-skip-link = To the content
lede-offered = { $files ->
    [one] One input file
   *[other] { $files } input files
  } { $files ->
    [one] held
   *[other] held
  } { $records ->
    [one] one record
   *[other] { $records } records
  }.
lede-skipped = { $pages ->
    [0] None was passed over.
    [one] One was never a page to judge: a request, an image, a redirect or the like.
   *[other] { $pages } were never pages to judge: requests, images, redirects and the like.
  }
lede-dropped = { $pages ->
    [0] No page was dropped.
    [one] One page was dropped, with its reason on record.
   *[other] { $pages } pages were dropped, each with its reason on record.
  }
lede-kept = { $pages ->
    [0] The corpus is empty.
    [one] One page is in the corpus, with { $chars } characters of text.
   *[other] { $pages } pages are in the corpus, with { $chars } characters of text.
  }
meta-recipe = Recipe
meta-version = version { $version }
meta-inputs = Input
meta-inputs-value = { $files ->
    [one] one file, { $bytes }
   *[other] { $files } files, { $bytes }
  }
meta-made-with = Made with
meta-previous = Release before
meta-previous-none = none named

# Shared
column-share = Share
column-pages = Pages
column-records = Records
column-chars = Characters
as-table = The same as a table
query-one = The query behind these figures
query-many = The queries behind these figures
query-tables = pages stands for ledger/pages-*.parquet, hits for ledger/hits-*.parquet
and-more = { $count ->
    [one] and one more, in the ledger
   *[other] and { $count } more, in the ledger
  }
outcome-kept = kept
outcome-as-it-was = as it was
outcome-edited = after edits
outcome-dropped = dropped
outcome-skipped = skipped
outcome-offered = offered
outcome-fired-only = fired, decided by an earlier rule

# Balance
balance-title = The account
balance-about = Nothing vanishes: what was offered is what was skipped, dropped and kept. Characters are Unicode code points of the extracted text; a record that was never a page has none.
balance-caption = Records and characters offered, and what became of them
balance-column-line = Line of the account
balance-offered = Offered
balance-skipped = Skipped, never a page to judge
balance-dropped = Dropped by a rule
balance-cut = Cut or masked inside kept pages
balance-kept = Kept in the corpus
balance-of-which-edited = { $pages ->
    [0] none of them edited
    [one] one of them edited
   *[other] { $pages } of them edited
  }
balance-chart-records = Records
balance-chart-chars = Characters
balance-sound = The ledger adds up, and agrees with release.json and with the input files.
balance-broken = The figures do not agree. Do not rely on this release before the difference is explained:
balance-difference-counts = release.json gives { $given } for { $figure }, the ledger { $found }.
balance-difference-inputs = The input files held { $given } records, the ledger has { $found }.
balance-difference-parts = The ledger has { $given } records, but its verdicts account for { $found }.

# Flow
flow-title = From offered to kept
flow-about = Each band is as wide as its share of the records. A page leaves at the first rule of the recipe that drops it; the section on rules says where else it would have left.
flow-chart = Flow of { $offered } records: { $kept } kept, { $dropped } dropped, { $skipped } skipped
flow-other-rules = { $count ->
    [one] one more rule
   *[other] { $count } more rules
  }
flow-other-reasons = { $count ->
    [one] one more reason
   *[other] { $count } more reasons
  }
flow-column-outcome = Outcome
flow-column-why = Rule or reason
flow-empty = No record was offered, so nothing flows.

# Rules
rules-title = What each rule did
rules-about = Every rule measures every page, so a page can have several reasons. Decided: the first rule of the recipe that dropped or edited the page. Fired: on how many pages it struck at all. Alone: pages it dropped and no other rule would have.
rules-caption = Pages and characters by rule
rules-column-rule = Rule
rules-column-decided = Decided
rules-column-share = Of pages judged
rules-column-chars = Characters removed
rules-column-fired = Fired
rules-column-alone = Alone
rules-none = No rule dropped or edited a page.
rules-untitled = no sentence in this release
noted-title = Measured, not decided on
noted-about = The recipe asks these rules what they find and lets nothing depend on it: how the pages would fare under other people's filters. Of pages measured: the share on which the rule fired.
noted-column-measured = Pages measured
noted-column-share = Of pages measured
silent-title = Rules that found nothing
silent-about = These rules stand in the recipe and struck no page. That they found nothing is a measurement where they measured, and nothing at all where they did not.
silent-column-measured = Pages measured
silent-not-measured = not measured
silent-nothing-to-measure = nothing to measure
silent-none = Every rule of the recipe struck at least one page.

# Edits
edits-title = What was changed inside kept pages
edits-about = Passages cut out or replaced by a placeholder. The ledger holds where they stood, never what they said. Where two rules found the same passage, each counts it.
edits-caption = Passages cut or masked, by rule and kind
edits-none = No kept page was changed.
edits-column-kind = Kind
edits-column-action = Action
edits-column-passages = Passages
action-drop = drop
action-cut = cut
action-mask = mask
action-note = note

# Sources
sources-title = Where the pages came from
sources-about = { $pages ->
    [0] No page was judged.
    [one] One page was judged
   *[other] { $pages } pages were judged
  }{ $pages ->
    [0] {""}
   *[other] , from { $domains ->
        [0] no registrable domain
        [one] one registrable domain
       *[other] { $domains } registrable domains
      } and { $hosts ->
        [one] one host
       *[other] { $hosts } hosts
      }. { $kept ->
        [0] No domain has
        [one] One domain has
       *[other] { $kept } domains have
      } text in the corpus.
  }
sources-domains = Domains
sources-domains-about = The largest by characters kept, as the law ranks them. The bar shows kept and dropped characters against the largest domain.
sources-column-domain = Domain
sources-column-judged = Judged
sources-column-kept = Kept
sources-column-kept-chars = Characters kept
sources-languages = Languages
sources-languages-about = Pages judged, by the language identified.
sources-tlds = Top-level domains
sources-tlds-about = Pages judged, by the last label of the domain.
sources-column-language = Language
sources-column-tld = Top-level domain
sources-unknown-language = not identified
sources-captures = When they were captured
sources-captures-years = Pages judged, by year of capture
sources-captures-months = Pages judged, by month of capture
sources-captures-single = { $pages ->
    [one] The one dated page was captured in { $when }.
   *[other] All { $pages } dated pages were captured in { $when }.
  }
sources-captures-none = No page judged has a capture date.
sources-column-when = Captured
sources-inputs = Input files
sources-inputs-caption = Input files and what became of their records
sources-column-input = File
sources-column-bytes = Size
sources-none = No page was judged, so there is no source to name.
chart-of-pages = { $title }: kept and dropped

# Duplicates
duplicates-title = Duplicates
duplicates-about = { $copies ->
    [one] One page had the same text as another that stands for it, or nearly the same, and was dropped
   *[other] { $copies } pages had the same text as another that stands for them, or nearly the same, and were dropped
  }: { $chars } characters. { $elsewhere ->
    [0] None of them lay on another host.
    [one] One of them lay on another host.
   *[other] { $elsewhere } of them lay on another host.
  } The ledger names the survivor of each.
duplicates-none = No page was dropped as a duplicate of another.
duplicates-not-sought = The recipe does not look for duplicates.
duplicates-caption = Pages that stand for the most copies
duplicates-column-survivor = Page kept instead
duplicates-column-copies = Copies
duplicates-column-hosts = On hosts
duplicates-sizes = Pages in clusters, by the size of the cluster
duplicates-sizes-about = A cluster is a page that stands for others, and those others.
duplicates-sizes-name = Pages in the cluster
duplicates-domains = Domains with the most pages in clusters
duplicates-domains-about = Pages that stand for others and their copies, by the domain they lay on.
duplicates-domains-name = Domain
duplicates-languages = What the search for near duplicates removed, by language
duplicates-languages-about = Pages that no other rule dropped, in the languages that lost most to near copies.
duplicates-languages-name = Language
duplicates-spread-pages = Pages
duplicates-spread-dropped = Dropped
duplicates-spread-share = Share
duplicates-survivor-dropped = later dropped itself

# Examples
examples-title = Pages that were dropped
examples-about = For each rule the first pages it dropped, in the order of the crawl, each from another host. Addresses only: no text, no title, no query. Where a rule that finds people or secrets struck the page, the host alone is shown.
examples-caption = Examples of dropped pages by rule
examples-none = No page was dropped by a rule, other than duplicates.
examples-column-address = Address
examples-withheld = path withheld

# Gaps
gaps-title = What this release does not know
gaps-about = What follows was not measured, or could not be. Absence of a figure means exactly that.
gaps-precision = How often the rules are right was not measured on these pages: precision and recall of each detector belong to the rule's own documentation, not to this release.
gaps-language = { $pages ->
    [one] The language of one page judged
   *[other] The language of { $pages } pages judged
  } could not be told.
gaps-capture = { $pages ->
    [one] One page judged has
   *[other] { $pages } pages judged have
  } no plausible capture date.
gaps-domain = { $pages ->
    [one] One page judged has
   *[other] { $pages } pages judged have
  } no registrable domain: an IP address, or a name outside the public suffix list.
gaps-title-missing = { $pages ->
    [one] One page judged has
   *[other] { $pages } pages judged have
  } no title.
gaps-digest-unchecked = { $records ->
    [one] One record carries no digest
   *[other] { $records } records carry no digest
  } that could be checked.
gaps-digest-differs = { $records ->
    [one] One record differs from the digest the crawl gives for it.
   *[other] { $records } records differ from the digests the crawl gives for them.
  }
gaps-failed = Limpid itself failed on { $pages ->
    [one] one page
   *[other] { $pages } pages
  }; each has its row in the ledger.
gaps-unreadable = { $files ->
    [one] One input file could not be read to its end:
   *[other] { $files } input files could not be read to their ends:
  }
gaps-unmeasured-rules = { $rules ->
    [one] One rule of the recipe gave
   *[other] { $rules } rules of the recipe gave
  } no measure on any page: there was nothing of the kind to measure, or the measure is missing.
gaps-no-personal = Personal data was not looked for: the recipe has no such rule.
gaps-no-private = Private pages (accounts, chats, statements) were not looked for: the recipe has no such rule.
gaps-no-secrets = Passwords and keys were not looked for: the recipe has no such rule.
gaps-no-harm = Harmful content was not looked for: the recipe has no such rule.
gaps-no-rights = Reservations of rights (TDM, robots.txt, licences) were not looked at: the recipe has no such rule.
gaps-no-robots = What robots.txt says was not looked at: the recipe has no such rule.
gaps-no-near-duplicates = Near duplicates were not looked for: only pages with exactly the same text count as copies.
gaps-no-duplicates = Duplicates were not looked for.

# Recipe
recipe-title = The recipe
recipe-about = { $steps ->
    [0] The recipe has no step.
    [one] One step.
   *[other] { $steps } steps, in this order. A page leaves at the first that drops it; cuts and masks change what later steps see.
  }
recipe-drop = drops the page when
recipe-cut = cuts the passages when
recipe-mask = masks the passages when
recipe-note = notes when
recipe-only-languages = only in { $languages }
recipe-rule-version = version { $version }
recipe-source = source
recipe-with = with
recipe-text = The recipe as written
recipe-digest = SHA-256 of recipe and lists
recipe-sources = Based on

# Checking
files-title = How to check this
files-about = Every figure on this page is a sum over the ledger, which has one row for every record offered. Open it with any Parquet reader; the query under each section gives its figures again.
files-caption = Files of the release
files-column-path = File
files-column-rows = Rows
files-column-bytes = Size
files-column-digest = SHA-256
footer-made = Made by Limpid { $version }, from the ledger alone. No clock, no tracking, no script.
