# `limpid rights`: what one page says of its use.
rights-page = { $url }
rights-found = what was found
rights-nothing = looked at, nothing on the use of the page
rights-not-looked = not looked at
rights-place-header = HTTP header
rights-place-head = HTML
rights-place-robots = robots.txt
rights-place-file = tdmrep.json, ai.txt

rights-means = Training: { $train }. Search: { $search }.
rights-means-status = The file was asked for and answered with this status.
rights-statement-reserved = reserved
rights-statement-allowed = expressly allowed
rights-statement-unstated = says nothing

rights-kind-robots-disallow = { $agent } ({ $who }) is turned away from the page.
rights-kind-robots-disallow-site = { $agent } ({ $who }) is turned away from the front page, but not from this one.
rights-kind-robots-allow = { $agent } ({ $who }) is named and let in.
rights-agent-everybody = every agent without rules of its own
rights-agent-trains = an AI agent that gathers for training
rights-agent-searches = an AI agent that gathers for search
rights-agent-ai = an AI agent that gathers for neither training nor search
rights-agent-other = no AI agent
rights-kind-tdm-policy = Where to ask for a licence; it counts only beside a reservation.
rights-kind-rsl = Points to terms of use in RSL; the terms stand in that file, which was not read.
rights-kind-license = A licence is a permission, not a reservation; it is kept as evidence.
rights-kind-is-accessible-for-free = Whether the page is free to read; it is kept as evidence.
rights-kind-content-usage-other = Said to another AI agent than the crawler.
rights-kind-content-signal-other = Said to another AI agent than the crawler.

rights-decides-train = what each policy decides for training
rights-decides-search = what each policy decides for search
rights-reserved = reserved
rights-because = { $place }: { $why } ({ $rule }{ $detail })
rights-kind-tdm-overridden = Overridden: the TDM Reservation Protocol lets HTML decide over the header, and the header over the file.
rights-not-reserved = not reserved
rights-not-checked = not checked: nothing found, but nobody looked at { $places }
rights-policy-as-crawled = Express statements of page and host, and the crawler’s own robots.txt rules, as of the capture.
rights-policy-any-ai-token = The same, and any AI agent turned away from page or site, as of a stated date.
rights-policy-latest-retroactive = The same, by the newest capture of every signal, for older captures too.
rights-policy-strict = Any reservation, by any channel, at any time, for any agent.

robots-built = { $rows ->
    [one] 1 capture
   *[other] { $rows } captures
  } of { $hosts ->
    [one] 1 host
   *[other] { $hosts } hosts
  } from { $records ->
    [one] 1 record
   *[other] { $records } records
  }: { $out }

# What each rule finds, for report and explanation.
rule-rights-tdm-reservation = text and data mining is reserved (TDM Reservation Protocol)
rule-rights-no-ai = robots words noai or noimageai
rule-rights-content-usage = the Content-Usage header says no (AIPREF)
rule-rights-robots-content-usage = a Content-Usage rule says no (AIPREF)
rule-rights-robots-content-signal = a Content-Signal line says no
rule-rights-robots-preferences-of-others = a line on use says no to another AI agent
rule-rights-robots-crawler = the crawler itself is turned away
rule-rights-robots-ai-agent = an AI agent is turned away
rule-rights-robots-any-agent = some agent is turned away
rule-rights-ai-txt = ai.txt turns AI training away
rule-rights-no-archive = robots word noarchive, which Bing and Amazonbot read as no training
rule-rights-no-index = robots word noindex: not for search results
rule-rights-no-open-licence = no licence for anyone to use, change and share
rule-rights-paywalled = marked as not free to read
rule-optout-retroactive = reserved today, though not when the page was captured

unit-reservation = reservation
unit-licences = open licences
unit-statements = statements

# The section of the report.
rights-section-title = What reservations of rights would cost
rights-section-about = Each policy is counted over the pages that this release would keep without it. Nothing was found on pages that are not checked because somebody did not look; that is not the same as nothing there.
rights-section-compare = For comparison: removing in retrospect every site whose robots.txt turned AI crawlers away cost about 8% of the English and 4% of the other tokens of Apertus (EU summary of Apertus 70B, 2025).
rights-section-price-train = price of each policy, for training
rights-section-price-search = price of each policy, for search
rights-section-states = signals for training, by state, in pages
rights-section-licences = licences that pages name
rights-section-no-licences = No page names a licence.
rights-column-policy = policy
rights-column-pages = pages
rights-column-share = of pages
rights-column-chars = characters
rights-column-chars-share = of characters
rights-column-domains = domains
rights-column-signal = signal
rights-column-licence = licence
rights-column-open = open to all
rights-unchecked = not checked
rights-state-reserved = reserved
rights-state-allowed = allowed
rights-state-none = looked, none
rights-state-not-checked = not checked
rights-licence-unknown = not recognised
rights-open-yes = yes
rights-open-no = no
