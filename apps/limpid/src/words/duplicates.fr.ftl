duplicate-of = écartée par { $rule }, similarité { $similarity } : la page { $survivor } est conservée à sa place, { $url }
duplicate-of-earlier = écartée par { $rule }, similarité { $similarity } : la page { $survivor } de la version { $release } était là avant
duplicate-kept = conservée : aucune autre page ne la remplace
duplicate-dropped = écartée par { $rule }, mais pas comme doublon
duplicate-copies = { $count ->
    [one] Une page est écartée au profit de la page conservée :
   *[other] { $count } pages sont écartées au profit de la page conservée :
  }
duplicate-shared = { $count ->
    [one] Une ligne est identique ; - : seulement ici, + : seulement dans la page conservée :
   *[other] { $count } lignes sont identiques ; - : seulement ici, + : seulement dans la page conservée :
  }
duplicate-line = { $chars ->
    [one] un caractère
   *[other] { $chars } caractères
  }
