import type { AppealCommand } from './events.ts'
import { officeDue } from './standing.ts'
import { openTexts } from './texts.ts'
import type { Appeal, Facts } from './types.ts'
import { tiers } from './words.ts'

/** The steps after which the date of a reply may be another: by a pause, an extension, a grade. */
const moving: readonly AppealCommand['type'][] = [
  'submit',
  'supplement',
  'register',
  'endWait',
  'decideExtension',
  'decideContest',
  'redate',
  'recalculate',
]

/** Consent is the enterprise's alone and stays given; confidentiality is never lowered. */
function confidentialityFaults(before: Appeal, type: AppealCommand['type'], after: Appeal) {
  const [was, is] = [before, after].map((one) => tiers.indexOf(one.confidentiality))
  const kept = before.disclosedTo.every((id) => after.disclosedTo.includes(id))
  const told = after.disclosedTo.length > before.disclosedTo.length && type !== 'disclose'
  return [
    ...((is ?? 0) < (was ?? 0) && before.status !== 'new'
      ? [`${type} lowers confidentiality`]
      : []),
    ...(kept ? [] : [`${type} takes back what is known`]),
    ...(told ? [`${type} tells an office who the enterprise is`] : []),
  ]
}

/** What must hold of every single step; one sentence for each that does not. */
export function stepFaults(
  before: Appeal,
  { type }: AppealCommand,
  { actor, now }: Facts,
  after: Appeal,
): string[] {
  const faults: string[] = []
  const [was, is] = [before.dues.reply, after.dues.reply]
  if (was && was.startAt !== is?.startAt) faults.push(`${type} restarts the clock of the reply`)
  if (was && was.passesAt !== is?.passesAt && !moving.includes(type)) {
    faults.push(`${type} moves the date of the reply`)
  }
  if (type === 'dispatch' && openTexts(before).length > 0) faults.push('dispatches unseen text')
  faults.push(...confidentialityFaults(before, type, after))
  const handling = actor.role === 'handler' || actor.role === 'lead'
  const judged = ['confirmed', 'denied', 'closed'].includes(after.status)
  // Why not taken off: a new reply has none of its own yet.
  const rated = after.rating !== null && after.rating !== before.rating
  if (handling && (judged || rated || before.status === 'replied')) {
    faults.push(`${type} lets the handling unit follow up, judge or close`)
  }
  const [own, still] = [officeDue(before), officeDue(after)]
  const hidden = own && own.due.passesAt <= now && still && still.due.passesAt > now
  if (hidden && !moving.includes(type)) faults.push(`${type} hides that the office is overdue`)
  return faults
}
