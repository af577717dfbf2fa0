# Ce que disent les documents de transparence (disclosure/).
disclosure-unknown-language = langue non identifiée
disclosure-follows-no = découle de la réponse « non » à { $fields }
disclosure-title = Résumé public du contenu d’entraînement
disclosure-about = Formulaire de la Commission européenne pour l’article 53, paragraphe 1, point d), du règlement (UE) 2024/1689 : { $template } du { $date }. Ceci est le formulaire rempli, non une déclaration de conformité. Les intitulés français sont traduits par Limpid.
california-title = Documentation des données d’entraînement, loi californienne AB 2013
california-about = Les douze points de la section 3111 du Code civil de Californie, tirés du même registre que le résumé pour l’Union européenne.
merged-title = Résumé des données, Union européenne et Californie
merged-about = Les deux formulaires en un : article 53, paragraphe 1, point d), du règlement (UE) 2024/1689 et section 3111 du Code civil de Californie. Ceci est les formulaires remplis, non une déclaration de conformité.
domains-title = Domaines par taille du contenu conservé
domains-about = { $listed ->
    [one] Le plus grand domaine
   *[other] Les { $listed } plus grands domaines
  } sur { $kept } dont le corpus garde du contenu, par points de code de texte conservé. Domaines enregistrables selon la Public Suffix List. Les octets sont ceux du corps des pages telles qu’explorées.
domains-cut = Cette page montre les { $shown } premiers. La liste entière : { $file }.
domains-none = Le corpus ne contient aucune page d’aucun domaine.
draft-banner = PROJET : { $count ->
    [0] établi avec --draft ; chaque fait demandé a un état
    [one] un fait demandé n’a pas d’état
   *[other] { $count } faits demandés n’ont pas d’état
  }
legend-title = Comment lire ce document
legend-origin = Chaque réponse dit d’où elle vient : le registre (calcul, avec sa requête plus bas), le fournisseur (déclaration), les deux, ou une autre réponse du formulaire.
legend-scope-whole = Le fournisseur déclare que cette version publiée est l’ensemble des données d’entraînement.
legend-scope-part = Le fournisseur déclare que cette version publiée est une partie des données d’entraînement ; les chiffres du registre portent sur elle.
legend-release = Version publiée : recette { $recipe }, version { $version }, { $inputs ->
    [one] un fichier d’entrée
   *[other] { $inputs } fichiers d’entrée
  }, { $bytes } octets. SHA-256 de sa fiche : { $digest }.
update-none = Aucune mise à jour n’est due par la règle : la loi en demande une quand le modèle est entraîné davantage.
update-due = Prochaine mise à jour due au plus tard le { $date } : tous les six mois tant que le modèle est entraîné davantage, plus tôt si le changement est important.
previous-none = Aucune version antérieure n’est déclarée.
previous-named = Version antérieure : { $version } du { $date }, SHA-256 de son summary.json { $digest }. { $changed ->
    [0] Aucune réponse n’a changé depuis.
    [one] Une réponse a changé depuis : la section « Ce qui a changé » dit laquelle.
   *[other] { $changed } réponses ont changé depuis : la section « Ce qui a changé » dit lesquelles.
  }
previous-link = Elle se trouve à { $link } ; une copie est dans cette version publiée, { $copy }.
previous-copy = Une copie est dans cette version publiée, { $copy }.
previous-title = Le résumé antérieur, version { $version }
other-language = English
facts-title = Les chiffres et leurs requêtes
facts-about = Lignes du registre (ledger/pages-*.parquet sous le nom « pages », ledger/hits-*.parquet sous le nom « hits ») et la requête qui les donne.
facts-empty = aucune ligne
facts-query = Requête
links-title = Les autres documents
state-known = connu
state-not-known = non connu
state-not-applicable = sans objet
state-withheld = retenu par le fournisseur
state-not-stated = non déclaré (facultatif)
state-missing = aucun état donné
reason = Raison : { $reason }
origin-ledger = d’après le registre
origin-declared = déclaré par le fournisseur
origin-mixed = d’après le registre et le fournisseur
origin-form = découle d’une autre réponse
box-yes = Oui
box-no = Non
modality-text = Texte
modality-image = Image
modality-video = Vidéo
modality-audio = Son
modality-other = Autre
category-public-dataset = jeu de données accessible au public
category-licensed = sous licence des titulaires de droits
category-private = jeu de données privé d’un tiers
category-crawled = exploré par le fournisseur ou pour son compte
category-user = données d’utilisateurs
category-synthetic = données synthétiques
category-other = autre source
measure-by-limpid = Par Limpid, règles { $rules } : { $text }
measure-by-provider = Par le fournisseur, non vérifié ici : { $text }
measure-by-upstream = Par ceux dont viennent les données, non vérifié ici : { $text }
declared-size = { $modality } : { $size } { $unit }. Types de contenu : { $types }
declared-tokeniser = Compté par { $tokeniser }.
see-field = Voir le champ { $field }, { $label } : { $state }.
said-text-size = Le corpus contient { $chars } points de code de texte sur { $pages ->
    [one] une page
   *[other] { $pages } pages
  } ; leurs corps, tels qu’explorés, font { $bytes } octets et contiennent { $words } mots tels qu’extraits.
