# Jeux d’évaluation : où leur texte a été trouvé.
judge-found = { $kind } : { $count ->
    [one] un passage
   *[other] { $count } passages
}
unit-ngrams = suites de mots
evaluations-title = Jeux d’évaluation
evaluations-about = Des textes qui servent à examiner des modèles, tels que l’exploitant les a fournis : des suites de leurs mots ont été cherchées dans chaque page. Une page compte là où le seuil de la recette a été franchi.
evaluations-caption = Pages qui contiennent du texte d’un jeu
evaluations-column-set = jeu
evaluations-column-corpus = pages dans le corpus
