import type { Purpose } from '@limpid/rules'

/** The uses of a page that are decided apart. */
export const PURPOSES = ['train', 'search'] as const satisfies readonly Purpose[]
