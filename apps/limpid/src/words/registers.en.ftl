# Kinds of text, after the main registers of CORE, and what filters took of each.
register-narrative = narrative
register-narrative-about = news, reports, stories, blogs about what happened
register-informational = informational
register-informational-about = descriptions, encyclopaedia and research articles, legal terms, questions answered
register-persuasion = selling
register-persuasion-about = descriptions meant to sell or to win over
register-opinion = opinion
register-opinion-about = reviews, opinions, advice, sermons
register-discussion = discussion
register-discussion-about = forums, comments, questions and answers between people
register-how-to = how-to
register-how-to-about = instructions, recipes, technical help
registers-title = What kinds of text each filter removes
registers-about = { $labelled ->
    [one] One of { $judged } pages judged was
   *[other] { $labelled } of { $judged } pages judged were
} given a kind of text. The label decides nothing.
registers-limits = French and Swedish pages only, the languages in which people labelled pages to learn from; every share below is of labelled pages. The label is a guess by words: read small differences as nothing.
registers-caption = Kinds of text, and how much of each was dropped
registers-column-kind = Kind of text
registers-column-dropped = Dropped
registers-column-share = Share dropped
registers-by-rule = Share of each kind that a rule was the first to drop
registers-none-dropped = No labelled page was dropped.
judge-register = kind of text: { $kinds }
judge-register-chance = { $kind } { $chance }
