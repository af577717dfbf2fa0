# Lignes et paragraphes qui se trouvent aussi sur d’autres pages.
reason-duplicates-host-lines = la même ligne se trouve sur de nombreuses pages de l’hôte
reason-duplicates-run-lines = la même ligne se trouve sur d’autres pages de l’ensemble
reason-duplicates-repeated-lines = la page a déjà dit la même ligne
reason-duplicates-too-little-left = il reste trop peu de texte une fois coupées les lignes qui se trouvent ailleurs

lines-title = Lignes qui se trouvent ailleurs
lines-about = Lignes ou paragraphes trouvés aussi sur d’autres pages. Le registre retient où ils se trouvaient et sur combien de pages, jamais ce qu’ils disaient.
lines-none = Aucune ligne n’a été trouvée sur d’autres pages.
lines-totals = Passages trouvés, par règle
lines-hosts = Hôtes qui ont le plus de ces passages
lines-column-host = Hôte
lines-column-hosts = Hôtes
lines-column-dropped = Pages écartées, faute de reste

said-lines = { $passages } lignes ou paragraphes ont été coupés des pages conservées parce qu’ils se trouvent aussi ailleurs dans la collecte ; les doublons ont été reconnus avant.
