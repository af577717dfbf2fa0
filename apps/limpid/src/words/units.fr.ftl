# Unités de mesure des règles ; une unité sans message est montrée comme la règle l'écrit.
unit-words = mots
unit-characters = caractères
unit-share = part
unit-count = nombre
unit-lines = lignes
unit-score = score
unit-sentences = phrases
unit-letters = lettres
unit-ratio = rapport
unit-probability = probabilité
unit-lists = listes
