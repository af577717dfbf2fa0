# Lines and paragraphs that stand on other pages too.
reason-duplicates-host-lines = the same line stands on many pages of the host
reason-duplicates-run-lines = the same line stands on other pages of the run
reason-duplicates-repeated-lines = the page has said the same line before
reason-duplicates-too-little-left = too little is left once the lines are cut that stand elsewhere

lines-title = Lines that stand elsewhere
lines-about = Lines or paragraphs found on other pages too. The ledger holds where they stood and on how many pages, never what they said.
lines-none = No line was found on other pages.
lines-totals = Passages found, by rule
lines-hosts = Hosts with the most such passages
lines-column-host = Host
lines-column-hosts = Hosts
lines-column-dropped = Pages dropped: too little left

said-lines = { $passages } lines or paragraphs were cut from pages kept because they stand elsewhere in the crawl too; duplicates were told before.
