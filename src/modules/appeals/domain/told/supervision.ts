import { leftBehind, moved } from './first-loop.ts'
import {
  coordinators,
  enterprise,
  type Happening,
  leaders,
  office,
  type Tell,
  textAt,
  textsAt,
  toHelp,
  urgently,
} from './happening.ts'

const replyDue = ({ replyDueOn }: Happening) => ({ replyDueOn })
const reason = ({ event }: Happening) => textAt(event, 'reason')

/** The new date of the reply: as the event tells it, or as the appeal has it after the event. */
const newReplyDue = ({ event, replyDueOn }: Happening) =>
  textAt(event, 'dues', 'reply', 'dueOn') ?? replyDueOn

/** Objections, transfers, co-handling, extensions, shelving, lights and letters. */
export const supervision = {
  objected: (it) => [
    urgently(
      coordinators(it, 'objected', {
        office: it.officeName(textAt(it.event, 'officeId') ?? it.officeId),
        otherOffice: it.officeName(textAt(it.event, 'ownerOfficeId')),
      }),
    ),
  ],
  ruled: (it) =>
    it.officeBefore === it.officeId
      ? office(it, it.officeId, 'objectionRefused', {
          office: it.officeName(it.officeId),
          ...replyDue(it),
        })
      : moved(it),
  transferred: moved,
  lifted: (it) => {
    const level = textAt(it.event, 'name')
    return [
      enterprise(it, 'lifted', { level, ...replyDue(it) }),
      urgently(coordinators(it, 'lifted', { level })),
      ...office(it, it.officeId, 'lifted', { level }).map(urgently),
      ...(Number(it.event.level) >= 2 ? [urgently(leaders(it, 'lifted', { level }))] : []),
      ...leftBehind(it),
    ]
  },
  coHandlersAdded: (it) => {
    const offices = textsAt(it.event, 'officeIds').map(it.officeName).filter(Boolean).join('、')
    return [enterprise(it, 'coHandlersAdded', { offices }), ...toHelp(it, 'officeIds')]
  },
  contributed: (it) =>
    office(it, it.officeId, 'contributed', {
      otherOffice: it.officeName(textAt(it.event, 'officeId')),
    }),
  extensionAsked: (it) => [
    urgently(
      coordinators(it, 'extensionAsked', {
        office: it.officeName(it.officeId),
        days: Number(it.event.workingDays) > 0 ? String(it.event.workingDays) : undefined,
      }),
    ),
  ],
  extensionDecided: (it) => {
    if (it.event.granted !== true) return office(it, it.officeId, 'extensionRefused', replyDue(it))
    const dueOn = newReplyDue(it)
    return [
      enterprise(it, 'extended', { dueOn, reason: reason(it) }),
      ...office(it, it.officeId, 'extended', { dueOn }),
    ]
  },
  extensionContested: (it) => [urgently(coordinators(it, 'extensionContested'))],
  contestDecided: (it) => {
    const name = it.event.withdrawn === true ? 'extensionWithdrawn' : 'extensionKept'
    const replyDueOn = newReplyDue(it)
    return [
      enterprise(it, name, { replyDueOn, reason: reason(it) }),
      ...office(it, it.officeId, name, { replyDueOn }),
    ]
  },
  shelved: (it) => {
    const reviewOn = textAt(it.event, 'reviewOn')
    const why = { basis: textAt(it.event, 'basis'), plan: textAt(it.event, 'plan') }
    return [
      enterprise(it, 'shelved', { reviewOn, ...why }),
      ...office(it, it.officeId, 'shelved', { reviewOn }),
    ]
  },
  shelvingKept: (it) => {
    const reviewOn = textAt(it.event, 'reviewOn')
    return [
      enterprise(it, 'shelvingKept', { reviewOn, reason: reason(it) }),
      ...office(it, it.officeId, 'shelvingKept', { reviewOn }),
    ]
  },
  resumed: (it) => [
    enterprise(it, 'resumed', replyDue(it)),
    ...office(it, it.officeId, 'resumed', replyDue(it)),
  ],
  warned: (it) => warned(it, textAt(it.event, 'kind') ?? ''),
  reminded: (it) => letterTo(it, 'reminded'),
  ordered: (it) => [
    ...letterTo(it, 'ordered'),
    urgently(leaders(it, 'ordered', { office: it.officeName(addresseeOf(it)) })),
  ],
  letterAnswered: (it) => [
    coordinators(it, 'letterAnswered', { office: it.officeName(addresseeOf(it)) }),
  ],
  waitEnded: (it) => [
    enterprise(it, 'waitEnded', replyDue(it)),
    coordinators(it, 'waitEnded', { dispatchDueOn: it.dispatchDueOn }),
  ],
  textConfirmed: () => [],
  // Who signs against advice knows it; that it was so is in the record and is counted.
  advised: () => [],
  confidentialityRaised: () => [],
  identityDisclosed: (it) => office(it, textAt(it.event, 'officeId'), 'identityDisclosed'),
  redated: (it) => [
    enterprise(it, 'redated', replyDue(it)),
    ...(it.officeId === null
      ? [coordinators(it, 'redated', { dispatchDueOn: it.dispatchDueOn })]
      : office(it, it.officeId, 'redated', replyDue(it))),
  ],
  erased: (it) => [enterprise(it, 'erased')],
} satisfies Record<string, Tell>

/** Whoever the date that turned yellow waits for: coordinators, the office, or a co-handling office. */
function warned(it: Happening, kind: string) {
  const coOffice = /^co:(.+)$/.exec(kind)?.[1]
  if (coOffice !== undefined) {
    return office(it, coOffice, 'warned', { dueOn: textAt(it.event, 'dueOn') })
  }
  if (kind === 'reply' || kind === 'redo') {
    if (it.officeId === null) return [coordinators(it, 'replyNear', { dueOn: it.replyDueOn })]
    return office(it, it.officeId, 'warned', { dueOn: it.replyDueOn })
  }
  if (kind === 'dispatch') return [coordinators(it, 'warned', { dueOn: it.dispatchDueOn })]
  const near = { dueOn: textAt(it.event, 'dueOn') }
  return kind === 'review' ? [coordinators(it, 'reviewNear', near)] : []
}

const addresseeOf = ({ event, officeId }: Happening) => textAt(event, 'officeId') ?? officeId

/** A letter goes to the office it is about; before there is one, to the coordinators who are late. */
function letterTo(it: Happening, name: 'reminded' | 'ordered') {
  const officeId = addresseeOf(it)
  const told = officeId === null ? [coordinators(it, name)] : office(it, officeId, name)
  return told.map(urgently)
}
