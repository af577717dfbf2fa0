# Kinds of text, after the main registers of CORE, and what filters took of each.
register-narrative = récit
register-narrative-about = actualités, reportages, histoires, blogs sur ce qui s’est passé
register-informational = information
register-informational-about = descriptions, articles d’encyclopédie et de recherche, mentions juridiques, foires aux questions
register-persuasion = vente
register-persuasion-about = descriptions destinées à vendre ou à convaincre
register-opinion = opinion
register-opinion-about = critiques, avis, conseils, sermons
register-discussion = discussion
register-discussion-about = forums, commentaires, questions et réponses entre personnes
register-how-to = mode d’emploi
register-how-to-about = instructions, recettes, aide technique
registers-title = Quelles sortes de texte chaque filtre retire
registers-about = { $labelled ->
    [one] { $labelled } page jugée sur { $judged } a reçu une sorte de texte.
   *[other] { $labelled } pages jugées sur { $judged } ont reçu une sorte de texte.
} L’étiquette ne décide de rien.
registers-limits = Pages en français et en suédois seulement, les langues dans lesquelles des personnes ont étiqueté des pages pour l’apprentissage ; chaque part ci-dessous se rapporte aux pages étiquetées. L’étiquette est une estimation par les mots : de petits écarts ne veulent rien dire.
registers-caption = Sortes de texte, et ce qui en a été écarté
registers-column-kind = Sorte de texte
registers-column-dropped = Écartées
registers-column-share = Part écartée
registers-by-rule = Part de chaque sorte qu’une règle a été la première à écarter
registers-none-dropped = Aucune page étiquetée n’a été écartée.
judge-register = sorte de texte : { $kinds }
judge-register-chance = { $kind } { $chance }
