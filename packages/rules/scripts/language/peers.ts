import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { peerResult, pythonWith } from '../../../../bench/peers/python.ts'

const PROGRAM = new URL('detectors.py', import.meta.url)
const PACKAGES = ['lingua-language-detector==2.1.1', 'py3langid==0.3.0', 'fasttext-wheel==0.9.2']

/** A detector in Python: its answers, one a text, and the seconds of one core they took, its loading left out. */
const ANSWERS = z.object({ name: z.string(), answers: z.array(z.string()), seconds: z.number() })

/** Asks py3langid, fastText (where its model file is given) and lingua in high accuracy; those that cannot be had are left out with a word on it. */
export function peerAnswers(
  texts: readonly string[],
  fasttextModel: string | null,
): readonly z.infer<typeof ANSWERS>[] {
  const python = pythonWith('language', PACKAGES)
  if (python === null) return []
  const folder = mkdtempSync(join(tmpdir(), 'limpid-language-'))
  try {
    const file = join(folder, 'texts.json')
    writeFileSync(file, JSON.stringify(texts))
    const names =
      fasttextModel === null ? ['py3langid', 'lingua'] : ['py3langid', 'fasttext', 'lingua']
    return names.flatMap((name) => {
      const answers = ANSWERS.safeParse(
        peerResult(python, PROGRAM, [name, file, fasttextModel ?? '']),
      )
      return answers.success ? [answers.data] : []
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
