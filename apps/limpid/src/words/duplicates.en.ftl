# `limpid duplicates` on a terminal: a page's fate, its cluster, and what differs.
duplicate-of = page { NUMBER($page, useGrouping: 0) }: dropped as a duplicate
duplicate-instead = kept instead: page { NUMBER($survivor, useGrouping: 0) }, similarity { $similarity }
duplicate-earlier = there first: page { NUMBER($survivor, useGrouping: 0) } of an earlier release, similarity { $similarity }
duplicate-kept = page { NUMBER($page, useGrouping: 0) }: kept, no other page stands for it
duplicate-dropped = page { NUMBER($page, useGrouping: 0) }: dropped, not as a duplicate
duplicate-copies = { $count ->
    [one] one page is dropped for the page kept (* this one); page, similarity, rule:
   *[other] { $count } pages are dropped for the page kept (* this one); page, similarity, rule:
}
duplicate-same = { $count ->
    [one] the one line of both is the same
   *[other] all { $count } lines are the same
}
duplicate-shared = { $count ->
    [one] one line is the same; - only here, + only in the page kept:
   *[other] { $count } lines are the same; - only here, + only in the page kept:
}
duplicate-line = { $chars ->
    [one] one character
   *[other] { $chars } characters
}
duplicate-uncounted = case, numbers, accents and marks do not count in the similarity
