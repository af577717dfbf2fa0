# Rules that tell no page from another.
alarm-title = Rules to look at
alarm-about = A rule that never fires on ten thousand pages, or fires on every one, tells no page from another: its name may be misspelt, its threshold out of reach, or it measures something else. These stand in the recipe.
alarm-column-what = What happened
alarm-column-pages = Pages
alarm-never-fired = never fired
alarm-always-fired = fired on every page
alarm-never-measured = never had anything to measure
silent-dead = dead: its preset states that it cannot fire
alarm-line-never-fired = rule { $rule } never fired on the { $pages } pages it measured
alarm-line-always-fired = rule { $rule } fired on every one of the { $pages } pages it measured
alarm-line-never-measured = rule { $rule } had nothing to measure on any of { $pages } pages
alarm-more = { $count ->
    [one] One more rule
   *[other] { $count } more rules
  } of the kind: release.json and the report name them.
