# `limpid rights` : ce qu’une page dit de son usage.
rights-page = { $url }
rights-found = ce qui a été trouvé
rights-nothing = examiné, rien sur l’usage de la page
rights-not-looked = pas examiné
rights-place-header = en-tête HTTP
rights-place-head = HTML
rights-place-robots = robots.txt
rights-place-file = tdmrep.json, ai.txt

rights-means = Entraînement : { $train }. Recherche : { $search }.
rights-means-status = Le fichier a été demandé et la réponse portait ce statut.
rights-statement-reserved = réservé
rights-statement-allowed = expressément permis
rights-statement-unstated = n’en dit rien

rights-kind-robots-disallow = { $agent } ({ $who }) est écarté de la page.
rights-kind-robots-disallow-site = { $agent } ({ $who }) est écarté de la page d’accueil, mais pas de celle-ci.
rights-kind-robots-allow = { $agent } ({ $who }) est nommé et admis.
rights-agent-everybody = tout robot sans règles propres
rights-agent-trains = un robot d’IA qui collecte pour l’entraînement
rights-agent-searches = un robot d’IA qui collecte pour la recherche
rights-agent-ai = un robot d’IA qui ne collecte ni pour l’entraînement ni pour la recherche
rights-agent-other = pas un robot d’IA
rights-kind-tdm-policy = Où demander une licence ; ne compte qu’à côté d’une réserve.
rights-kind-rsl = Renvoie à des conditions d’usage en RSL ; elles sont dans ce fichier, qui n’a pas été lu.
rights-kind-license = Une licence est une permission, pas une réserve ; elle est gardée comme indice.
rights-kind-is-accessible-for-free = Si la page se lit gratuitement ; gardé comme indice.
rights-kind-content-usage-other = Adressé à un autre robot d’IA que celui de la collecte.
rights-kind-content-signal-other = Adressé à un autre robot d’IA que celui de la collecte.

rights-decides-train = ce que décide chaque politique pour l’entraînement
rights-decides-search = ce que décide chaque politique pour la recherche
rights-reserved = réservé
rights-because = { $place } : { $why } ({ $rule }{ $detail })
rights-kind-tdm-overridden = Sans effet : selon le TDM Reservation Protocol, le HTML l’emporte sur l’en-tête, et l’en-tête sur le fichier.
rights-not-reserved = non réservé
rights-not-checked = non vérifié : rien trouvé, mais personne n’a examiné { $places }
rights-policy-as-crawled = Les déclarations expresses de la page et de l’hôte, et les règles de robots.txt pour le robot de la collecte, à la date de celle-ci.
rights-policy-any-ai-token = De même, et tout robot d’IA écarté de la page ou du site, à une date déclarée.
rights-policy-latest-retroactive = De même, selon la plus récente capture de chaque signal, y compris pour les captures plus anciennes.
rights-policy-strict = Toute réserve, par tout canal, à tout moment, envers tout robot.

robots-built = { $rows ->
    [one] { $rows } capture
   *[other] { $rows } captures
  } de { $hosts ->
    [one] { $hosts } hôte
   *[other] { $hosts } hôtes
  }, lues dans { $records ->
    [one] { $records } enregistrement
   *[other] { $records } enregistrements
  } : { $out }

# Ce que chaque règle trouve, pour le rapport et l’explication.
rule-rights-tdm-reservation = la fouille de textes et de données est réservée (TDM Reservation Protocol)
rule-rights-no-ai = mots robots noai ou noimageai
rule-rights-content-usage = l’en-tête Content-Usage dit non (AIPREF)
rule-rights-robots-content-usage = une règle Content-Usage dit non (AIPREF)
rule-rights-robots-content-signal = une ligne Content-Signal dit non
rule-rights-robots-preferences-of-others = une ligne sur l’usage dit non à un autre robot d’IA
rule-rights-robots-crawler = le robot de la collecte est lui-même écarté
rule-rights-robots-ai-agent = un robot d’IA est écarté
rule-rights-robots-any-agent = un robot quelconque est écarté
rule-rights-ai-txt = ai.txt écarte l’entraînement d’IA
rule-rights-no-archive = mot robots noarchive, que Bing et Amazonbot lisent comme un refus d’entraînement
rule-rights-no-index = mot robots noindex : pas pour les résultats de recherche
rule-rights-no-open-licence = aucune licence permettant à chacun d’utiliser, de modifier et de partager
rule-rights-paywalled = annoncée comme non gratuite
rule-optout-retroactive = réservée aujourd’hui, mais pas lors de la capture

unit-reservation = réserve
unit-licences = licences ouvertes
unit-statements = déclarations

# La section du rapport.
rights-section-title = Ce que coûteraient les réserves de droits
rights-section-about = Chaque politique est comptée sur les pages que cette version garderait sans elle. Sur une page non vérifiée rien n’a été trouvé parce que personne n’a regardé ; ce n’est pas la même chose que rien.
rights-section-compare = Pour comparaison : retirer après coup chaque site dont le robots.txt écartait les robots d’IA a coûté à Apertus environ 8 % des jetons anglais et 4 % des autres (résumé européen d’Apertus 70B, 2025).
rights-section-price-train = prix de chaque politique, pour l’entraînement
rights-section-price-search = prix de chaque politique, pour la recherche
rights-section-states = signaux pour l’entraînement, par état, en pages
rights-section-licences = licences que nomment les pages
rights-section-no-licences = Aucune page ne nomme de licence.
rights-column-policy = politique
rights-column-pages = pages
rights-column-share = des pages
rights-column-chars = caractères
rights-column-chars-share = des caractères
rights-column-domains = domaines
rights-column-signal = signal
rights-column-licence = licence
rights-column-open = ouverte à tous
rights-unchecked = non vérifié
rights-state-reserved = réservé
rights-state-allowed = permis
rights-state-none = regardé, rien
rights-state-not-checked = non vérifié
rights-licence-unknown = non reconnue
rights-open-yes = oui
rights-open-no = non
