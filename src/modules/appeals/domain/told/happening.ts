import type { Role } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Addressee, Notice, Subject } from '#modules/notices/domain/notice.ts'

/** One event with what must be known to tell of it. */
export type Happening = {
  event: Readonly<Record<string, unknown>>
  subject: Subject
  enterpriseId: string
  regionId: string
  /** The office that answers for it, before the event and after. */
  officeBefore: string | null
  officeId: string | null
  dispatchDueOn: Day | undefined
  /** When the answer is due: that of the redo while one is under way. */
  replyDueOn: Day | undefined
  confirmDueOn: Day | undefined
  redoDueOn: Day | undefined
  /** Whether the enterprise had said before that it was asked for a good rating. */
  pressedBefore: boolean
  officeName: (officeId: string | null | undefined) => string
}

/** Says of one type of event who is told what. */
export type Tell = (happening: Happening) => Notice[]

/** What goes into the template; what is not there is left out. */
type Values = Readonly<Record<string, string | null | undefined>>

const handling: readonly Role[] = ['handler', 'lead']

/** What stands in an event under a path, when it is text: events are read as they are. */
export function textAt(event: unknown, ...path: string[]): string | undefined {
  const [first, ...rest] = path
  if (first === undefined) return typeof event === 'string' && event !== '' ? event : undefined
  if (event === null || typeof event !== 'object') return undefined
  return textAt((event as Record<string, unknown>)[first], ...rest)
}

/** The texts of a list in an event. */
export function textsAt(event: Happening['event'], name: string): string[] {
  const found = event[name]
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []
}

/** Tells the enterprise. */
export const enterprise = (happening: Happening, name: string, values: Values = {}): Notice =>
  notice(happening, { enterpriseId: happening.enterpriseId }, `${name}.enterprise`, values)

/** Tells the coordinators who look after the appeal's region. */
export const coordinators = (happening: Happening, name: string, values: Values = {}): Notice =>
  notice(
    happening,
    { role: 'coordinator', regionId: happening.regionId },
    `${name}.coordinator`,
    values,
  )

/** Tells the callers of the region. */
export const callers = (happening: Happening, name: string, values: Values = {}): Notice =>
  notice(happening, { role: 'caller', regionId: happening.regionId }, `${name}.caller`, values)

/** Tells the auditors. */
export const auditors = (happening: Happening, name: string): Notice =>
  notice(happening, { role: 'auditor', regionId: null }, `${name}.auditor`, {})

/** Tells the leaders. */
export const leaders = (happening: Happening, name: string, values: Values = {}): Notice =>
  notice(happening, { role: 'leader', regionId: happening.regionId }, `${name}.leader`, values)

/** Tells an office's handlers and leads; nobody when there is no office yet. */
export const office = (
  happening: Happening,
  officeId: string | null | undefined,
  name: string,
  values: Values = {},
): Notice[] =>
  officeId ? [notice(happening, { officeId, roles: handling }, `${name}.office`, values)] : []

/** Tells one role of the office that answers for the appeal. */
export const inOffice = (
  happening: Happening,
  role: 'handler' | 'lead',
  name: string,
  values: Values = {},
): Notice[] =>
  happening.officeId
    ? [
        notice(
          happening,
          { officeId: happening.officeId, roles: [role] },
          `${name}.${role}`,
          values,
        ),
      ]
    : []

/** Tells the offices named in a list of the event that their part is asked for. */
export const toHelp = (happening: Happening, list: 'officeIds' | 'coOfficeIds'): Notice[] =>
  textsAt(happening.event, list).flatMap((officeId) =>
    office(happening, officeId, 'coHandlersAdded', {
      office: happening.officeName(happening.officeId),
      dueOn: textAt(happening.event, 'dues', `co:${officeId}`, 'dueOn'),
    }),
  )

/** The same, not to be kept for the day's digest. */
export const urgently = (told: Notice): Notice => ({ ...told, urgent: true })

function notice({ subject }: Happening, to: Addressee, name: string, values: Values): Notice {
  const given = Object.entries(values).filter((one): one is [string, string] => Boolean(one[1]))
  const filled = Object.fromEntries(given)
  return { to, template: `appeal.${name}`, values: filled, urgent: false, subject }
}
