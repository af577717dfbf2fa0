# Le rapport d’une version publiée (report.fr.html).
report-title = Rapport Limpid : { $recipe }
report-heading = Chaque enregistrement, et ce qu’il est devenu
report-other-language = English
report-contents = Sommaire
report-skip-link = Aller au contenu
lede-offered = { $files ->
    [one] { $files } fichier d’entrée
   *[other] { $files } fichiers d’entrée
  } { $files ->
    [one] contenait
   *[other] contenaient
  } { $records ->
    [one] { $records } enregistrement
   *[other] { $records } enregistrements
  }.
lede-skipped = { $pages ->
    [0] Aucun n’a été passé.
    [one] Un seul n’a jamais été une page à juger : requête, image, redirection ou autre.
   *[other] { $pages } n’ont jamais été des pages à juger : requêtes, images, redirections et autres.
  }
lede-dropped = { $pages ->
    [0] Aucune page n’a été écartée.
    [one] Une page a été écartée, sa raison inscrite au registre.
   *[other] { $pages } pages ont été écartées, chacune avec sa raison inscrite au registre.
  }
lede-kept = { $pages ->
    [0] Le corpus est vide.
    [one] Une page est dans le corpus, soit { $chars } caractères de texte.
   *[other] { $pages } pages sont dans le corpus, soit { $chars } caractères de texte.
  }
meta-recipe = Recette
meta-version = version { $version }
meta-inputs = Entrée
meta-inputs-value = { $files ->
    [one] { $files } fichier, { $bytes }
   *[other] { $files } fichiers, { $bytes }
  }
meta-made-with = Outil
meta-previous = Version précédente
meta-previous-none = aucune n’est nommée

# Commun
column-share = Part
column-pages = Pages
column-records = Enregistrements
column-chars = Caractères
as-table = La même chose en tableau
query-one = La requête derrière ces chiffres
query-many = Les requêtes derrière ces chiffres
query-tables = pages désigne ledger/pages-*.parquet, hits désigne ledger/hits-*.parquet
and-more = { $count ->
    [one] et { $count } de plus, au registre
   *[other] et { $count } de plus, au registre
  }
outcome-kept = gardées
outcome-as-it-was = telles quelles
outcome-edited = après retouche
outcome-dropped = écartées
outcome-skipped = passés
outcome-offered = offerts
outcome-fired-only = touché, mais décidé par une règle antérieure

# Bilan
balance-title = Le bilan
balance-about = Rien ne disparaît : ce qui fut offert est ce qui fut passé, écarté et gardé. Les caractères sont les points de code Unicode du texte extrait ; un enregistrement qui n’a jamais été une page n’en a pas.
balance-caption = Enregistrements et caractères offerts, et ce qu’ils sont devenus
balance-column-line = Ligne du bilan
balance-offered = Offerts
balance-skipped = Passés : jamais des pages à juger
balance-dropped = Écartés par une règle
balance-cut = Coupés ou masqués dans les pages gardées
balance-kept = Gardés dans le corpus
balance-of-which-edited = { $pages ->
    [0] aucune page retouchée
    [one] dont une page retouchée
   *[other] dont { $pages } pages retouchées
  }
balance-chart-records = Enregistrements
balance-chart-chars = Caractères
balance-sound = Le registre tombe juste, et concorde avec release.json et avec les fichiers d’entrée.
balance-broken = Les chiffres ne concordent pas. Ne vous fiez pas à cette version avant que l’écart soit expliqué :
balance-difference-counts = release.json donne { $given } pour { $figure }, le registre { $found }.
balance-difference-inputs = Les fichiers d’entrée contenaient { $given } enregistrements, le registre en a { $found }.
balance-difference-parts = Le registre a { $given } enregistrements, mais ses verdicts n’en expliquent que { $found }.

# Flux
flow-title = De l’offre au corpus
flow-about = Chaque bande est large de sa part des enregistrements. Une page sort à la première règle de la recette qui l’écarte ; la section sur les règles dit où elle serait sortie sinon.
flow-chart = Flux de { $offered } enregistrements : { $kept } gardés, { $dropped } écartés, { $skipped } passés
flow-other-rules = { $count ->
    [one] { $count } autre règle
   *[other] { $count } autres règles
  }
flow-other-reasons = { $count ->
    [one] { $count } autre raison
   *[other] { $count } autres raisons
  }
flow-column-outcome = Issue
flow-column-why = Règle ou raison
flow-empty = Aucun enregistrement n’a été offert : rien ne coule.