said-text-offered = Offerts : { $records } enregistrements de { $bytes } octets, { $chars } points de code tels qu’extraits ; { $skipped } passés, { $dropped } écartés.
said-range-proved = Au plus { $most } tokens : un découpage en octets en fait au plus un par octet, et un point de code a au plus quatre octets.
said-range-unproved = Le registre ne compte pas les tokens et ne prouve aucun intervalle de taille ; le point de code sert d’unité à la place.
said-text-only = Le registre ne contient que du texte.
said-captured = Les pages du corpus ont été capturées de { $from } à { $to }.
said-undated = { $pages ->
    [one] Une page du corpus n’a
   *[other] { $pages } pages du corpus n’ont
  } pas de date de capture utilisable.
said-language = { $language } : { PERCENT($share) } du texte conservé ({ $chars } points de code, { $pages ->
    [one] une page
   *[other] { $pages } pages
  }).
said-more-languages = { $count ->
    [one] Une autre langue figure
   *[other] { $count } autres langues figurent
  } dans la table des chiffres.
said-public-used = Le corpus contient { $pages ->
    [one] une page
   *[other] { $pages } pages
  } de { $sources ->
    [one] un jeu de données public
   *[other] { $sources } jeux de données publics
  }.
said-no-other-datasets = Chaque jeu de données public de cette version est cité plus haut.
said-source = { $name } : { $chars } points de code sur { $pages } pages conservées, de { $records } enregistrements ; { PERCENT($share) } du texte de sa catégorie.
said-source-captured = { $name } : capturé de { $from } à { $to }.
said-source-crawl = { $name } : { $inputs ->
    [one] un fichier d’entrée nomme
   *[other] { $inputs } fichiers d’entrée nomment
  } { $crawl }.
said-source-chosen = { $name } : une partie a servi, choisie par la recette { $recipe }, version { $version } ; chaque étape et son effet sont au registre.
said-source-category = { $name } : { $category }, selon le fournisseur.
said-crawled-used = Le corpus contient des pages de { $names }, déclarées explorées par le fournisseur ou pour son compte.
said-domains = { $listed } domaines sur { $kept } dont le corpus garde du contenu sont cités, soit les premiers 10 % par la taille ({ $offered } domaines étaient offerts) : { $pages } pages, { $chars } points de code, { PERCENT($share) } du texte conservé. Fichiers : domains-top.csv, domains-top.parquet, domains-top.fr.html.
said-domains-sme = { $listed } domaines sur { $kept } dont le corpus garde du contenu sont cités, soit les premiers 5 % ou 1 000 par la taille, le moindre des deux ({ $offered } domaines étaient offerts) : { $pages } pages, { $chars } points de code, { PERCENT($share) } du texte conservé. Fichiers : domains-top.csv, domains-top.parquet, domains-top.fr.html.
said-domains-registrable = Un domaine est ce qui peut être enregistré, selon la Public Suffix List ; « second niveau » pris à la lettre réunirait tout co.uk. { $pages ->
    [one] Une page du corpus n’a
   *[other] { $pages } pages du corpus n’ont
  } pas de domaine. domains.parquet cite chaque domaine, offert, conservé et écarté.
