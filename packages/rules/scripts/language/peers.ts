import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const VENV = fileURLToPath(new URL('../../../../.cache/venv-language', import.meta.url))
const PROGRAM = fileURLToPath(new URL('detectors.py', import.meta.url))
const PACKAGES = [
  'lingua-language-detector==2.1.1',
  'py3langid==0.3.0',
  'fasttext-wheel==0.9.2',
  'numpy<2',
]

/** A detector in Python: its answers, one a text, and the seconds of one core they took, its loading left out. */
export interface PeerAnswers {
  readonly name: string
  readonly answers: readonly string[]
  readonly seconds: number
}

const ANSWERS = z.object({ name: z.string(), answers: z.array(z.string()), seconds: z.number() })

/** Asks lingua in high accuracy, py3langid and, with its model file, fastText. Makes their environment at the first run; empty where that cannot be done. */
export function peerAnswers(
  texts: readonly string[],
  fasttextModel: string | null,
): readonly PeerAnswers[] {
  const python = join(VENV, 'bin', 'python')
  const folder = mkdtempSync(join(tmpdir(), 'limpid-language-'))
  try {
    if (!existsSync(join(VENV, 'made'))) {
      execFileSync('python3', ['-m', 'venv', VENV])
      execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES])
      writeFileSync(join(VENV, 'made'), '')
    }
    const file = join(folder, 'texts.json')
    writeFileSync(file, JSON.stringify(texts))
    return ['py3langid', 'fasttext', 'lingua']
      .filter((name) => name !== 'fasttext' || fasttextModel !== null)
      .map((name) => {
        const out = join(folder, `${name}.json`)
        execFileSync(python, [PROGRAM, name, file, out, fasttextModel ?? ''])
        return ANSWERS.parse(JSON.parse(readFileSync(out, 'utf8')))
      })
  } catch (problem) {
    console.error(
      `the detectors in Python are left out: ${problem instanceof Error ? problem.message : String(problem)}`,
    )
    return []
  } finally {
    rmSync(folder, { recursive: true })
  }
}
