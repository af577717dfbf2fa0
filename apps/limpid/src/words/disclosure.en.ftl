# What the disclosure documents say (disclosure/).
disclosure-unknown-language = language not identified
disclosure-follows-no = follows from the answer “no” to { $fields }
disclosure-title = Public summary of training content
disclosure-about = Form of the European Commission for Article 53(1)(d) of Regulation (EU) 2024/1689: { $template } of { $date }. This is the form, filled in; it is not a statement of compliance.
california-title = Training data documentation, California AB 2013
california-about = The twelve items of California Civil Code section 3111, from the same record as the summary for the European Union.
merged-title = Data summary, European Union and California
merged-about = Both forms in one: Article 53(1)(d) of Regulation (EU) 2024/1689 and California Civil Code section 3111. This is the forms, filled in; it is not a statement of compliance.
domains-title = Domains by size of content kept
domains-about = { $listed ->
    [one] The largest domain
   *[other] The { $listed } largest domains
  } of { $kept } with content in the corpus, by code points of text kept. Registrable domains by the Public Suffix List. Bytes are of page bodies as crawled.
domains-cut = This page shows the first { $shown }. The whole list: { $file }.
domains-none = The corpus holds no page of any domain.
draft-banner = DRAFT: { $count ->
    [0] made with --draft; every fact asked for has a state
    [one] one fact asked for has no state
   *[other] { $count } facts asked for have no state
  }
legend-title = How to read this document
legend-origin = Each answer says where it comes from: the ledger (computed, with its query below), the provider (declared), both, or another answer of the form.
legend-scope-whole = The provider states that the release is all of the training data.
legend-scope-part = The provider states that the release is a part of the training data; figures of the ledger are of the release.
legend-release = Release: recipe { $recipe }, version { $version }, { $inputs ->
    [one] one input file
   *[other] { $inputs } input files
  }, { $bytes } bytes. SHA-256 of the release record: { $digest }.
update-none = No next update is due by rule: the law asks for one when the model is trained further.
update-due = Next update due by { $date }: every six months while the model is trained further, sooner if materially significant.
previous-none = No earlier version is stated.
previous-named = Previous version: { $version } of { $date }, SHA-256 of its summary.json { $digest }. { $changed ->
    [0] No answer has changed since.
    [one] One answer has changed since: the section “What changed” says which.
   *[other] { $changed } answers have changed since: the section “What changed” says which.
  }
previous-link = It stands at { $link }; a copy lies in this release as { $copy }.
previous-copy = A copy lies in this release as { $copy }.
previous-title = The summary before, version { $version }
other-language = Français
facts-title = Figures and their queries
facts-about = Rows of the ledger (ledger/pages-*.parquet as “pages”, ledger/hits-*.parquet as “hits”) and the query that gives them.
facts-empty = no row
facts-query = Query
links-title = The other documents
state-known = known
state-not-known = not known
state-not-applicable = not applicable
state-withheld = withheld by the provider
state-not-stated = not stated (optional)
state-missing = no state given
reason = Reason: { $reason }
origin-ledger = from the ledger
origin-declared = declared by the provider
origin-mixed = from the ledger and the provider
origin-form = follows from another answer
box-yes = Yes
box-no = No
modality-text = Text
modality-image = Image
modality-video = Video
modality-audio = Audio
modality-other = Other
category-public-dataset = publicly available dataset
category-licensed = licensed by rightsholders
category-private = private dataset of a third party
category-crawled = crawled by the provider or on its behalf
category-user = data of users
category-synthetic = synthetic data
category-other = other source
measure-by-limpid = By Limpid, rules { $rules }: { $text }
measure-by-provider = By the provider, not checked here: { $text }
measure-by-upstream = By those the data was obtained from, not checked here: { $text }
declared-size = { $modality }: { $size } { $unit }. Types of content: { $types }
declared-tokeniser = Counted by { $tokeniser }.
see-field = See field { $field }, { $label }: { $state }.
said-text-size = The corpus holds { $chars } code points of text on { $pages ->
    [one] one page
   *[other] { $pages } pages
  }; their bodies as crawled are { $bytes } bytes, and hold { $words } words as extracted.
said-text-offered = Offered: { $records } records of { $bytes } bytes, { $chars } code points as extracted; { $skipped } skipped, { $dropped } dropped.
said-range-proved = At most { $most } tokens: a byte-level tokeniser makes at most one of a byte, and a code point has at most four bytes.
said-range-unproved = The ledger does not count tokens, and does not prove a size range; code points are the unit used instead.
said-text-only = The ledger holds text and nothing else.
said-captured = Pages in the corpus were captured from { $from } to { $to }.
said-undated = { $pages ->
    [one] One page in the corpus has
   *[other] { $pages } pages in the corpus have
  } no usable date of capture.
said-language = { $language }: { PERCENT($share) } of the text kept ({ $chars } code points, { $pages ->
    [one] one page
   *[other] { $pages } pages
  }).
said-more-languages = { $count ->
    [one] One more language is
   *[other] { $count } more languages are
  } in the table of figures.
said-public-used = The corpus holds { $pages ->
    [one] one page
   *[other] { $pages } pages
  } from { $sources ->
    [one] one public dataset
   *[other] { $sources } public datasets
  }.
said-no-other-datasets = Every public dataset of the release is listed above.
said-source = { $name }: { $chars } code points on { $pages } pages kept, of { $records } records; { PERCENT($share) } of the text of its kind.
said-source-captured = { $name }: captured from { $from } to { $to }.
said-source-crawl = { $name }: { $inputs ->
    [one] one input names
   *[other] { $inputs } inputs name
  } { $crawl }.
