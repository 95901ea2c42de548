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
}

type Tell = (happening: CaseHappening) => Notice[]

const handling: readonly Role[] = ['handler', 'lead']

/** Who is told what of an event of a case; nothing a case says is in it. */
export const tellOfCase: Tell = (it) => {
  switch (it.event.type) {
    case 'nominated':
      return [toCoordinators(it, 'nominated')]
    case 'consentAsked':
      return it.event.partyIds.flatMap((partyId) => {
        const enterpriseId = it.enterpriseOf(partyId)
        return enterpriseId === undefined
          ? []
          : [noticeOf(it, { enterpriseId }, 'consent.enterprise')]
      })
    case 'consented':
      return [toCoordinators(it, 'consented')]
    case 'declined':
      return [toCoordinators(it, 'declined')]
    case 'objected':
      return [toCoordinators(it, 'objected')]
    case 'adopted':
    case 'effectReported':
      return [toCoordinators(it, 'adopted')]
    case 'published':
    case 'refused':
    case 'withdrawn':
    case 'awarded':
    case 'vacated':
      return toNominator(it, it.event.type)
    default:
      return []
  }
}

const toCoordinators = (it: CaseHappening, name: string) =>
  noticeOf(it, { role: 'coordinator', regionId: null }, `${name}.coordinator`)

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
