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
rights-reserved = reserved: { $because }
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
