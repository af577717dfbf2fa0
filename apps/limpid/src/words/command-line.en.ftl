stage-extract = read, extract, judge
stage-decide = decide from the measures
stage-join = compare pages with one another
stage-signatures = make signatures of an earlier release from its texts
stage-publish = write the corpus
stage-release = write ledger and report

build-offered = { $offered ->
    [one] 1 record offered
   *[other] { $offered } records offered
  } by { $inputs ->
    [one] 1 file
   *[other] { $inputs } files
  }
build-skipped = { $skipped } skipped: never a page (requests, redirects, images …)
build-dropped = { $dropped } dropped
build-kept = { $kept } kept, { $edited } of them edited
build-unreadable = { $inputs ->
    [one] 1 file could not be read: { $first }
   *[other] { $inputs } files could not be read, the first of them { $first }
  }. release.json says why.
build-failed = { $pages ->
    [one] Limpid failed on 1 page
   *[other] Limpid failed on { $pages } pages
  }: rule limpid.failed in the ledger. Please report it.
build-release = release: { $folder }
    report: { $report }

error-our-bug = this is a defect of Limpid, not of yours. Nothing half-written was left in place. Please report what follows.
error-input-not-found = no file { $path }. Name WARC, ARC or WET files that exist.
error-input-is-a-directory = { $path } is a folder. Name the files in it, for instance { $path }/*.warc.gz.
error-input-unreadable = { $path } cannot be read ({ $reason }). Check its permissions.
error-input-none = no input. Name at least one WARC, ARC or WET file.
error-input-not-an-archive = { $path } is not a WARC, ARC or WET file: it starts like { $looks }. Perhaps a download went wrong: fetch the file again, or name another.
error-input-bad-json-line = { $file }, line { $line }: expected a JSON object with a text in "text", such as {"{"}"id": "1", "text": "…"{"}"}.
error-recipe-not-found = no recipe “{ $recipe }”. Recipes that ship with Limpid: { $known }. Or give the path of a YAML file.
error-recipe-not-yaml = { $file }, line { $line }: this is not YAML. Mend the line; often it is indentation or a missing colon.
error-recipe-unknown-key = { $file }, line { $line }: unknown key “{ $key }”.{ $nearest ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $nearest }”?
  } Keys are never ignored: remove or correct it.
error-recipe-wrong-value = { $file }, line { $line }: “{ $key }” has a wrong value. Expected: { $expected }.
error-recipe-unknown-rule = { $file }, line { $line }: unknown rule “{ $rule }”.{ $nearest ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $nearest }”?
  } `limpid rules` lists them all.
error-recipe-unknown-set = { $file }, line { $line }: unknown rule set “{ $set }”.{ $nearest ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $nearest }”?
  } `limpid rules` lists them all.
error-recipe-unknown-parameter = { $file }, line { $line }: rule “{ $rule }” has no parameter “{ $parameter }”.{ $nearest ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $nearest }”?
  } It takes: { $known }.
error-recipe-rule-twice = { $file }: rule “{ $rule }” stands in the recipe twice. One page has one measure of a rule: keep one of the steps.
error-recipe-list-unreadable = { $file }: list “{ $list }” cannot be read from { $path } ({ $reason }). Give a file with one domain or URL a line.
error-recipe-evaluation-unreadable = { $file }: evaluation set “{ $set }” cannot be read from { $path } ({ $reason }). Give a file of JSON Lines (.jsonl, .ndjson) or text (.txt, an item a line), in UTF-8.
error-recipe-evaluation-bad-line = { $file }: line { $line } of { $path }, evaluation set “{ $set }”, is not JSON. Correct it, or name the file .txt if it is text.
error-recipe-evaluation-empty = { $file }: evaluation set “{ $set }” in { $path } has { $items } items, none of eight words or more. Shorter ones are not looked for; check that the fields are those of the file.
error-run-other-plan = { $out } holds another run (recipe { $recipe }, { $inputs ->
    [one] 1 file
   *[other] { $inputs } files
  }). Choose another --out, or give the same files and recipe to continue that run.
error-run-not-a-run = { $out } holds no run of Limpid. Give the folder that `limpid build --out` made.
error-run-not-empty = { $out } is not empty and holds no run of Limpid. Choose a new or an empty folder for --out.
error-run-disk-full = the disk is full. Make room, then run the same command again: it continues where it stopped.
error-run-not-writable = { $out } cannot be written ({ $reason }). Choose another --out.
error-run-stopped = stopped. Run the same command again to continue; what is finished is kept in { $out }.
error-run-every-page-failed = Limpid failed on { $pages ->
    [one] the one page
   *[other] every one of the { $pages } pages
  } it was to judge: a defect of ours, and { $out } has no release. Please report it with the version and one of the files.
error-command-wrong-option = { $option }: { $expected }.
error-duplicates-not-a-release = { $folder } holds no release: expected the folder of a release, or of its run.
error-duplicates-unknown-page = No page of { $folder } has the address { $url }.
error-robots-not-a-table = { $path } is not a robots table. Make one from robots.txt captures: limpid robots build FILES --out { $path }
error-provider-not-found = no file { $path }. docs/disclosure.md says what stands in it.
error-provider-not-writable = { $path } cannot be written, or is there already: limpid init writes over nothing
error-provider-not-yaml = { $file }, line { $line }: this is not YAML. Mend the line; often it is indentation or a missing colon.
error-provider-unknown-key = { $file }, line { $line }: unknown key “{ $key }”.{ $nearest ->
    [none] { "" }
   *[other] { " " }Did you mean “{ $nearest }”?
  } Keys are never ignored: remove or correct it.
error-provider-wrong-value = { $file }, line { $line }: “{ $key }” has a wrong value. Expected: { $expected }.
error-provider-missing-fact = { $file }: { $count ->
    [one] one fact is asked for and has no state
   *[other] { $count } facts are asked for and have no state
  }. Give each a value, or a state (not known, not applicable, withheld) with its reason; --draft publishes without them and says so on every page.{ $list }
error-disclosure-unclaimed-input = { $file }, line { $line }: each input belongs to exactly one source, and { $count ->
    [one] one input belongs
   *[other] { $count } inputs belong
  } to none or to several, the first of them { $first } (claimed by { $sources }).
error-disclosure-contradiction = the ledger contradicts { $count ->
    [one] one statement
   *[other] { $count } statements
  } of { $file }. Nothing was written.{ $list }
error-disclosure-not-a-summary = { $path } is not a summary that Limpid wrote. Name a summary.json.
error-disclosure-previous-later = The summary named as the one before is of { $before }, later than this one ({ $after }). Name another --previous, or correct summary.date in provider.yaml.
error-diff-same-summary = Both are the same summary. Name the earlier one, then the later one.
error-diff-other-list = { $path } is not the list of domains that the summary beside it speaks of. Put the right one there, or none.
error-diff-other-provider = These are summaries of two providers: { $before } and { $after }. Only summaries of one provider are compared.
error-report-no-browser = no Chromium to print with: install one, or name its path in LIMPID_CHROMIUM
error-report-not-printed = { $browser } printed nothing, and no document was written; leave out --pdf to have the others
error-verify-differs = { $count ->
    [one] one thing differs
   *[other] { $count } things differ
  } from what the ledger gives.
error-diff-same-folder = { $before } and { $after } are one release. Name two.
error-diff-other-version = { $before } was made by Limpid { $made }, { $after } by { $other }: what differs may come from the program, not from the recipe. Build both with one version.
error-diff-not-writable = { $path } cannot be written ({ $reason }). Choose another --out.
error-decide-not-finished = { $run } is not finished. Run its build again until it leaves a release, then decide.
error-decide-other-version = { $run } was made by Limpid { $made } and this is { $now }, which may extract otherwise. Decide with { $made }, or build again.
error-decide-other-robots = the recipe names another robots table than { $run } was read with; what hosts say was looked up then. Name the same table, or build again.
error-decide-failed-pages = Limpid failed on { $pages } of the pages of { $run }, and holds no text of them that this recipe could be tried on. Build again.
error-decide-old-run = { $run } was made before its tables had all that deciding needs ({ $table } lacks { $columns }). Build it again.
error-score-not-found = no file { $path }. Name a published summary: PDF, DOCX, HTML, Markdown, text or JSON.
error-score-too-big = { $path } is larger, or unpacks to more, than any summary needs. Nothing was read.
error-score-empty = { $path } holds no text. If its pages are pictures, name a version with text.
error-score-encrypted = { $path } is locked with a password. Name an unlocked copy.
error-score-damaged = { $path } cannot be read as { $format }: it is damaged or of another kind. Fetch it again, or name another.
error-score-not-a-summary = { $path } has no number or label of the template’s form. Name the filled form itself.
error-score-other-language = { $path } is in neither English nor French. Limpid judges only these two.
