/** Where the semantics of CCNet's rules come from. */
export const CCNET =
  'https://arxiv.org/abs/1911.00359, as computed by cc_net (facebookresearch/cc_net, commit bda555b of 2020-12-09)'