# Règles
rules-title = Ce qu’a fait chaque règle
rules-about = Chaque règle mesure chaque page : une page peut donc avoir plusieurs raisons. Décidé : la première règle de la recette à écarter ou à retoucher la page. Touché : sur combien de pages elle a réagi en tout. Seule : pages qu’elle a écartées et qu’aucune autre règle n’aurait écartées.
rules-caption = Pages et caractères par règle
rules-column-rule = Règle
rules-column-decided = Décidé
rules-column-share = Des pages jugées
rules-column-chars = Caractères retirés
rules-column-fired = Touché
rules-column-alone = Seule
rules-none = Aucune règle n’a écarté ni retouché de page.
rules-untitled = sans phrase dans cette version
noted-title = Mesuré, sans décider
noted-about = La recette demande à ces règles ce qu’elles trouvent et n’en fait rien dépendre : comment les pages s’en tireraient sous les filtres d’autrui. Des pages mesurées : la part où la règle a réagi.
noted-column-measured = Pages mesurées
noted-column-share = Des pages mesurées
silent-title = Les règles qui n’ont rien trouvé
silent-about = Ces règles sont dans la recette et n’ont touché aucune page. N’avoir rien trouvé est une mesure là où elles ont mesuré, et rien du tout là où elles n’ont pas mesuré.
silent-column-measured = Pages mesurées
silent-not-measured = non mesuré
silent-nothing-to-measure = rien à mesurer
silent-none = Chaque règle de la recette a touché au moins une page.

# Retouches
edits-title = Ce qui a changé dans les pages gardées
edits-about = Passages coupés, ou remplacés par une marque. Le registre retient où ils se trouvaient, jamais ce qu’ils disaient. Là où deux règles ont trouvé le même passage, chacune le compte.
edits-caption = Passages coupés ou masqués, par règle et par nature
edits-none = Aucune page gardée n’a été changée.
edits-column-kind = Nature
edits-column-action = Action
edits-column-passages = Passages
action-drop = écarter
action-cut = couper
action-mask = masquer
action-note = noter

# Sources
sources-title = D’où viennent les pages
sources-about = { $pages ->
    [0] Aucune page n’a été jugée.
    [one] Une page a été jugée
   *[other] { $pages } pages ont été jugées
  }{ $pages ->
    [0] {""}
   *[other] , venant de { $domains ->
        [0] 0 domaine enregistrable
        [one] { $domains } domaine enregistrable
       *[other] { $domains } domaines enregistrables
      } et de { $hosts ->
        [one] { $hosts } hôte
       *[other] { $hosts } hôtes
      }. { $kept ->
        [0] Aucun domaine n’a
        [one] Un domaine a
       *[other] { $kept } domaines ont
      } du texte dans le corpus.
  }
sources-domains = Domaines
sources-domains-about = Les plus grands par caractères gardés, comme la loi les range. La barre montre les caractères gardés et écartés, à l’échelle du plus grand domaine.
sources-column-domain = Domaine
sources-column-judged = Jugées
sources-column-kept = Gardées
sources-column-kept-chars = Caractères gardés
sources-languages = Langues
sources-languages-about = Pages jugées, selon la langue reconnue.
sources-tlds = Domaines de premier niveau
sources-tlds-about = Pages jugées, selon la fin du nom de domaine.
sources-column-language = Langue
sources-column-tld = Domaine de premier niveau
sources-unknown-language = non reconnue
sources-captures = Quand elles ont été captées
sources-captures-years = Pages jugées, par année de capture
sources-captures-months = Pages jugées, par mois de capture
sources-captures-single = { $pages ->
    [one] La seule page datée a été captée en { $when }.
   *[other] Les { $pages } pages datées ont toutes été captées en { $when }.
  }
sources-captures-none = Aucune page jugée n’a de date de capture.
sources-column-when = Capture
sources-inputs = Fichiers d’entrée
sources-inputs-caption = Fichiers d’entrée et sort de leurs enregistrements
sources-column-input = Fichier
sources-column-bytes = Taille
sources-none = Aucune page n’a été jugée : il n’y a pas de source à nommer.
chart-of-pages = { $title } : gardées et écartées

# Doublons
duplicates-title = Doublons
duplicates-about = { $copies ->
    [one] Une page avait le même texte qu’une autre, qui la représente, ou presque, et a été écartée
   *[other] { $copies } pages avaient le même texte qu’une autre, qui les représente, ou presque, et ont été écartées
  } : { $chars } caractères. { $elsewhere ->
    [0] Aucune ne se trouvait sur un autre hôte.
    [one] Une seule se trouvait sur un autre hôte.
   *[other] { $elsewhere } se trouvaient sur un autre hôte.
  } Le registre nomme, pour chacune, la page qui reste.
duplicates-none = Aucune page n’a été écartée comme doublon d’une autre.
duplicates-not-sought = La recette ne cherche pas les doublons.
duplicates-caption = Pages qui représentent le plus de copies
duplicates-column-survivor = Page gardée à la place
duplicates-column-copies = Copies
duplicates-column-hosts = Hôtes
duplicates-sizes = Pages en groupes, par taille du groupe
duplicates-sizes-about = Un groupe est une page qui en représente d’autres, avec celles-ci.
duplicates-sizes-name = Pages du groupe
duplicates-domains = Domaines qui ont le plus de pages en groupes
duplicates-domains-about = Pages qui en représentent d’autres et leurs copies, par domaine où elles se trouvaient.
duplicates-domains-name = Domaine
duplicates-languages = Ce que la recherche de quasi-doublons a retiré, par langue
duplicates-languages-about = Pages qu’aucune autre règle n’a écartées, dans les langues qui ont perdu le plus de quasi-copies.
duplicates-languages-name = Langue
duplicates-spread-pages = Pages
duplicates-spread-dropped = Écartées
duplicates-spread-share = Part
duplicates-survivor-dropped = écartée ensuite elle-même

