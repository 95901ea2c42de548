// A reporter of node:test for our own runner: one JSON line a verdict, one more at the true end.
// A skipped or unfinished (todo) test is a failure: what is not tested is not counted as tested.
import { inspect } from 'node:util'

const isFigure = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/

export default async function* countReporter(events) {
  const names = []
  for await (const { type, data } of events) {
    if (type === 'test:start') {
      names.length = data.nesting
      names[data.nesting] = data.name
    } else if (type === 'test:pass' || type === 'test:fail') {
      const verdict = verdictOf(type, data)
      names.length = data.nesting
      if (verdict) yield line({ ...verdict, name: [...names, data.name].join(' › ') })
    } else if (type === 'test:diagnostic' && !isFigure.test(data.message)) {
      yield line({ note: data.message })
    } else if (type === 'test:summary') {
      yield line({ end: true })
    }
  }
}

function verdictOf(type, { skip, todo, details }) {
  const isSuite = details.type === 'suite'
  if (skip !== undefined) return { passed: false, why: 'skipped: no test may be skipped' }
  if (todo !== undefined) return { passed: false, why: 'todo: write it or leave it out' }
  if (type === 'test:pass') return isSuite ? undefined : { passed: true }
  const { error } = details
  // Why: its subtests have told already; a suite that fails otherwise (a hook) tells here.
  if (error?.failureType === 'subtestsFailed' && isSuite) return undefined
  return { passed: false, why: wordsOf(error) }
}

function wordsOf(error) {
  const cause = error?.cause ?? error
  // Why: an assertion tells the difference in its message already; of others the fields matter.
  const isAssertion = cause?.code === 'ERR_ASSERTION'
  const text = isAssertion ? cause.stack : typeof cause === 'string' ? cause : inspect(cause)
  const lines = text.split('\n').filter((one) => !/^\s+at .*\(?node:internal/.test(one))
  return lines.slice(0, 60).join('\n')
}

const line = (words) => `${JSON.stringify(words)}\n`
