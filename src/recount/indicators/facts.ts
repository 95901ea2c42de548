import type { File } from './file.ts'

/** That an appeal counts: in which part of which indicator, and on which day; of a median, with its value. */
export type Fact = { code: string; part: string; on: string; value?: number }

/** Everything an appeal counts in, as it stands on a day. */
export function factsOf(file: File, today: string): Fact[] {
  return [
    ...arrivals(file),
    ...stages(file),
    ...dates(file, today),
    ...handling(file),
    ...words(file),
    ...ends(file),
  ]
}

const n = (code: string, on: string): Fact => ({ code, part: 'n', on })
/** One more of a rate, and of its numerator where it holds. */
export const rate = (code: string, on: string, holds: boolean): Fact[] => [
  { code, part: 'of', on },
  ...(holds ? [n(code, on)] : []),
]
export const left = (code: string, why: string, on: string): Fact => ({
  code,
  part: `without ${why}`,
  on,
})

function arrivals(file: File): Fact[] {
  const { came, size } = file
  return [
    n('submitted', came),
    ...(file.end === null ? [n('open', came)] : []),
    ...(file.isWithOther || file.answeredAlong ? [n('merged', came)] : []),
    ...(file.shelved ? [n('shelved', came)] : []),
    ...(size === null
      ? [left('small-and-micro', 'size-unknown', came)]
      : rate('small-and-micro', came, size === 'small' || size === 'micro')),
  ]
}

/** How far it came so far, told of the month it came in. */
function stages({ came, registered, dispatched, firstReply, answer, everDenied, end }: File) {
  const stage = (name: string, holds: boolean) => (holds ? [n(`stage.${name}`, came)] : [])
  return [
    ...stage('submitted', true),
    ...stage('registered', registered || dispatched !== null),
    ...stage('dispatched', dispatched !== null),
    ...stage('replied', firstReply !== null),
    ...stage('judged', answer !== null || everDenied),
    ...stage('solved', answer === true),
    ...stage('unsolved', answer === false),
    ...stage('unknown', firstReply !== null && answer === null),
    ...stage('closed', end !== null),
  ]
}

function dates(file: File, today: string): Fact[] {
  const { dispatched, firstReply, signBy, signedOrObjected, signed } = file
  const rows: [string, string | null, string | null][] = [
    ['dispatched-on-time', file.dispatchBy, dispatched],
    ['signed-on-time', signBy, signedOrObjected],
    ['responded-on-time', signBy, signed],
    ['replied-on-time', file.replyBy, firstReply],
    ['replied-on-time-as-promised', file.promisedBy, firstReply],
  ]
  return rows.flatMap(([code, by, done]) => {
    if (by === null || by === '') return []
    if (done !== null) return rate(code, done <= by ? done : by, done <= by)
    if (file.ended !== null) return [left(code, 'ended-before', file.ended)]
    return by < today ? rate(code, by, false) : []
  })
}

function handling({ dispatched, firstReply, transfers, level, redos }: File): Fact[] {
  return [
    ...(dispatched === null
      ? []
      : [
          ...rate('lifted', dispatched, level > 0),
          { code: 'transfers-median', part: 'value', on: dispatched, value: transfers },
        ]),
    ...(firstReply === null ? [] : rate('redone', firstReply, redos > 0)),
  ]
}

const reachedIn = ({ answer, rating, calls }: File) =>
  answer !== null || rating !== null || calls.some(({ reached }) => reached)

function words(file: File): Fact[] {
  const { lastReply: on, answer, everDenied, rating, calls, end } = file
  if (on === null) return []
  const solved = 'resolved-by-enterprise'
  const told = calls.findLast(({ reached, level }) => reached && level !== null)
  const level = rating ?? told?.level ?? 0
  const asked = [file.pressured, ...calls.map(({ pressured }) => pressured)].filter(
    (one) => one !== null,
  )
  return [
    ...(answer === null ? [left(solved, end ?? 'waiting', on)] : rate(solved, on, answer)),
    ...(reachedIn(file)
      ? rate('satisfied', on, level >= 3)
      : [left('satisfied', 'not-reached', on)]),
    ...(answer !== null || everDenied
      ? rate('denied', on, everDenied)
      : [left('denied', 'not-judged', on)]),
    ...(asked.length === 0
      ? [left('pressured', 'not-asked', on)]
      : rate('pressured', on, asked.includes(true))),
  ]
}

const concluding = ['not-reached', 'followed-up', 'defaulted', 'solved-first', 'relapsed']

function ends(file: File): Fact[] {
  const { end, ended: on, outcome, answeredAlong, reopened } = file
  const again = reopened ?? on
  const ever = again === null ? [] : rate('reopened', again, reopened !== null)
  if (end === null || on === null) return ever
  return [
    ...ever,
    n('closed', on),
    n(`ended-${end}`, on),
    ...departments(outcome, answeredAlong, on),
    ...(end === 'withdrawn' || end === 'referred'
      ? [...concluding, 'median-working-days'].map((code) => left(code, end, on))
      : concluded(file, end, on)),
  ]
}

function departments(outcome: string | null, along: boolean, on: string): Fact[] {
  const code = 'resolved-by-department'
  if (outcome === null) return [left(code, 'ended-without-reply', on)]
  if (along) return [left(code, 'answered-along', on)]
  return rate(code, on, outcome === 'resolved')
}

function concluded(file: File, end: string, on: string): Fact[] {
  const { calls, days, redos } = file
  const code = 'median-working-days'
  const called = calls.some(({ reached }) => reached)
  return [
    ...rate('not-reached', on, end === 'unconfirmed' && !called),
    ...rate('followed-up', on, reachedIn(file) || end === 'unconfirmed'),
    ...rate('defaulted', on, end === 'defaulted'),
    ...rate('solved-first', on, end === 'resolved' && redos === 0),
    ...rate('relapsed', on, file.relapsed),
    days === null ? left(code, 'not-measured', on) : { code, part: 'value', on, value: days },
  ]
}