said-source-chosen = { $name }: a part was used, chosen by recipe { $recipe }, version { $version }; every step and its effect is in the ledger.
said-source-category = { $name }: { $category }, as the provider states.
said-crawled-used = The corpus holds pages of { $names }, stated to be crawled by the provider or on its behalf.
said-domains = { $listed } of { $kept } domains with content in the corpus are listed, the top 10 % by size ({ $offered } domains were offered): { $pages } pages, { $chars } code points, { PERCENT($share) } of the text kept. Files: domains-top.csv, domains-top.parquet, domains-top.html.
said-domains-sme = { $listed } of { $kept } domains with content in the corpus are listed, the top 5 % or 1,000 by size, whichever is lower ({ $offered } domains were offered): { $pages } pages, { $chars } code points, { PERCENT($share) } of the text kept. Files: domains-top.csv, domains-top.parquet, domains-top.html.
said-domains-registrable = A domain is what can be registered, by the Public Suffix List; “second-level” read literally would merge all of co.uk. { $pages ->
    [one] One page of the corpus has
   *[other] { $pages } pages of the corpus have
  } no domain. domains.parquet lists every domain, offered, kept and dropped.
said-rights-step = { $purpose } ({ $rule }, version { $version }, { $action }): applied to { $examined } pages, had something to measure on { $measured }, found on { $fired }, decided { $decided }; { $kept } pages on which it was found are in the corpus.
said-rights-noted = { $purpose } ({ $rule }, version { $version }): noted only and not acted upon; applied to { $examined } pages, had something to measure on { $measured }, found on { $fired }, of which { $kept } are in the corpus.
said-rights-unchecked = Not checked by this release: { $rules }.
said-illegal-none = The recipe of this release names no step for illegal content.
said-step = { $purpose } ({ $rule }, version { $version }, { $action }): applied to { $examined } pages, had something to measure on { $measured }, found on { $fired }, decided { $decided }.
said-step-noted = { $purpose } ({ $rule }, version { $version }): measured only; applied to { $examined } pages, had something to measure on { $measured }, found on { $fired }.
said-recipe = Recipe { $recipe }, version { $version }: { $deciding } steps decide, { $noted } are only measured.
said-duplicates = { $copies } pages were dropped as exact copies of { $survivors } pages kept.
said-duplicates-near = { $copies } pages were dropped as copies or near copies of { $survivors } pages kept.
said-duplicates-none = Copies of whole pages were not looked for; { $copies } pages were dropped as copies of { $survivors }.
said-passages = { $passages } passages were cut or masked in pages kept.
said-gaps = Of { $judged } pages judged, the language of { $language }, the date of capture of { $capture } and the domain of { $domain } is not known.
said-unlabelled = Data points are web pages: main text without labels, with address, date of capture and identified language.
contradiction-used = { $field } says “no”; the ledger holds { $pages } pages in the corpus from { $names }.
contradiction-common-crawl = source { $source } is stated as “{ $category }”; { $inputs } of its inputs are named { $crawl }, and snapshots of Common Crawl belong to field 2.1 (public-dataset).
contradiction-size = 1.3.text says { $size } tokens ({ $said }); the corpus holds { $chars } code points, at most { $most } tokens ({ $found }).
contradiction-size-small = 1.3.text says { $size } tokens ({ $said }); the corpus holds { $chars } code points, at least { $least } tokens ({ $found }).
contradiction-date = 1.3.latest_date says { $said }; the ledger holds a page in the corpus captured in { $found }.
contradiction-language-missing = languages lists all with a share of { PERCENT($above) } or more; the ledger has { $language } with { PERCENT($share) } of the text kept, which is not listed.
contradiction-language-absent = languages lists { $language }; the ledger has no page in the corpus in it.
contradiction-large = 2.1.large does not list { $name }; the ledger holds { $chars } code points of it, more than 3 % of all public text.
contradiction-domains = the domain list claims { $listed } code points; its rows have { $printed }, the corpus { $kept }, and { $empty } listed domains have no page kept.
contradiction-overruled = a measure on rights names { $rule }; the ledger holds { $pages } pages in the corpus on which it was found (the recipe’s action: { $action }).
contradiction-not-checked = a measure on rights names { $rule }; in the ledger its signals ({ $kinds }) are not checked on any of { $pages } pages.
contradiction-no-step = a measure by Limpid names { $rule }; the recipe of the release has no such step, so it was not checked.
contradiction-not-examined = a measure by Limpid names { $rule }; the ledger has no page it was applied to.
contradiction-only-noted = a measure by Limpid names { $rule }; the recipe only notes it and acts on nothing.
report-done = { $files ->
    [one] one document
   *[other] { $files } documents
  } written to { $folder }
report-gaps = { $count ->
    [one] one field is without a value
   *[other] { $count } fields are without a value
  }: { $fields }
verify-agrees = { $figures } figures of { $documents } documents and { $files } files agree with the ledger
verify-digest = { $path }: SHA-256 or size is not what release.json states
verify-absent = { $path }: named by the release and not there
verify-extra = { $path }: in the folder and not named by release.json
verify-line = { $path }, line { $line }: stands “{ $stands }”, the ledger gives “{ $gives }”
verify-figure = release.json, { $figure }: stands { $stands }, the ledger gives { $gives }
verify-table = { $path }: { $rows } rows are not what the ledger gives
verify-record = { $path }: cannot be read ({ $reason })
verify-none = no documents: `limpid report` has not written any; the ledger and its digests were checked
