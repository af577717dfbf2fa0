# Documents imprimés par un navigateur (disclosure/print).
verify-printed = { $path } : les chiffres de son texte ne sont pas ceux de { $page } : à partir du { $at }e, il y a { $stands }, le registre donne { $gives }
