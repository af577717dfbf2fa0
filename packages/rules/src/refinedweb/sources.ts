/** DCLM's remaking of RefinedWeb, at commit 361714b of 2025-09-08. */
export const REFINEDWEB_DCLM =
  'https://arxiv.org/abs/2306.01116, as computed by DCLM (baselines/baselines_configs/dclm_baseline_refinedweb.yaml and baselines/mappers)'
