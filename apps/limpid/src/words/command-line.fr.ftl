stage-extract = lire, extraire, juger
stage-decide = décider d’après les mesures
stage-join = comparer les pages entre elles
stage-signatures = refaire les signatures d’une version antérieure d’après ses textes
stage-publish = écrire le corpus
stage-release = écrire le registre et le rapport

build-offered = { $offered ->
    [one] { $offered } enregistrement proposé
   *[other] { $offered } enregistrements proposés
  } par { $inputs ->
    [one] { $inputs } fichier
   *[other] { $inputs } fichiers
  }
build-skipped = { $skipped } ignorés : jamais des pages (requêtes, redirections, images…)
build-dropped = { $dropped } écartés
build-kept = { $kept } gardés, dont { $edited } modifiés
build-unreadable = { $inputs ->
    [one] { $inputs } fichier n’a pas pu être lu : { $first }
   *[other] { $inputs } fichiers n’ont pas pu être lus, le premier est { $first }
  }. release.json dit pourquoi.
build-failed = { $pages ->
    [one] Limpid a échoué sur { $pages } page
   *[other] Limpid a échoué sur { $pages } pages
  } : règle limpid.failed dans le registre. Merci de le signaler.
build-release = version publiée : { $folder }
    rapport : { $report }

error-our-bug = c’est un défaut de Limpid, pas une erreur de votre part. Rien d’incomplet n’a été laissé en place. Merci de signaler ce qui suit.
error-input-not-found = le fichier { $path } n’existe pas. Indiquez des fichiers WARC, ARC ou WET existants.
error-input-is-a-directory = { $path } est un dossier. Indiquez les fichiers qu’il contient, par exemple { $path }/*.warc.gz.
error-input-unreadable = { $path } ne peut pas être lu ({ $reason }). Vérifiez ses droits d’accès.
error-input-none = aucune entrée. Indiquez au moins un fichier WARC, ARC ou WET.
error-input-not-an-archive = { $path } n’est pas un fichier WARC, ARC ou WET : son début ressemble à { $looks }. Le téléchargement a peut-être échoué : reprenez-le, ou indiquez un autre fichier.
error-input-bad-json-line = { $file }, ligne { $line } : un objet JSON avec un texte dans « text » est attendu, par exemple {"{"}"id": "1", "text": "…"{"}"}.
error-recipe-not-found = aucune recette « { $recipe } ». Recettes livrées avec Limpid : { $known }. Ou donnez le chemin d’un fichier YAML.
error-recipe-not-yaml = { $file }, ligne { $line } : ce n’est pas du YAML. Corrigez la ligne ; c’est souvent l’indentation ou un deux-points qui manque.
error-recipe-unknown-key = { $file }, ligne { $line } : clé inconnue « { $key } ».{ $nearest ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $nearest } » ?
  } Aucune clé n’est jamais ignorée : supprimez-la ou corrigez-la.
error-recipe-wrong-value = { $file }, ligne { $line } : « { $key } » a une valeur incorrecte. Attendu : { $expected }.
error-recipe-unknown-rule = { $file }, ligne { $line } : règle inconnue « { $rule } ».{ $nearest ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $nearest } » ?
  } `limpid rules` les liste toutes.
error-recipe-unknown-set = { $file }, ligne { $line } : jeu de règles inconnu « { $set } ».{ $nearest ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $nearest } » ?
  } `limpid rules` les liste tous.
error-recipe-unknown-parameter = { $file }, ligne { $line } : la règle « { $rule } » n’a pas de paramètre « { $parameter } ».{ $nearest ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $nearest } » ?
  } Elle accepte : { $known }.
error-recipe-rule-twice = { $file } : la règle « { $rule } » figure deux fois dans la recette. Une page n’a qu’une mesure par règle : gardez une seule des étapes.
error-recipe-list-unreadable = { $file } : la liste « { $list } » ne peut pas être lue dans { $path } ({ $reason }). Donnez un fichier avec un domaine ou une URL par ligne.
error-recipe-evaluation-unreadable = { $file } : le jeu d’évaluation « { $set } » ne peut pas être lu dans { $path } ({ $reason }). Donnez un fichier JSON Lines (.jsonl, .ndjson) ou texte (.txt, un élément par ligne), en UTF-8.
error-recipe-evaluation-bad-line = { $file } : la ligne { $line } de { $path }, jeu d’évaluation « { $set } », n’est pas du JSON. Corrigez-la, ou nommez le fichier .txt si c’est du texte.
error-recipe-evaluation-empty = { $file } : le jeu d’évaluation « { $set } » dans { $path } a { $items } éléments, aucun de huit mots ou plus. Les plus courts ne sont pas cherchés ; vérifiez que les champs sont ceux du fichier.
error-run-other-plan = { $out } contient une autre exécution (recette { $recipe }, { $inputs ->
    [one] { $inputs } fichier
   *[other] { $inputs } fichiers
  }). Choisissez un autre --out, ou donnez les mêmes fichiers et la même recette pour la continuer.
error-run-not-a-run = { $out } ne contient pas d’exécution de Limpid. Donnez le dossier créé par `limpid build --out`.
error-run-not-empty = { $out } n’est pas vide et ne contient pas d’exécution de Limpid. Choisissez pour --out un dossier nouveau ou vide.
error-run-disk-full = le disque est plein. Libérez de la place, puis relancez la même commande : elle reprend où elle s’est arrêtée.
error-run-not-writable = { $out } ne peut pas être écrit ({ $reason }). Choisissez un autre --out.
error-run-stopped = arrêté. Relancez la même commande pour continuer ; ce qui est terminé est gardé dans { $out }.
error-run-every-page-failed = Limpid a échoué sur { $pages ->
    [one] la seule page
   *[other] chacune des { $pages } pages
  } qu’il devait juger : c’est un défaut de notre part, et { $out } n’a pas de version. Signalez-le, avec la version et un des fichiers.
error-command-wrong-option = { $option } : { $expected }.
error-duplicates-not-a-release = { $folder } ne contient pas de version : le dossier d’une version, ou de son exécution, était attendu.
error-duplicates-unknown-page = Aucune page de { $folder } n’a l’adresse { $url }.
error-robots-not-a-table = { $path } n’est pas une table de robots. Faites-en une à partir de captures de robots.txt : limpid robots build FICHIERS --out { $path }
error-provider-not-found = aucun fichier { $path }. docs/disclosure.md dit ce qui doit y figurer.
error-provider-not-writable = { $path } ne peut être écrit, ou existe déjà : limpid init n’écrase rien
error-provider-not-yaml = { $file }, ligne { $line } : ceci n’est pas du YAML. Corrigez la ligne ; c’est souvent l’indentation ou un deux-points absent.
error-provider-unknown-key = { $file }, ligne { $line } : clé inconnue « { $key } ».{ $nearest ->
    [none] { "" }
   *[other] { " " }Vouliez-vous dire « { $nearest } » ?
  } Aucune clé n’est ignorée : retirez-la ou corrigez-la.
error-provider-wrong-value = { $file }, ligne { $line } : « { $key } » a une valeur qui ne convient pas. Attendu : { $expected }.
error-provider-missing-fact = { $file } : { $count ->
    [one] un fait est demandé et n’a pas d’état
   *[other] { $count } faits sont demandés et n’ont pas d’état
  }. Donnez à chacun une valeur, ou un état (not known, not applicable, withheld) avec sa raison ; --draft publie sans eux et le dit sur chaque page.{ $list }
error-disclosure-unclaimed-input = { $file }, ligne { $line } : chaque fichier d’entrée relève d’une source et d’une seule, et { $count ->
    [one] un fichier
   *[other] { $count } fichiers
  } n’en ont aucune ou en ont plusieurs, le premier étant { $first } (revendiqué par { $sources }).
error-disclosure-contradiction = le registre contredit { $count ->
    [one] une déclaration
   *[other] { $count } déclarations
  } de { $file }. Rien n’a été écrit.{ $list }
error-disclosure-not-a-summary = { $path } n’est pas un résumé écrit par Limpid. Nommez un summary.json.
error-disclosure-previous-later = Le résumé nommé comme antérieur est du { $before }, après celui-ci ({ $after }). Nommez un autre --previous, ou corrigez summary.date dans provider.yaml.
error-diff-same-summary = C’est deux fois le même résumé. Nommez l’antérieur, puis le nouveau.
error-diff-other-list = { $path } n’est pas la liste de domaines dont parle le résumé voisin. Mettez-y la bonne, ou aucune.
error-diff-other-provider = Ces résumés sont de deux fournisseurs : { $before } et { $after }. Seuls ceux d’un même fournisseur se comparent.
error-report-no-browser = pas de Chromium pour imprimer : installez-en un, ou donnez son chemin dans LIMPID_CHROMIUM
error-report-not-printed = { $browser } n’a rien imprimé, et aucun document n’a été écrit ; sans --pdf les autres le sont
error-verify-differs = { $count ->
    [one] une chose diffère
   *[other] { $count } choses diffèrent
  } de ce que donne le registre.
error-diff-same-folder = { $before } et { $after } sont une seule version. Nommez-en deux.
error-diff-other-version = { $before } a été fait par Limpid { $made }, { $after } par { $other } : l’écart peut venir du programme et non de la recette. Construisez les deux avec une même version.
error-diff-not-writable = { $path } ne peut être écrit ({ $reason }). Choisissez un autre --out.
error-decide-not-finished = { $run } n’est pas terminé. Relancez sa construction jusqu’à ce qu’elle laisse une version, puis décidez.
error-decide-other-version = { $run } a été fait par Limpid { $made } et voici { $now }, qui peut extraire autrement. Décidez avec { $made }, ou reconstruisez.
error-decide-other-robots = la recette nomme une autre table robots que celle avec laquelle { $run } a été lu ; ce que disent les hôtes a été cherché alors. Nommez la même table, ou reconstruisez.
error-decide-failed-pages = Limpid a échoué sur { $pages } des pages de { $run } et n’en a pas gardé le texte, sur lequel essayer cette recette. Reconstruisez.
error-decide-old-run = { $run } a été fait avant que ses tables aient tout ce qu’il faut pour décider (il manque { $columns } à { $table }). Reconstruisez-le.
error-score-not-found = aucun fichier { $path }. Nommez un résumé publié : PDF, DOCX, HTML, Markdown, texte ou JSON.
error-score-too-big = { $path } est plus grand, ou se déploie à plus, qu’aucun résumé. Rien n’a été lu.
error-score-empty = { $path } ne contient aucun texte. Si ses pages sont des images, nommez une version avec du texte.
error-score-encrypted = { $path } est protégé par un mot de passe. Nommez une copie ouverte.
error-score-damaged = { $path } ne se lit pas comme { $format } : il est endommagé ou d’une autre sorte. Reprenez-le, ou nommez-en un autre.
error-score-not-a-summary = { $path } n’a aucun numéro ni intitulé du formulaire. Nommez le formulaire rempli lui-même.
error-score-other-language = { $path } n’est ni en anglais ni en français. Limpid ne juge que ces deux langues.
