duplicate-of = dropped by { $rule }, similarity { $similarity }: page { $survivor } is kept instead, { $url }
duplicate-of-earlier = dropped by { $rule }, similarity { $similarity }: page { $survivor } of the release { $release } was there first
duplicate-kept = kept: no other page stands for it
duplicate-dropped = dropped by { $rule }, not as a duplicate
duplicate-copies = { $count ->
    [one] One page is dropped for the page kept:
   *[other] { $count } pages are dropped for the page kept:
  }
duplicate-shared = { $count ->
    [one] One line is the same; - stands only here, + only in the page kept:
   *[other] { $count } lines are the same; - stands only here, + only in the page kept:
  }
duplicate-line = { $chars ->
    [one] one character
   *[other] { $chars } characters
  }
