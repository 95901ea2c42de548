import { cityDay, plus } from '../calendar.ts'
import { type EventLine, list, part, text } from '../lines.ts'
import { type Fact, rate } from './facts.ts'
import type { Placed } from './loop-facts.ts'

/** Where and on which day an appeal came, by its id. */
export type Arrivals = ReadonlyMap<string, { region: string; came: string }>

/** What a common problem has come to: the appeals accepted in it, and when a rule was first changed for it. */
export type Joined = { stream: string; accepted: string[]; changed: string | null }

/** For so many days arrivals before a change of rules and after it are compared. */
const compared = 90

/** Retraces from the steps of a problem, and those taken back, which appeals it holds after them. */
export function joinedOf(events: readonly EventLine[]): Joined {
  const held = new Map<string, boolean>()
  let isGone = false
  let changed: string | null = null
  for (const event of events) {
    const { type, at, body } = event
    retrace(held, event)
    if (type === 'dismissed' || type === 'merged') isGone = true
    if (type === 'restored') isGone = false
    if (type === 'measureFulfilled' && body.ruleChanged === true) changed ??= cityDay(at)
  }
  const accepted = [...held].filter(([, isAccepted]) => isAccepted).map(([appeal]) => appeal)
  return { stream: events[0]?.stream ?? '', accepted: isGone ? [] : accepted, changed }
}

/** Changes what is held, whether accepted or only proposed, as one step did. */
function retrace(held: Map<string, boolean>, { type, body }: EventLine): void {
  const named = list(body.appealIds).map(text)
  switch (type) {
    case 'suggested':
      for (const appeal of named) held.set(appeal, body.found === 'hand')
      break
    case 'splitFrom':
      bring(held, part(body.given, 'members'))
      break
    case 'proposed':
      for (const appeal of named) held.set(appeal, held.get(appeal) ?? false)
      break
    case 'confirmed':
      for (const appeal of held.keys()) held.set(appeal, true)
      break
    case 'added':
      for (const appeal of named) held.set(appeal, true)
      break
    case 'removed':
    case 'split':
    case 'released':
      for (const appeal of named) held.delete(appeal)
      break
    case 'absorbed':
      bring(held, body.members)
      break
    case 'restored':
      for (const appeal of [...held.keys()]) {
        if (!list(body.kept).includes(appeal)) held.delete(appeal)
      }
      break
    case 'dissolved':
      held.clear()
      break
    case 'undone':
      takeBack(held, body)
  }
}

/** Appeals with how they stood where they come from; those that are there already stay as they are. */
function bring(held: Map<string, boolean>, members: unknown): void {
  for (const one of list(members)) {
    const appeal = text(part(one, 'appealId'))
    if (!held.has(appeal)) held.set(appeal, part(one, 'accepted') === true)
  }
}

function takeBack(held: Map<string, boolean>, body: EventLine['body']): void {
  for (const appeal of list(body.come).map(text)) held.delete(appeal)
  for (const appeal of list(body.accepted).map(text)) {
    if (held.has(appeal)) held.set(appeal, false)
  }
  bring(held, body.gone)
  bring(held, body.also)
}

/** What the appeals of a problem count in, as it stands on a day; a fault names one that nobody sent. */
export function memberFacts(
  { stream, accepted, changed }: Joined,
  arrivals: Arrivals,
  today: string,
): { placed: Placed[]; faults: string[] } {
  const isOver = changed !== null && plus(changed, compared) <= today
  const nowhere = { office: null, environment: null, industry: null, channel: null }
  const placed: Placed[] = []
  const faults: string[] = []
  for (const appeal of accepted) {
    const arrival = arrivals.get(appeal)
    if (arrival === undefined) {
      faults.push(`problems.${stream}: its appeal ${appeal} is not among the events`)
      continue
    }
    const { region, came } = arrival
    const linked: Fact = { code: 'linked-to-problem', part: 'n', on: came }
    placed.push({ place: { region, ...nowhere }, facts: [linked] })
    const facts = isOver ? dropFacts(came, changed) : []
    placed.push({ place: { region: null, ...nowhere }, facts })
  }
  return { placed, faults }
}

/** What came before is one of the fall and of what it is of; what came after makes the fall one less. */
function dropFacts(came: string, changed: string): Fact[] {
  const code = 'problem-drop'
  if (came < plus(changed, -compared) || came >= plus(changed, compared)) return []
  return came < changed ? rate(code, changed, true) : [{ code, part: 'less', on: changed }]
}
