import type { Actor, Role } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { StoredEvent } from '#platform/record/tables.ts'
import type { appealsContract } from './contract.ts'
import { dateChangesOf } from './date-changes.ts'
import type { Against } from './domain/advice/words.ts'
import type { AppealEvent } from './domain/events.ts'
import type { ShownTexts } from './shown-texts.ts'

type Moment = OutputOf<typeof appealsContract.get>['timeline'][number]

/** The offices' names by their ids. */
export type Names = ReadonlyMap<string, string>

const handling: readonly Role[] = ['handler', 'lead']
export const seesDrafts = (role: Role) =>
  handling.includes(role) || role === 'coordinator' || role === 'auditor'
export const seesCalls = (role: Role) => !handling.includes(role)
/** Handling units are told days, not minutes: a minute tells who was at the counter (B8). */
export const seesMoments = (role: Role) => !handling.includes(role)

/** What the offices say among themselves, and the nearing of a date, is not told to the enterprise. */
const inside = ['contributed', 'letterAnswered', 'warned', 'advised']

/** What happened, in the order it did; drafts and calls only for those they concern. */
export function timelineOf(
  { role, officeId: own }: Pick<Actor, 'role' | 'officeId'>,
  events: readonly StoredEvent[],
  names: Names,
  texts: ShownTexts,
): Moment[] {
  const hidden = [
    ...(seesDrafts(role) ? [] : ['drafted', 'draftReturned']),
    ...(seesCalls(role) ? [] : ['followedUp']),
    ...(role === 'enterprise' ? inside : []),
    ...(role === 'coordinator' || role === 'auditor' ? [] : ['textConfirmed']),
    ...(seesMoments(role) ? [] : ['confidentialityRaised']),
  ]
  const dateChanges = dateChangesOf(events)
  return events
    .filter(({ type, body }) => !hidden.includes(type) && !isToAnother(role, own, type, body))
    .filter(({ type, body }) => !isByLink(type, body))
    .map(({ type, version, at, actorRole, officeId, body }) => {
      // Why `as`: the events of an appeal were written by its own rules.
      const event = body as unknown as AppealEvent
      const office = officeOf(event, officeId)
      return {
        type,
        on: dayOf(at),
        dates: dateChanges.get(version) ?? [],
        at: seesMoments(role) ? at : null,
        by: actorRole as Role,
        officeName: office === null ? null : (names.get(office) ?? null),
        yes: answerOf(event),
        text: role === 'enterprise' && event.type === 'objected' ? null : textOf(event, names),
        advice: event.type === 'advised' ? event.found.map(adviceShown) : [],
        ...(role === 'enterprise' ? plainText(event) : {}),
        ...saidText(texts, version),
      }
    })
}

/** The office an event is about; without one, that of who acted. */
function officeOf(event: AppealEvent, own: string | null): string | null {
  if ('officeId' in event) return event.officeId
  if ('leading' in event) return event.leading.officeId
  return event.type === 'replied' && event.along ? event.along.officeId : own
}
const adviceShown = ({ kind, shown }: Against) => ({ kind, shown })

/** An office is not told that the enterprise has told another who it is. */
const isToAnother = (role: Role, own: string | null, type: string, body: StoredEvent['body']) =>
  type === 'identityDisclosed' && handling.includes(role) && body.officeId !== own

/** What was answered by a link is told as the answer it was: nobody called. */
const isByLink = (type: string, { attempt }: StoredEvent['body']) =>
  type === 'followedUp' &&
  attempt !== null &&
  typeof attempt === 'object' &&
  'channel' in attempt &&
  attempt.channel === 'self-service'

/** What the enterprise said, as this reader may have it. */
function saidText({ keyAt, textOf }: ShownTexts, version: number) {
  const key = keyAt(version)
  const text = key === null ? null : textOf(key)
  return { withheld: key !== null && text === null, ...(key === null ? {} : { text }) }
}

/** The words alone, where offices are told the number, the day or the signature along with them. */
function plainText(event: AppealEvent): { text?: string | null } {
  switch (event.type) {
    case 'extensionAsked':
    case 'redated':
      return { text: event.reason }
    case 'shelved':
      return { text: `${event.basis}\n${event.plan}` }
    case 'reminded':
    case 'ordered':
      return { text: event.to }
    default:
      return {}
  }
}

/** Which way something was decided: an objection, an extension, an extension's contest. */
function answerOf(event: AppealEvent): boolean | null {
  switch (event.type) {
    case 'ruled':
      return event.upheld
    case 'extensionDecided':
      return event.granted
    case 'contestDecided':
      return event.withdrawn
    default:
      return null
  }
}

/** The words that go with an event in the timeline. */
function textOf(event: AppealEvent, names: Names): string | null {
  switch (event.type) {
    case 'supplementAsked':
      return event.question
    case 'supplemented':
    case 'contributed':
    case 'letterAnswered':
      return event.text
    case 'dispatched':
    case 'redone':
    case 'reopened':
      return event.requirement
    case 'replied':
      return event.reply.text
    case 'draftReturned':
    case 'denied':
    case 'withdrawn':
    case 'ruled':
    case 'transferred':
    case 'extensionContested':
    case 'extensionDecided':
    case 'contestDecided':
    case 'shelvingKept':
    case 'resumed':
    case 'unmerged':
    case 'mergerContested':
    case 'advised':
    case 'relapseRefuted':
      return event.reason
    case 'merged':
      return event.about
    case 'followed':
      return event.leading.status
    case 'confirmed':
      return event.words
    case 'relapsed':
      return [event.again?.number, event.words].filter(Boolean).join('：') || null
    case 'rated':
      return event.rating.words
    case 'closed':
      return event.end
    case 'referred':
      return `${event.destination}：${event.reason}`
    default:
      return dutyText(event, names)
  }
}

function dutyText(event: AppealEvent, names: Names): string | null {
  switch (event.type) {
    case 'objected':
      return `${names.get(event.ownerOfficeId) ?? ''}：${event.clause}`
    case 'confidentialityRaised':
      return event.to
    case 'lifted':
      return event.name
    case 'coHandlersAdded':
      return event.officeIds.map((id) => names.get(id) ?? '').join('、')
    case 'extensionAsked':
      return `${event.workingDays}：${event.reason}`
    case 'shelved':
      return `${event.basis}\n${event.plan}\n${event.reviewOn}，${event.signedBy}`
    case 'reminded':
    case 'ordered':
      return `${event.number}（${event.to}）`
    case 'warned':
      return event.dueOn
    case 'redated':
      return event.reason ?? Object.values(event.dues)[0]?.dueOn ?? null
    default:
      return null
  }
}
