import type { Role } from '#kernel/actor.ts'
import type { Notice } from '#modules/notices/domain/notice.ts'
import type { Rectification, RectificationEvent } from './types.ts'
import type { RectificationDueKind, Stage } from './words.ts'

export type Happening = {
  rectificationId: string
  event: RectificationEvent
  after: Rectification
  officeName: string
}

type Tell = (it: Happening) => Notice[]
const nobody: Tell = () => []

/** Who is told what of a rectification: offices hear of no enterprise, and not who rated. */
const told: Readonly<Record<RectificationEvent['type'], Tell>> = {
  opened: (it) => [coordinators(it, 'opened'), callers(it, 'opened')],
  verified: (it) => [
    ...office(it, ['handler', 'lead'], 'verified', true),
    enterprise(it, 'verified', { office: it.officeName, dueOn: dueOn(it, 'rectify') }),
  ],
  ratingAppealed: (it) => [coordinators(it, 'appealed')],
  appealRuled: (it) => {
    const { upheld, reason } = it.event.type === 'appealRuled' ? it.event : noRuling
    const template = upheld ? 'upheld' : 'notUpheld'
    return [
      ...office(it, ['lead'], template, !upheld),
      ...(upheld ? [enterprise(it, 'upheld', { office: it.officeName, reason })] : []),
    ]
  },
  rectified: (it) => [
    callers(it, 'rectified'),
    enterprise(it, 'rectified', { office: it.officeName, measure: it.after.measure ?? '' }),
  ],
  calledBack: nobody,
  closed: (it) => [coordinators(it, 'closed'), ...office(it, ['lead'], 'closed', false)],
  warned: (it) => (it.event.type === 'warned' ? warned(it, it.event.kind, it.event.stage) : []),
  erased: nobody,
}

const noRuling = { upheld: false, reason: '' }

/** Who is told what of an event of a rectification. */
export const tellOfRectification: Tell = (it) => told[it.event.type](it)

/** Whose date it is hears that it is near; that it has passed, those above hear too. */
function warned(it: Happening, kind: RectificationDueKind, stage: Stage): Notice[] {
  const name = stage === 'near' ? 'near' : 'late'
  if (kind === 'rectify') {
    const own = office(it, ['handler', 'lead'], name, true)
    if (stage === 'near') return own
    return [...own, coordinators(it, 'late'), toRole(it, 'leader', 'late')]
  }
  if (kind === 'rule') return [coordinators(it, name)]
  return [callers(it, name), ...(stage === 'late' ? [coordinators(it, 'late')] : [])]
}

const dueOn = ({ after }: Happening, kind: RectificationDueKind) => after.dues[kind]?.dueOn ?? ''

/** The date that runs, whatever it is of. */
function running({ after }: Happening): string {
  const kinds = { verifying: 'verify', rectifying: 'rectify', contested: 'rule' } as const
  const kind = after.status in kinds ? kinds[after.status as keyof typeof kinds] : 'callBack'
  return after.dues[kind]?.dueOn ?? ''
}

const toRole = (it: Happening, role: Role, name: string): Notice =>
  notice(it, { role, regionId: it.after.regionId }, `${name}.${role}`)
const coordinators = (it: Happening, name: string) => toRole(it, 'coordinator', name)
const callers = (it: Happening, name: string) => toRole(it, 'caller', name)

const office = (it: Happening, roles: readonly Role[], name: string, urgent: boolean): Notice[] => {
  const { officeId } = it.after
  return officeId === null ? [] : [{ ...notice(it, { officeId, roles }, `${name}.office`), urgent }]
}

/** An enterprise is led to its appeal, and told in the words of the office. */
const enterprise = (it: Happening, name: string, values: Record<string, string>): Notice => {
  const { enterpriseId, appealId, number } = it.after
  const subject = { loop: 'appeal', id: appealId, number }
  return { ...notice(it, { enterpriseId }, `${name}.enterprise`), values, subject }
}

function notice(it: Happening, to: Notice['to'], name: string): Notice {
  const subject = { loop: 'rectification', id: it.rectificationId, number: it.after.number }
  const values = { office: it.officeName, dueOn: running(it) }
  return { to, template: `rectification.${name}`, values, urgent: false, subject }
}
