# Ce que le champ 3.1 tire des tables du registre sur les droits (disclosure/record/rights-statements.ts).
said-rights-no-tables = Cette version n’a pas de tables sur les droits : les réserves que portent ses pages n’ont pas été calculées.
said-policy-none = La recette ne nomme aucune politique sur les droits ; ce que chacune déciderait des pages conservées est compté plus bas.
said-policy = La recette décide selon la politique « { $policy } » pour la finalité « { $purpose } ».
said-policy-outcome = Sous « { $policy } », pour l’entraînement, des pages du corpus : réservées { $reserved }, non réservées { $free }, non vérifiées { $unchecked }.
said-licences = Pages lues, comptées une fois par licence nommée : { $named }, dont sous licence libre : { $open }.
