/** Where the semantics of the rules come from; the first to publish them: arXiv:1910.10683, section 2.2. */
export const C4_QUALITY =
  'https://jmlr.org/papers/v21/20-074.html section 2.2, as computed by datatrove 0.10 (pipeline/filters/c4_filters.py)'

export const MC4_PARAGRAPHS =
  'https://arxiv.org/abs/2010.11934 section 3.1, as computed by datatrove 0.10 (pipeline/filters/c4_filters.py)'
