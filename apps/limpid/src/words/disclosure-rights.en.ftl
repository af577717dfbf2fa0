# What field 3.1 says from the ledger's tables on rights (disclosure/record/rights-statements.ts).
said-rights-no-tables = This release has no tables on rights: what reservations its pages carry was not computed.
said-policy-none = The recipe names no policy on rights; what each policy would decide of the pages kept is counted below.
said-policy = The recipe decides by the policy “{ $policy }” for the purpose “{ $purpose }”.
said-policy-outcome = Under “{ $policy }”, for training, of the pages in the corpus: reserved { $reserved }, not reserved { $free }, not checked { $unchecked }.
said-licences = Pages read, counted once for each licence they name: { $named }, of which under an open licence: { $open }.
