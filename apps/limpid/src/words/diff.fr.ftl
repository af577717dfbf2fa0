# `limpid diff` : quelles pages une version garde et une autre non.

diff-title = Limpid : { $before } et { $after } comparés
diff-heading = Ce qu’une version garde et l’autre non
diff-about = Chaque page de deux versions, d’après leurs registres. Avant : { $before }. Après : { $after }.
diff-inputs-differ = Les versions viennent d’autres fichiers : les pages sont retrouvées par fichier et place, sinon par identifiant d’enregistrement.
diff-before = Avant
diff-after = Après
diff-side = { $recipe }, { $kept ->
    [one] une page gardée
   *[other] { $kept } pages gardées
  } sur { $offered }
diff-page = page : { $path }

diff-account-title = Le bilan
diff-account-about = Les pages gardées après sont celles gardées avant, plus ce qui est venu, moins ce qui est parti ; les sommes sont vérifiées sur les deux registres.
diff-account-caption = Pages gardées avant et après, ce qui est venu et ce qui est parti
diff-column-line = Ligne du bilan
diff-column-pages = Pages
diff-column-chars = Caractères
diff-kept-before = Gardées avant
diff-newly-kept = Nouvellement gardées
diff-newly-dropped = Nouvellement écartées
diff-changed-text = Gardées, avec un autre texte
diff-text-before = Caractères des textes changés
diff-only-before = Seulement avant
diff-only-after = Seulement après
diff-kept-after = Gardées après
diff-beside = Gardées des deux côtés avec un autre texte : { $changed }. Gardées d’aucun côté, pour une autre raison : { $reasons }.
diff-beside-only = Gardées d’aucun côté et présentes d’un seul : { $before } avant, { $after } après.

diff-steps-title = Ce que les recettes disent autrement
diff-steps-none = Les étapes des deux recettes sont les mêmes.
diff-step-added = nouvelle :
diff-step-removed = supprimée :
diff-step-moved = à une autre place :
diff-step-changed = changée :
diff-value = { $key } { $before } → { $after }

diff-rule-title = Par règle
diff-rule-about = Nouvellement gardées : par la règle qui écartait la page avant. Nouvellement écartées : par la règle qui l’écarte maintenant. Autre texte : par la règle qui retouche la page en premier.
diff-domain-title = Par domaine enregistrable
diff-language-title = Par langue
diff-register-title = Par registre de langue
diff-not-labelled = non étiqueté
diff-no-name = aucun
diff-others = { $names ->
    [one] un autre
   *[other] { $names } autres
  }
diff-groups-none = Aucune page n’est venue ni partie.

diff-examples-title = Pages à regarder
diff-examples-about = Les premières du crawl pour chaque règle : des adresses, jamais de texte. D’une page où une règle a trouvé des personnes, l’hôte seul.
