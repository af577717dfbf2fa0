import tables from '../../../data/spacy-en.json' with { type: 'json' }
import { sentenceCounter } from './sentences.ts'
import { spacyTokenizer } from './tokenizer.ts'

/** Name and version of the words that the datatrove presets count: recorded with every release. */
export const ENGLISH_TOKENIZER = `spacy-${tables.language}@${tables.version}`

/** Words of spaCy 3.8.18's blank English model, which datatrove's English filters use on every text. */
export const cutEnglish = spacyTokenizer(tables)

/** Sentences of spaCy's rule-based sentencizer. */
export const countEnglishSentences = sentenceCounter(tables.sentenceEnds)
