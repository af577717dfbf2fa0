# Règles qui ne distinguent aucune page.
alarm-title = Règles à regarder
alarm-about = Une règle qui ne joue jamais sur dix mille pages, ou qui joue sur toutes, n’en distingue aucune : son nom est peut-être mal écrit, son seuil hors d’atteinte, ou elle mesure autre chose. Celles-ci sont dans la recette.
alarm-column-what = Ce qui s’est passé
alarm-column-pages = Pages
alarm-never-fired = n’a jamais joué
alarm-always-fired = a joué sur chaque page
alarm-never-measured = n’a jamais rien eu à mesurer
silent-dead = morte : sa source dit qu’elle ne peut pas jouer
alarm-line-never-fired = la règle { $rule } n’a jamais joué sur les { $pages } pages qu’elle a mesurées
alarm-line-always-fired = la règle { $rule } a joué sur chacune des { $pages } pages qu’elle a mesurées
alarm-line-never-measured = la règle { $rule } n’avait rien à mesurer sur aucune de { $pages } pages
alarm-more = { $count ->
    [one] Une autre règle
   *[other] { $count } autres règles
  } de ce genre : release.json et le rapport les nomment.
