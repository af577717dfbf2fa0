import { readPacks, type LanguagePacks } from './read-packs.ts'

/** The packs that ship with the rules. */
export const PACKS: LanguagePacks = readPacks(new URL('../../languages/', import.meta.url))
