import { learnRouter, wordsOf } from '#modules/text/index.ts'
import { classify } from '../src/cli/text-works.ts'
import { scoreOf, separate } from '../src/modules/text/domain/linear.ts'
import { countsOf } from '../src/modules/text/domain/plain.ts'
import { vectorOf, vocabularyOf } from '../src/modules/text/domain/vectors.ts'
import { ownCpu } from './cpu.ts'
import type { Figure } from './text-figure.ts'
import type { Appeal, Files } from './text-files.ts'
import { folds } from './text-folds.ts'
import { macroF1 } from './text-scores.ts'

/** The labels said for a message, likeliest first, and how far the first is ahead. */
type Said = { label: string; top: string[]; margin: number }
type Learn = (rows: readonly Appeal[]) => (row: Appeal) => Omit<Said, 'label'>

/** Five folds grouped by `dupGroup`: each is said by what the four others have taught. */
export function routing(files: Files, say: (line: string) => void): Figure[] {
  const parts = folds(files.appeals(), 5)
  const measure = (learn: Learn, name: string) => {
    const cpu: number[] = []
    const said = parts.flatMap((part, nth) => {
      say(`routing, ${name}: fold ${nth + 1} of ${parts.length}`)
      const before = ownCpu()
      const answer = learn(parts.filter((other) => other !== part).flat())
      cpu.push(ownCpu() - before)
      return part.map((row): Said => ({ label: row.label, ...answer(row) }))
    })
    return { ...scoresOf(said), cpu: Math.max(...cpu) }
  }
  const [ours, base] = [measure(learnOurs, 'ours'), measure(learnPlain, 'plain')]
  const of = (name: keyof typeof ours) => ({ value: ours[name], plain: base[name] })
  return [
    { name: 'routing: macro-F1', ...of('f1'), must: { least: 0.911 }, aim: 0.92 },
    { name: 'routing: right within two', ...of('two'), must: { least: 0.976 }, aim: 0.98 },
    { name: 'routing: right at 80 % coverage', ...of('sure'), must: { least: 0.97 }, aim: 0.98 },
    { name: 'routing: training, s of CPU a fold at most', ...of('cpu'), must: { most: 10 } },
  ]
}

function scoresOf(said: readonly Said[]): { f1: number; two: number; sure: number } {
  const share = (list: readonly Said[], among: number) =>
    list.filter(({ label, top }) => top.slice(0, among).includes(label)).length / list.length
  const surest = said.toSorted((one, other) => other.margin - one.margin)
  return {
    f1: macroF1(said.map(({ label, top }) => ({ label, said: top[0] ?? '' }))),
    two: share(said, 2),
    sure: share(surest.slice(0, Math.round(0.8 * said.length)), 1),
  }
}

const learnOurs: Learn = (rows) => {
  const router = learnRouter(rows, wordsOf)
  return (row) => {
    const { top, confidence } = classify(router, row)
    return { top: top.map(({ label }) => label), margin: confidence }
  }
}

/** One against the rest over the words, those of the title again under a prefix; no more. */
const learnPlain: Learn = (rows) => {
  const labels = [...new Set(rows.map(({ label }) => label))]
  const counted = rows.map(wordsIn)
  const vocabulary = vocabularyOf(counted)
  const vectors = counted.map((counts) => vectorOf(counts, vocabulary))
  const size = vocabulary.rarity.length
  const boundaries = labels.map((label) =>
    separate(
      vectors,
      rows.map((row) => row.label === label),
      { size, cost: 1 },
    ),
  )
  return (row) => {
    const vector = vectorOf(wordsIn(row), vocabulary)
    const scored = labels
      .map((label, nth) => ({ label, score: scoreOf(vector, boundaries[nth] as Float64Array) }))
      .sort((one, other) => other.score - one.score)
    const margin = (scored[0]?.score ?? 0) - (scored[1]?.score ?? 0)
    return { top: scored.map(({ label }) => label), margin }
  }
}

const wordsIn = ({ title, body }: Appeal) => {
  const ofTitle = wordsOf(title)
  return countsOf([...wordsOf(body), ...ofTitle, ...ofTitle.map((word) => `#${word}`)])
}
