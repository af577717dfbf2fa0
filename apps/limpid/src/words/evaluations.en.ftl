# Evaluation sets: where their text was found.
judge-found = { $kind }: { $count ->
    [one] one passage
   *[other] { $count } passages
}
unit-ngrams = runs of words
evaluations-title = Evaluation sets
evaluations-about = Texts that models are examined with, as the operator supplied them: runs of their words were looked for on every page. A page counts where the recipe’s threshold was passed.
evaluations-caption = Pages that hold text of a set
evaluations-column-set = set
evaluations-column-corpus = pages in the corpus
