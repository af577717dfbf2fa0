# Ce qui a changé d’un résumé au suivant (disclosure/changes).
changes-title = Ce qui a changé depuis la version { $version }
changes-page-title = Deux résumés comparés
changes-between = { $title } : de la version { $before } du { $beforeDate } à la version { $after } du { $afterDate }.
changes-digests = SHA-256 du summary.json antérieur : { $before } ; du nouveau : { $after }.
changes-releases = SHA-256 de la fiche de la version publiée, avant : { $before } ; après : { $after }.
changes-counts = { $changed ->
    [0] Aucune réponse n’a changé
    [one] Une réponse a changé
   *[other] { $changed } réponses ont changé
  } : devenues connues, { $added } ; plus connues, { $removed }. Disent la même chose : { $unchanged }.
changes-answers = Réponses
changes-none = Rien n’a changé.
changes-form = Le formulaire est d’une autre édition : { $before }, à présent { $after }.
changes-kind-added = désormais connu
changes-kind-removed = n’est plus connu
changes-kind-changed = changé
changes-states = { $kind } : { $before } → { $after }
changes-absent = absent du formulaire
changes-before = Avant : { $text }
changes-after = À présent : { $text }
changes-new = Nouveau : { $text }
changes-gone = N’est plus dit : { $text }
changes-figures = { $text } Avant : { $figures }.
changes-figure = { $name } { $before } ({ $difference })
changes-share = { PERCENT($share) }
changes-points = { $points } points de pourcentage
changes-totals = Totaux du registre
changes-total = { $name } : { $before } → { $after } ({ $difference })
changes-rules = Règles de traitement
changes-recipe = La recette { $before }, version { $beforeVersion } (SHA-256 { $beforeDigest }), est à présent { $after }, version { $afterVersion } (SHA-256 { $afterDigest }).
changes-rule-new = { $rule } est nouvelle : { $after }
changes-rule-gone = { $rule } n’y est plus : { $before }
changes-rule-changed = { $rule } : { $before } → { $after }
changes-edition = version { $version }, { $action }, { $condition }
changes-domains = Liste des domaines
changes-domains-whole = Comparées : les deux listes, { $before ->
    [one] un domaine
   *[other] { $before } domaines
  } avant et { $after } à présent.
changes-domains-part = Comparés : les { $comparedBefore } plus grands des { $before } domaines listés avant et les { $comparedAfter } plus grands des { $after } listés à présent ; les fichiers domains-top.csv contiennent les listes entières.
changes-domains-added = { $count ->
    [one] Un domaine y est nouveau
   *[other] { $count } domaines y sont nouveaux
  } : { $names }
changes-domains-gone = { $count ->
    [one] Un domaine n’y est plus
   *[other] { $count } domaines n’y sont plus
  } : { $names }
changes-domains-moved = { $count ->
    [one] Un domaine a une autre taille ou un autre rang
   *[other] { $count } domaines ont une autre taille ou un autre rang
  } ; les plus grandes différences : { $names }
changes-domain = { $domain } (rang { $rank }, { $chars } points de code)
changes-domain-moved = { $domain } { $difference } points de code (rang { $rankBefore } → { $rankAfter })
changes-column-what = quoi
changes-column-domain = domaine
changes-column-rank = rang
changes-column-chars = points de code
changes-column-before = avant
changes-column-after = à présent
changes-column-difference = différence
changes-column-rank-before = rang avant
changes-column-rank-after = rang à présent
changes-draft = { $which ->
    [before] Le résumé antérieur est un projet.
   *[after] Le nouveau résumé est un projet.
  }
changes-new-domains = Nouveaux
changes-gone-domains = N’y sont plus
changes-moved-domains = Les plus grandes différences
changes-more = { $count ->
    [one] et un de plus
   *[other] et { $count } de plus
  }
figure-chars = points de code
figure-words = mots
figure-pages = pages
figure-bytes = octets
figure-records = enregistrements
figure-skipped = ignorés
figure-dropped = écartés
figure-most = jetons au plus
figure-share = part
figure-count = nombre
figure-sources = sources
figure-inputs = fichiers d’entrée
figure-listed = domaines cités
figure-kept = conservés
figure-offered = domaines offerts
figure-examined = appliquée à
figure-measured = avec quelque chose à mesurer sur
figure-fired = trouvée sur
figure-decided = a décidé de
figure-deciding = étapes qui décident
figure-noted = étapes seulement mesurées
figure-copies = copies
figure-survivors = pages copiées
figure-passages = passages
figure-judged = pages jugées
figure-language = langue non connue
figure-capture = date de capture non connue
figure-domain = domaine non connu
figure-named = pages qui nomment une licence
figure-open = d’une licence ouverte
figure-reserved = réservées
figure-free = non réservées
figure-unchecked = non vérifiées
