/** Which signals of which time decide. Versioned as a whole: a change of what a policy counts raises the number. */
export const POLICIES = ['as-crawled', 'any-ai-token', 'latest-retroactive', 'strict'] as const
export type Policy = (typeof POLICIES)[number]

/** Printed in every release beside the policy: the edition of this table, of the channels and of the order of evaluation. */
export const POLICY_EDITION = 1
