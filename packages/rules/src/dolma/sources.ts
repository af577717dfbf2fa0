/** Where the semantics of the rules come from: Dolma 1.6 as its code computes it, at commit 669f534 of 2025-09-18. */
export const DOLMA_GOPHER =
  'https://arxiv.org/abs/2402.00159, as computed by Dolma (python/dolma/taggers/gopher.py, gopher_v1) and decided in configs/dolma-v1_6/mixing'

export const DOLMA_PERSONAL =
  'https://arxiv.org/abs/2402.00159, as computed by Dolma (python/dolma/taggers/pii.py, pii_regex_with_counts_fast_v2) and decided in configs/dolma-v1_6/mixing'

export const DOLMA_C4 =
  'https://arxiv.org/abs/2402.00159, as computed by Dolma (python/dolma/taggers/c4.py, c4_v1)'
