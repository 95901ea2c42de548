import { measure, type Score, share } from '#modules/trust/domain/redaction/measure.examples.ts'

const [complaints, identifiers] = [500, 2000]
const seed = Number(process.argv[2] ?? 20261130)
const measured = measure(seed, complaints, identifiers)
const percent = (score: Score) =>
  `${(share(score) * 100).toFixed(2).padStart(6)} %  (${score.found} of ${score.planted})`

console.log(`${complaints} complaints from seed ${seed}; found of what was planted:`)
for (const [kind, score] of [...measured.byKind].sort()) {
  console.log(`  ${kind.padEnd(12)} ${percent(score)}`)
}
for (const line of measured.missed) console.log(`  missed  ${line}`)
for (const line of measured.wrong) console.log(`  wrong   ${line}`)

const checks: [string, Score, number][] = [
  ['recall of structured identifiers', measured.structured, 0.98],
  ['recall of company names', measured.companies, 0.9],
  ['precision of all marks', measured.marks, 0.9],
]
for (const [name, score, least] of checks) {
  console.log(
    `${share(score) >= least ? 'ok    ' : 'not ok'} ${name}: ${percent(score)}, at least ${least * 100} %`,
  )
}
const planted = [...measured.byKind.values()].reduce((sum, score) => sum + score.planted, 0)
const failed =
  checks.filter(([, score, least]) => share(score) < least).length + (planted < identifiers ? 1 : 0)
console.log(`${checks.length + 1 - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
