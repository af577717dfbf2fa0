# `limpid judge` dans un terminal : le verdict sur un texte, et chaque règle qui joue.
judge-keep = { $id } ({ $language }) : gardé tel quel
judge-edit = { $id } ({ $language }) : gardé, des passages coupés ou masqués
judge-drop = { $id } ({ $language }) : écarté
judge-language-unknown = langue inconnue
judge-action-drop = écarte :
judge-action-cut = coupe :
judge-action-mask = masque :
judge-action-note = note :
judge-above = { $unit } : { $score } ; joue au-dessus de { $threshold }
judge-from = { $unit } : { $score } ; joue à partir de { $threshold }
judge-below = { $unit } : { $score } ; joue en dessous de { $threshold }
judge-up-to = { $unit } : { $score } ; joue jusqu’à { $threshold }
judge-passages = { $count ->
    [one] un passage
   *[other] { $count } passages
}
judge-rules = { $rules } règles interrogées, { $fired } ont joué, { $silent } n’ont rien trouvé à mesurer
