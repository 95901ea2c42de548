/** What each measure counts, and in the month of which day, as docs/indicators.md tells it. */
export const measureWords: Readonly<Record<string, readonly [what: string, on: string]>> = {
  submitted: ['appeals that came in', 'submitted'],
  open: [
    'appeals that have not ended, kept by the day; of some months, all that came until their end',
    'submitted',
  ],
  shelved: ['appeals that are shelved (挂账) now', 'submitted'],
  merged: ['appeals handled with another one, now or until it was answered', 'submitted'],
  'size.known': ['appeals of enterprises whose size class was known when they came', 'submitted'],
  'size.unknown': ['appeals of enterprises whose size class was not known then', 'submitted'],
  'size.smallMicro': ['of these, of small and micro ones', 'submitted'],
  'X.due': ['done, in time or not', 'done or fell due, whichever came first'],
  'X.inTime': ['done by the last day', 'done'],
  'X.owed': [
    'not done, and not ended, kept by the day: counted once it is over, and left out until then',
    'due',
  ],
  'X.ended': ['ended before it was done', 'ended'],
  dispatched: ['appeals given to an office, or whose leading appeal was', 'first dispatched'],
  lifted: ['of these, lifted a level at least once', 'first dispatched'],
  'transfers:N': ['of these, passed on N times since the last redo', 'first dispatched'],
  answered: ['appeals with a reply', 'first reply'],
  redone: ['of these, done again at least once', 'first reply'],
  judged: [
    'appeals of whose latest reply the enterprise said whether it solved them',
    'latest reply',
  ],
  'judged.solved': ['of these, solved', 'latest reply'],
  'judged.ever': ['appeals that the enterprise ever judged', 'latest reply'],
  'judged.never': ['replied to, and the enterprise never judged', 'latest reply'],
  'judged.denied': ['of these, denied at least once', 'latest reply'],
  'unjudged.E': [
    'replied to and not judged: still open, or ended as E (unconfirmed, defaulted, withdrawn)',
    'latest reply',
  ],
  reached: [
    'replied to, and the enterprise spoke: it judged, rated, or was reached by a caller',
    'latest reply',
  ],
  unreached: ['replied to, and it has not spoken yet', 'latest reply'],
  'rated.satisfied': [
    '非常满意, 满意 or 基本满意, by its own rating or else by what it last told a caller or a link',
    'latest reply',
  ],
  'rated.N': ['its own rating is N of 1 (非常不满意) to 5 (非常满意)', 'latest reply'],
  'pressure.asked': [
    'enterprises asked whether anybody asked them for a good rating',
    'latest reply',
  ],
  'pressure.unasked': [
    'replied to, and the enterprise was not asked or did not say',
    'latest reply',
  ],
  'pressure.felt': ['of these, said yes', 'latest reply'],
  closed: ['appeals that have ended', 'ended'],
  'ended.E': ['of these, by each end', 'ended'],
  'ended.unreached': ['ended as unconfirmed, and no caller reached the enterprise', 'ended'],
  concluded: ['ended after a reply: neither withdrawn nor referred', 'ended'],
  followedUp: ['of these, the enterprise spoke, or was tried as often as R9 asks', 'ended'],
  solvedFirst: ['ended as solved and never done again', 'ended'],
  'outcome.own': ['ended with a reply of its own', 'ended'],
  'outcome.resolved': ['of these, the reply says solved', 'ended'],
  'outcome.along': ['ended with a reply given to its leading appeal', 'ended'],
  'outcome.none': ['ended without a reply', 'ended'],
  'days:N': [
    'concluded after N working days from its submission, by the calendar known on that day',
    'ended',
  ],
  'days.unknown': ['concluded before working days were noted', 'ended'],
  'session.held': ['sessions that have been held', 'held'],
  'question.dealtWith': [
    'questions answered, dispatched, taken in writing or as a lead',
    'first laid before it',
  ],
  'question.onTheSpot': ['of these, answered on the spot', 'first laid before it'],
  invited: ['invitations', 'invited'],
  'invited.declined': ['of these, declined', 'invited'],
  'measure.decided': ['measures decided for common problems, of the whole city', 'decided'],
  'measure.done': ['of these, fulfilled', 'decided'],
  'reform.proposed': ['common problems taken up', 'taken up'],
  'reform.recommended': ['of these, decided with measures or a request to those above', 'taken up'],
  'reform.enacted': ['of these, the rule has been changed', 'taken up'],
  'reform.implemented': ['of these, closed as done', 'taken up'],
  'rectification.upheld': ['bad ratings found false or malicious on appeal of the office', 'ruled'],
  'ended.ever': [
    'appeals that have ended, opened again since or not',
    'last opened again, or else ended',
  ],
  'appeal.reopened': ['of these, opened again', 'last opened again'],
  'appeal.relapsed': ['concluded, and the matter came back within 90 days of an end', 'ended'],
  'check.checked': ['checks that could tell whether an appeal was ended truly', 'settled'],
  'check.unclear': ['checks that could not tell', 'settled'],
  'check.open': ['checks drawn that are not finished', 'drawn'],
  'check.false': ['of these, found false by two people', 'settled'],
  'promise.keptInTime': ['promises kept by the day promised at first', 'promised at first'],
  'promise.keptLate': ['promises kept after that day', 'promised at first'],
  'promise.broken': [
    'promises whose day promised at first has passed, not accepted as kept, whatever was agreed or reported',
    'promised at first',
  ],
  'promise.open': ['promises whose day is to come', 'promised at first'],
  'promise.withdrawn': ['promises withdrawn by two people before their day', 'promised at first'],
  'instruction.done': ['instructions (批示) carried out, late or not', 'promised at first'],
  'instruction.broken': ['instructions whose first day has passed, not done', 'promised at first'],
  'instruction.open': ['instructions whose day is to come', 'promised at first'],
  'instruction.withdrawn': [
    'instructions withdrawn before their day, by two people or the leader himself',
    'promised at first',
  ],
}

const ends = ['resolved', 'unconfirmed', 'unresolved', 'defaulted', 'withdrawn', 'referred', 'open']
const dated = [
  'dispatch',
  'sign',
  'respond',
  'reply',
  'promised',
  'verify',
  'rule',
  'rectify',
  'callBack',
]

/** Under which name a measure is described: `ended.defaulted` under `ended.E`. */
export function describedAs(measure: string): string {
  const name = measure.replace(/^(past|coming):/, '')
  if (measureWords[name]) return name
  const [first = '', second = ''] = name.split('.')
  if (dated.includes(first)) return `X.${second}`
  if (ends.includes(second)) return `${first}.E`
  return name
}
