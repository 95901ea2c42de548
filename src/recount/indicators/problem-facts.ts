import { cityDay } from '../calendar.ts'
import { type EventLine, list, part, text } from '../lines.ts'
import { type Fact, rate } from './facts.ts'

/** How far a common problem came as a reform, and its measures. */
export function problemFacts(events: readonly EventLine[]): Fact[] {
  const read = { confirmed: '', decided: '', kind: '', changed: false, done: false }
  const measures = new Map<string, boolean>()
  for (const event of events) {
    const { type, at, body } = event
    const on = cityDay(at)
    const beganConfirmed = type === 'splitFrom' && part(body.given, 'confirmed') === true
    if (type === 'confirmed' || beganConfirmed) read.confirmed = on
    if (type === 'undone' && part(body.was, 'status') === 'suggested') read.confirmed = ''
    if (type === 'decided') {
      read.decided = on
      read.kind = text(part(body.decision, 'kind'))
      for (const one of list(body.measures)) measures.set(text(part(one, 'measureId')), false)
    }
    if (type === 'measureFulfilled') measures.set(text(body.measureId), true)
    if (type === 'measureFulfilled' && body.ruleChanged === true) read.changed = true
    if (type === 'closed' || type === 'reopened') read.done = type === 'closed'
  }
  const { confirmed: on, decided, kind, changed, done } = read
  const recommended = kind === 'measures' || kind === 'higher'
  const enacted = recommended && changed
  const carried = [...measures.values()].flatMap((one) => rate('measures-done', decided, one))
  if (on === '') return carried
  return [
    ...carried,
    { code: 'reforms-proposed', part: 'n', on },
    ...rate('reforms-recommended', on, recommended),
    ...(recommended ? rate('reforms-enacted', on, enacted) : []),
    ...(enacted ? rate('reforms-implemented', on, done) : []),
  ]
}
