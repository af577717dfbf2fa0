/** Where the semantics of the rules come from; their thresholds are those of the Gopher paper. */
export const GOPHER_QUALITY =
  'https://arxiv.org/abs/2112.11446 appendix A.1.1, as computed by datatrove 0.10 (pipeline/filters/gopher_quality_filter.py)'

export const GOPHER_REPETITION =
  'https://arxiv.org/abs/2112.11446 table A1, as computed by datatrove 0.10 (pipeline/filters/gopher_repetition_filter.py)'

export const GOPHER_QUALITY_2024 =
  'https://arxiv.org/abs/2112.11446 appendix A.1.1, as computed by datatrove 0.2.0 of 2024-04-22 (pipeline/filters/gopher_quality_filter.py)'

export const GOPHER_REPETITION_2024 =
  'https://arxiv.org/abs/2112.11446 table A1, as computed by datatrove 0.2.0 of 2024-04-22 (pipeline/filters/gopher_repetition_filter.py)'
