# Lignes et paragraphes qui se trouvent aussi sur d’autres pages.
reason-duplicates-host-lines = la même ligne se trouve sur de nombreuses pages de l’hôte
reason-duplicates-run-lines = la même ligne se trouve sur d’autres pages de l’ensemble
reason-duplicates-repeated-lines = la page a déjà dit la même ligne
reason-duplicates-too-little-left = il reste trop peu de texte une fois coupées les lignes qui se trouvent ailleurs