said-rights-step = { $purpose } ({ $rule }, version { $version }, { $action }) : appliqué à { $examined } pages, avec quelque chose à mesurer sur { $measured }, trouvé sur { $fired }, a décidé de { $decided } ; { $kept } pages où cela fut trouvé sont dans le corpus.
said-rights-noted = { $purpose } ({ $rule }, version { $version }) : seulement noté, sans suite ; appliqué à { $examined } pages, avec quelque chose à mesurer sur { $measured }, trouvé sur { $fired }, dont { $kept } sont dans le corpus.
said-rights-unchecked = Non vérifié par cette version : { $rules }.
said-illegal-none = La recette de cette version ne nomme aucune étape contre les contenus illicites.
said-step = { $purpose } ({ $rule }, version { $version }, { $action }) : appliqué à { $examined } pages, avec quelque chose à mesurer sur { $measured }, trouvé sur { $fired }, a décidé de { $decided }.
said-step-noted = { $purpose } ({ $rule }, version { $version }) : seulement mesuré ; appliqué à { $examined } pages, avec quelque chose à mesurer sur { $measured }, trouvé sur { $fired }.
said-recipe = Recette { $recipe }, version { $version } : { $deciding } étapes décident, { $noted } mesurent seulement.
said-duplicates = { $copies } pages ont été écartées comme copies exactes de { $survivors } pages conservées.
said-duplicates-near = { $copies } pages ont été écartées comme copies ou quasi-copies de { $survivors } pages conservées.
said-duplicates-none = Les copies de pages entières n’ont pas été cherchées ; { $copies } pages ont été écartées comme copies de { $survivors }.
said-passages = { $passages } passages ont été coupés ou masqués dans les pages conservées.
said-gaps = Sur { $judged } pages jugées, la langue de { $language }, la date de capture de { $capture } et le domaine de { $domain } ne sont pas connus.
said-unlabelled = Les points de données sont des pages web : texte principal sans étiquettes, avec adresse, date de capture et langue identifiée.
contradiction-used = { $field } dit « non » ; le registre contient { $pages } pages du corpus venues de { $names }.
contradiction-common-crawl = la source { $source } est déclarée « { $category } » ; { $inputs } de ses fichiers sont nommés { $crawl }, et les instantanés de Common Crawl relèvent du champ 2.1 (public-dataset).
contradiction-size = 1.3.text dit { $size } tokens ({ $said }) ; le corpus contient { $chars } points de code, au plus { $most } tokens ({ $found }).
contradiction-size-small = 1.3.text dit { $size } tokens ({ $said }) ; le corpus contient { $chars } points de code, au moins { $least } tokens ({ $found }).
contradiction-date = 1.3.latest_date dit { $said } ; le registre contient une page du corpus capturée en { $found }.
contradiction-language-missing = languages cite toutes celles d’une part de { PERCENT($above) } ou plus ; le registre a { $language } avec { PERCENT($share) } du texte conservé, qui n’est pas citée.
contradiction-language-absent = languages cite { $language } ; le registre n’a aucune page du corpus dans cette langue.
contradiction-large = 2.1.large ne cite pas { $name } ; le registre en contient { $chars } points de code, plus de 3 % de tout le texte public.
contradiction-domains = la liste des domaines annonce { $listed } points de code ; ses lignes en ont { $printed }, le corpus { $kept }, et { $empty } domaines cités n’ont aucune page conservée.
contradiction-overruled = une mesure sur les droits nomme { $rule } ; le registre contient { $pages } pages du corpus où cela fut trouvé (action de la recette : { $action }).
contradiction-not-checked = une mesure sur les droits nomme { $rule } ; dans le registre, ses signaux ({ $kinds }) ne sont vérifiés sur aucune des { $pages } pages.
contradiction-no-step = une mesure de Limpid nomme { $rule } ; la recette de cette version n’a pas cette étape : rien n’a été vérifié.
contradiction-not-examined = une mesure de Limpid nomme { $rule } ; le registre n’a aucune page où elle fut appliquée.
contradiction-only-noted = une mesure de Limpid nomme { $rule } ; la recette la note seulement, sans suite.
report-done = { $files ->
    [one] un document écrit
   *[other] { $files } documents écrits
  } dans { $folder }
report-gaps = { $count ->
    [one] un champ est sans valeur
   *[other] { $count } champs sont sans valeur
  } : { $fields }
verify-agrees = { $figures } chiffres de { $documents } documents et { $files } fichiers concordent avec le registre
verify-digest = { $path } : SHA-256 ou taille autres que ceux de release.json
verify-absent = { $path } : nommé par la version publiée et absent
verify-extra = { $path } : dans le dossier sans être nommé par release.json
verify-line = { $path }, ligne { $line } : il y a « { $stands } », le registre donne « { $gives } »
verify-figure = release.json, { $figure } : il y a { $stands }, le registre donne { $gives }
verify-table = { $path } : { $rows } lignes ne sont pas celles que donne le registre
verify-record = { $path } : illisible ({ $reason })
verify-none = aucun document : `limpid report` n’en a pas écrit ; le registre et ses empreintes ont été vérifiés