# Exemples
examples-title = Des pages écartées
examples-about = Pour chaque règle, les premières pages qu’elle a écartées, dans l’ordre du moissonnage, chacune d’un autre hôte. Rien que des adresses : ni texte, ni titre, ni paramètres. Là où une règle qui cherche des personnes ou des secrets a touché la page, seul l’hôte est montré.
examples-caption = Exemples de pages écartées, par règle
examples-none = Aucune page n’a été écartée par une règle, hormis les doublons.
examples-column-address = Adresse
examples-withheld = chemin retenu

# Lacunes
gaps-title = Ce que cette version ne sait pas
gaps-about = Ce qui suit n’a pas été mesuré, ou ne pouvait pas l’être. Un chiffre absent veut dire cela, et rien d’autre.
gaps-precision = Combien de fois les règles ont raison n’a pas été mesuré sur ces pages : précision et rappel de chaque détecteur relèvent de la documentation de la règle, non de cette version.
gaps-language = { $pages ->
    [one] La langue de { $pages } page jugée
   *[other] La langue de { $pages } pages jugées
  } n’a pas pu être reconnue.
gaps-capture = { $pages ->
    [one] { $pages } page jugée n’a
   *[other] { $pages } pages jugées n’ont
  } pas de date de capture plausible.
gaps-domain = { $pages ->
    [one] { $pages } page jugée n’a
   *[other] { $pages } pages jugées n’ont
  } pas de domaine enregistrable : une adresse IP, ou un nom hors de la liste des suffixes publics.
gaps-title-missing = { $pages ->
    [one] { $pages } page jugée n’a
   *[other] { $pages } pages jugées n’ont
  } pas de titre.
gaps-digest-unchecked = { $records ->
    [one] { $records } enregistrement ne porte
   *[other] { $records } enregistrements ne portent
  } pas d’empreinte vérifiable.
gaps-digest-differs = { $records ->
    [one] { $records } enregistrement diffère de l’empreinte que le moissonnage en donne.
   *[other] { $records } enregistrements diffèrent des empreintes que le moissonnage en donne.
  }
gaps-failed = Limpid lui-même a échoué sur { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  } ; chacune a sa ligne au registre.
gaps-unreadable = { $files ->
    [one] { $files } fichier d’entrée n’a pas pu être lu jusqu’au bout :
   *[other] { $files } fichiers d’entrée n’ont pas pu être lus jusqu’au bout :
  }
gaps-unmeasured-rules = { $rules ->
    [one] { $rules } règle de la recette n’a
   *[other] { $rules } règles de la recette n’ont
  } donné de mesure sur aucune page : il n’y avait rien de tel à mesurer, ou la mesure manque.
gaps-no-personal = Les données personnelles n’ont pas été cherchées : la recette n’a pas de telle règle.
gaps-no-private = Les pages privées (comptes, conversations, relevés) n’ont pas été cherchées : la recette n’a pas de telle règle.
gaps-no-secrets = Les mots de passe et les clés n’ont pas été cherchés : la recette n’a pas de telle règle.
gaps-no-harm = Les contenus nuisibles n’ont pas été cherchés : la recette n’a pas de telle règle.
gaps-no-rights = Les réserves de droits (TDM, robots.txt, licences) n’ont pas été regardées : la recette n’a pas de telle règle.
gaps-no-robots = Ce que dit robots.txt n’a pas été regardé : la recette n’a pas de telle règle.
gaps-no-near-duplicates = Les quasi-doublons n’ont pas été cherchés : seules comptent comme copies les pages au texte exactement égal.
gaps-no-duplicates = Les doublons n’ont pas été cherchés.

# Recette
recipe-title = La recette
recipe-about = { $steps ->
    [0] La recette n’a aucune étape.
    [one] Une seule étape.
   *[other] { $steps } étapes, dans cet ordre. Une page sort à la première qui l’écarte ; coupes et masques changent ce que voient les étapes suivantes.
  }
recipe-drop = écarte la page quand
recipe-cut = coupe les passages quand
recipe-mask = masque les passages quand
recipe-note = note quand
recipe-only-languages = seulement en { $languages }
recipe-rule-version = version { $version }
recipe-source = source
recipe-with = avec
recipe-text = La recette telle qu’écrite
recipe-digest = SHA-256 de la recette et des listes
recipe-sources = D’après

# Vérifier
files-title = Comment vérifier
files-about = Chaque chiffre de cette page est une somme sur le registre, qui a une ligne pour chaque enregistrement offert. Ouvrez-le avec tout lecteur de Parquet ; la requête sous chaque section redonne ses chiffres.
files-caption = Fichiers de la version
files-column-path = Fichier
files-column-rows = Lignes
files-column-bytes = Taille
files-column-digest = SHA-256
footer-made = Fait par Limpid { $version }, à partir du registre seul. Sans horloge, sans pistage, sans script.
