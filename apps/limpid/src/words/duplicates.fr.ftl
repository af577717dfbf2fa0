# `limpid duplicates` dans un terminal : le sort d’une page, son groupe, et ce qui diffère.
duplicate-of = page { NUMBER($page, useGrouping: 0) } : écartée comme doublon
duplicate-instead = conservée à sa place : page { NUMBER($survivor, useGrouping: 0) }, similarité { $similarity }
duplicate-earlier = là avant : page { NUMBER($survivor, useGrouping: 0) } d’une version antérieure, similarité { $similarity }
duplicate-kept = page { NUMBER($page, useGrouping: 0) } : conservée, aucune autre page ne la remplace
duplicate-dropped = page { NUMBER($page, useGrouping: 0) } : écartée, mais pas comme doublon
duplicate-copies = { $count ->
    [one] une page écartée pour la page conservée (* ici) ; page, similarité, règle :
   *[other] { $count } pages écartées pour la page conservée (* ici) ; page, similarité, règle :
}
duplicate-same = { $count ->
    [one] la seule ligne des deux est identique
   *[other] toutes les { $count } lignes sont identiques
}
duplicate-shared = { $count ->
    [one] une ligne identique ; - seulement ici, + seulement dans la page conservée :
   *[other] { $count } lignes identiques ; - seulement ici, + seulement dans la page conservée :
}
duplicate-line = { $chars ->
    [one] un caractère
   *[other] { $chars } caractères
}
duplicate-uncounted = casse, nombres, accents et signes ne comptent pas dans la similarité
