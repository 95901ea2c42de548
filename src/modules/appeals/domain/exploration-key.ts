import { openTexts } from './texts.ts'
import type { Appeal, Extension } from './types.ts'

/**
 * What the rules can tell of a state: two appeals alike in this have the same steps before them. Who
 * may know whose it is blocks nothing but being told or raised again, so it tells no states apart.
 */
export function keyOf(state: Appeal): string {
  const { status, end, reply, solved, rating, redoCount, level } = state
  return [
    status,
    end,
    redoCount > 0 && `redos=${redoCount}`,
    level > 0 && `level=${level}`,
    ...(status === 'closed' ? [] : [...atOffice(state), ...calls(state)]),
    reply?.outcome,
    status !== 'closed' && state.along !== null && 'along',
    solved !== null && `solved=${solved}`,
    rating !== null && 'rated',
    status === 'closed' && state.relapse !== null && `relapse=${state.relapse.state}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Only while an office has it do these tell states apart; the reply ends them all. */
function atOffice(state: Appeal): (string | false)[] {
  const { status, objectBy, objection, transfers, extension, coHandlers, rung, warned } = state
  const before = ['submitted', 'supplementing', 'registered', 'merged']
  if (before.includes(status)) {
    return [
      warned.includes('dispatch') && 'warned',
      warned.includes('reply') && 'reply-near',
      openTexts(state).length > 0 && 'unconfirmed',
      state.otherMatters.length > 0 && 'another-matter',
      ...mergedInto(state),
    ]
  }
  if (!['dispatched', 'objected', 'signed', 'drafted', 'shelved'].includes(status)) return []
  const [part] = coHandlers
  return [
    objectBy !== null && 'may-object',
    objection !== null && `from=${objection.from}`,
    transfers > 0 && `transfers=${transfers}`,
    state.firstReplyOn === null && extension !== null && `extension=${stageOf(extension.state)}`,
    part !== undefined && (part.on === null ? 'part-owed' : 'part-given'),
    warned.some((kind) => kind === 'reply' || kind === 'redo') &&
      `warned rung=${Math.min(rung, 2)}`,
    status === 'shelved' && warned.includes('review') && 'review-near',
    state.letters.some(({ answer }) => answer === null) && 'unanswered',
  ]
}

/** Where it stood before, and whether its matter is with an office. */
const mergedInto = ({ merger }: Appeal): string[] =>
  merger === null ? [] : [`was=${merger.from}`, merger.leading.officeId ? 'dispatched-along' : '']

/** Once it is refused, upheld or withdrawn nothing more can be done about an extension. */
const stageOf = (state: Extension['state']) =>
  ['refused', 'upheld', 'withdrawn'].includes(state) ? 'over' : state

function calls({ status, attempts }: Appeal): (string | false)[] {
  if (status !== 'replied') return []
  const tried = attempts.filter(({ reached }) => !reached)
  const days = new Set(tried.map(({ on }) => on)).size
  const left = attempts.some(({ reached, solved: said }) => reached && said === 'later')
  return [`calls=${Math.min(tried.length, 3)}/${Math.min(days, 2)}${left ? '+later' : ''}`]
}
