/** Thresholds and semantics as the code has them; the paper gives 0.1 for repeated characters, the code that made the corpus 0.01. */
export const FINEWEB =
  'https://arxiv.org/abs/2406.17557 section 3.6, as computed by datatrove 0.10 (pipeline/filters/fineweb_quality_filter.py)'

export const FINEWEB_2024 =
  'https://arxiv.org/abs/2406.17557 section 3.6, as computed by datatrove 0.2.0 of 2024-04-22 (pipeline/filters/fineweb_quality_filter.py)'
