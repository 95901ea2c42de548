import type { Actor, Role } from '#kernel/actor.ts'
import { roles } from '#kernel/actor.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { type Explored, explore, type Try } from '#kernel/explore.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import { appealLoop, nextDue } from './appeal.ts'
import { endOf } from './closing.ts'
import type { Appeal, AppealCommand, AppealRules, Facts, Reply } from './types.ts'

const content = {
  title: '',
  body: '',
  kind: 'request' as const,
  environment: 'services' as const,
  tags: [],
  regionId: '',
  place: null,
  project: null,
  peopleAffected: null,
  moneyAffected: null,
}
const plain: Reply = {
  outcome: 'resolved',
  text: '',
  evidence: '有',
  legalBasis: null,
  remains: null,
  remainsBy: null,
}
const lawful: Reply = { ...plain, outcome: 'refused', evidence: null, legalBasis: '有' }
const call = { reached: true, solved: null, accepts: null, pressured: null, words: null }

/** Each command with every input that the rules tell apart. */
const commands: readonly AppealCommand[] = [
  {
    type: 'submit',
    number: '',
    content,
    enterpriseId: '',
    channel: 'portal',
    source: null,
    sourceRef: null,
  },
  { type: 'askSupplement', question: '' },
  { type: 'supplement', text: '' },
  { type: 'addDetail', text: '' },
  { type: 'register', kind: 'request', environment: 'services', tags: [] },
  { type: 'dispatch', officeId: '', requirement: null },
  { type: 'sign' },
  { type: 'draft', reply: plain },
  { type: 'returnDraft', reason: '' },
  { type: 'reply', reply: plain },
  { type: 'reply', reply: lawful },
  { type: 'followUp', attempt: { ...call, reached: false } },
  { type: 'followUp', attempt: { ...call, solved: 'yes' } },
  { type: 'followUp', attempt: { ...call, solved: 'no', accepts: true } },
  { type: 'followUp', attempt: { ...call, solved: 'no', accepts: false } },
  { type: 'followUp', attempt: { ...call, solved: 'later' } },
  { type: 'confirm', solved: true, words: null },
  { type: 'confirm', solved: false, words: null },
  { type: 'deny', reason: '' },
  { type: 'rate', rating: { level: 3, words: null } },
  { type: 'redo', officeId: '', requirement: '' },
  { type: 'close', reason: '有' },
  { type: 'lapse' },
  { type: 'withdraw', reason: null },
  { type: 'refer', destination: '', reason: '' },
]

/** What the rules can tell of a state: two appeals alike in this have the same steps before them. */
export function keyOf(state: Appeal): string {
  const { status, end, attempts, reply, solved, rating, redoCount } = state
  const tried = attempts.filter(({ reached }) => !reached)
  const days = new Set(tried.map(({ on }) => on)).size
  const left = attempts.some(({ reached, solved: said }) => reached && said === 'later')
  return [
    status,
    end,
    `redos=${redoCount}`,
    `calls=${Math.min(tried.length, 3)}/${Math.min(days, 2)}${left ? '+later' : ''}`,
    reply?.outcome,
    `solved=${solved}`,
    rating === null ? 'unrated' : 'rated',
  ].join(' ')
}

/** Every command by every role from every state, today and after the date that is waited for. */
export function exploreAppeals(
  rules: AppealRules,
  calendar: WorkingCalendar,
  { start, depth }: { start: Day; depth: number },
): Explored<Appeal> {
  const factsFor = (role: Role, today: Day): Facts => {
    return { actor: actorIn(role), now: `${today}T01:00:00.000Z`, today, calendar, rules }
  }
  const tries = (state: Appeal): Try<AppealCommand, Facts>[] => {
    const today = latestDay(state) ?? start
    const days = [today, addDays(today, 1), addDays(nextDue(state)?.dueOn ?? today, 1)]
    return days.flatMap((day) =>
      roles.flatMap((role) => commands.map((command) => ({ command, facts: factsFor(role, day) }))),
    )
  }
  return explore(appealLoop, { tries, keyOf, isEnd: ({ status }) => status === 'closed', depth })
}

const actorIn = (role: Role): Actor => {
  const nobody = {
    tenantId: '',
    accountId: '',
    name: '',
    officeId: null,
    enterpriseId: null,
    regionId: null,
  }
  return { ...nobody, role, enterpriseIds: [] }
}

function latestDay({ submittedOn, attempts, repliedOn }: Appeal): Day | undefined {
  return [submittedOn, repliedOn ?? '', ...attempts.map(({ on }) => on)]
    .filter((day) => day !== '')
    .sort()
    .at(-1)
}

/** What must hold in every state that can be reached; one sentence for each that does not. */
export function faultsIn({ states, edges, deadEnds, complete }: Explored<Appeal>): string[] {
  const faults = deadEnds.map((key) => `no end is reached from: ${key}`)
  if (!complete) faults.push('the depth ran out before every state was tried')
  const replyDue = new Set<string>()
  for (const [key, { state }] of states) {
    if (state.status === 'new') continue
    replyDue.add(`${state.submittedOn} ${state.replyDue.dueOn}`)
    if ((state.status === 'closed') !== (nextDue(state) === null))
      faults.push(`no date is waited for in: ${key}`)
    if (state.end === 'resolved' && endOf({ ...state, status: 'confirmed' }) !== 'resolved') {
      faults.push(`resolved without a confirmation: ${key}`)
    }
  }
  if (new Set([...replyDue].map((pair) => pair.split(' ')[0])).size !== replyDue.size) {
    faults.push('a step has moved the date of the reply')
  }
  if (edges.length === 0) faults.push('nothing was explored')
  return faults
}
