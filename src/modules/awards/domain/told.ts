import type { Role } from '#kernel/actor.ts'
import type { Notice } from '#modules/notices/domain/notice.ts'
import type { CaseEvent, GoodCase } from './case-types.ts'

/** One event of a case with what must be known to tell of it. */
export type CaseHappening = {
  caseId: string
  event: CaseEvent
  after: GoodCase
  /** How its round is called: the title of a case may not have been looked at yet. */
  cycleTitle: string
  /** Which enterprises its parties are. */
  enterpriseOf: (partyId: string) => string | undefined
  nominatorEnterprise: string | null
  /** Whose an objection is. */
  objectorOf: (objectionId: string) => Objector | undefined
}

export type Objector = { accountId: string; officeId: string | null; enterpriseId: string | null }

type Tell = (happening: CaseHappening) => Notice[]

const handling: readonly Role[] = ['handler', 'lead']

/** Who is told what of an event of a case; nothing a case says is in it. */
export const tellOfCase: Tell = (it) => {
  switch (it.event.type) {
    case 'nominated':
      return [toCoordinators(it, 'nominated')]
    case 'consentAsked':
      return toParties(it, it.event.partyIds, 'consent')
    case 'edited':
      return toParties(it, it.event.reasked, 'consentAgain')
    case 'consented':
      return [toCoordinators(it, 'consented')]
    case 'declined':
      return [toCoordinators(it, 'declined')]
    case 'objected':
      return [toCoordinators(it, 'objected')]
    case 'objectionAnswered':
      return [
        ...toObjector(it, it.event.objectionId),
        ...(it.event.upheld ? toNominator(it, 'withdrawn') : []),
      ]
    case 'adoptionWithdrawn':
      return toReporter(it, it.event.adoptionId)
    case 'adopted':
    case 'effectReported':
      return [toCoordinators(it, 'adopted')]
    case 'published':
    case 'refused':
    case 'withdrawn':
    case 'awarded':
    case 'vacated':
    case 'revoked':
      return toNominator(it, it.event.type)
    default:
      return []
  }
}

const toCoordinators = (it: CaseHappening, name: string) =>
  noticeOf(it, { role: 'coordinator', regionId: null }, `${name}.coordinator`)

function toParties(it: CaseHappening, partyIds: readonly string[], name: string): Notice[] {
  return partyIds.flatMap((partyId) => {
    const enterpriseId = it.enterpriseOf(partyId)
    return enterpriseId === undefined ? [] : [noticeOf(it, { enterpriseId }, `${name}.enterprise`)]
  })
}

/** Whoever objected hears that it was answered: an enterprise, an office, or a person of neither. */
function toObjector(it: CaseHappening, objectionId: string): Notice[] {
  const objector = it.objectorOf(objectionId)
  if (objector === undefined) return []
  const { accountId, officeId, enterpriseId } = objector
  if (enterpriseId !== null) return [noticeOf(it, { enterpriseId }, 'answered.enterprise')]
  const isOffice = it.after.objections.some(
    (one) => one.objectionId === objectionId && handling.includes(one.role),
  )
  const to = isOffice && officeId !== null ? { officeId, roles: handling } : { accountId }
  return [noticeOf(it, to, 'answered.office')]
}

/** The office that reported an adoption hears that it counts no more. */
function toReporter(it: CaseHappening, adoptionId: string): Notice[] {
  const found = it.after.adoptions.find((one) => one.adoptionId === adoptionId)
  const officeId = found?.byOfficeId ?? null
  if (officeId === null) return []
  return [noticeOf(it, { officeId, roles: handling }, 'adoptionWithdrawn.office')]
}

/** An office hears of its nomination, and so does an enterprise. */
function toNominator(it: CaseHappening, name: string): Notice[] {
  const { role, officeId } = it.after.nominator
  if (it.nominatorEnterprise !== null) {
    return [noticeOf(it, { enterpriseId: it.nominatorEnterprise }, `${name}.enterprise`)]
  }
  if (officeId === null || !handling.includes(role)) return []
  return [noticeOf(it, { officeId, roles: handling }, `${name}.office`)]
}

function noticeOf({ caseId, cycleTitle }: CaseHappening, to: Notice['to'], name: string): Notice {
  const subject = { loop: 'good-case', id: caseId, number: cycleTitle }
  return { to, template: `award.${name}`, values: {}, urgent: false, subject }
}
