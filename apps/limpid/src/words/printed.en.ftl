# Documents printed by a browser (disclosure/print).
verify-printed = { $path }: the digits of its text differ from those of { $page }: from digit { $at }, stands { $stands }, the ledger gives { $gives }
