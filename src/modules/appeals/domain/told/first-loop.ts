import {
  auditors,
  callers,
  coordinators,
  enterprise,
  type Happening,
  inOffice,
  office,
  type Tell,
  textAt,
  toHelp,
  urgently,
} from './happening.ts'

const dates = ({ dispatchDueOn, replyDueOn }: Happening) => ({ dispatchDueOn, replyDueOn })

/** From its submission to its end: who is told what, by the type of the event. */
export const firstLoop = {
  submitted: (it) => [
    enterprise(it, 'submitted', dates(it)),
    coordinators(it, 'submitted', { dispatchDueOn: it.dispatchDueOn }),
  ],
  supplementAsked: (it) => [
    enterprise(it, 'supplementAsked', {
      question: textAt(it.event, 'question'),
      dueOn: textAt(it.event, 'dues', 'supplement', 'dueOn') ?? textAt(it.event, 'due', 'dueOn'),
    }),
  ],
  supplemented: (it) => [
    enterprise(it, 'supplemented'),
    ...(it.officeId === null
      ? [coordinators(it, 'supplemented', { dispatchDueOn: it.dispatchDueOn })]
      : office(it, it.officeId, 'supplemented')),
  ],
  registered: (it) => [enterprise(it, 'registered', { replyDueOn: it.replyDueOn })],
  dispatched: (it) => {
    const values = { office: it.officeName(it.officeId), replyDueOn: it.replyDueOn }
    return [
      enterprise(it, 'dispatched', values),
      ...office(it, it.officeId, 'dispatched', values),
      ...toHelp(it, 'coOfficeIds'),
    ]
  },
  signed: (it) => [
    enterprise(it, 'signed', { office: it.officeName(it.officeId), replyDueOn: it.replyDueOn }),
  ],
  drafted: (it) => inOffice(it, 'lead', 'drafted', { replyDueOn: it.replyDueOn }),
  draftReturned: (it) => inOffice(it, 'handler', 'draftReturned', { replyDueOn: it.replyDueOn }),
  replied: (it) => {
    // Why along: what was answered together was answered by the office of the leading appeal.
    const by = textAt(it.event, 'along', 'officeId') ?? it.officeId
    const values = { office: it.officeName(by), dueOn: it.confirmDueOn }
    const outcome = textAt(it.event, 'reply', 'outcome')
    return [enterprise(it, 'replied', { ...values, outcome }), callers(it, 'replied', values)]
  },
  followedUp: (it) => [...afterCall(it), ...pressed(it, it.event.attempt)],
  confirmed: (it) => {
    const solved = it.event.solved === true ? 'yes' : 'no'
    const byPhone = it.event.by === 'caller'
    return [
      ...(byPhone ? [enterprise(it, 'confirmedByPhone', { solved })] : []),
      coordinators(it, 'confirmed', { dueOn: textAt(it.event, 'dues', 'close', 'dueOn') }),
      ...office(it, it.officeId, 'confirmed'),
    ]
  },
  denied: (it) => [
    enterprise(it, 'denied', { dueOn: it.redoDueOn }),
    coordinators(it, 'denied', { dueOn: it.redoDueOn }),
    ...office(it, it.officeId, 'denied', { dueOn: it.redoDueOn }),
  ],
  rated: (it) => [
    ...(isBad(it.event.rating) ? [coordinators(it, 'rated')] : []),
    ...office(it, it.officeId, 'rated'),
    ...pressed(it, it.event.rating),
  ],
  redone: (it) => {
    const values = { office: it.officeName(it.officeId), dueOn: it.replyDueOn }
    return [
      enterprise(it, 'redone', values),
      ...office(it, it.officeId, 'redone', values),
      ...leftBehind(it),
    ]
  },
  closed: (it) => {
    const end = textAt(it.event, 'end')
    return [enterprise(it, 'closed', { end }), ...office(it, it.officeId, 'closed', { end })]
  },
  withdrawn: (it) => [
    enterprise(it, 'withdrawn'),
    ...(it.officeId === null
      ? [coordinators(it, 'withdrawn')]
      : office(it, it.officeId, 'withdrawn')),
  ],
  referred: (it) => [
    enterprise(it, 'referred', {
      destination: textAt(it.event, 'destination'),
      reason: textAt(it.event, 'reason'),
    }),
  ],
} satisfies Record<string, Tell>

/** An answer that settles something has an event of its own; only the others are told of here. */
function afterCall(it: Happening) {
  const { attempt } = it.event
  if (attempt === null || typeof attempt !== 'object') return []
  const values = { dueOn: it.confirmDueOn }
  if ('reached' in attempt && attempt.reached === false)
    return [enterprise(it, 'notReached', values)]
  return textAt(attempt, 'solved') === 'later' ? [enterprise(it, 'judgedLater', values)] : []
}

/** Who asked for a good rating is the auditors' to find out, once an appeal; no office hears that it was said. */
function pressed(it: Happening, said: unknown) {
  const isSaid = said !== null && typeof said === 'object' && 'pressured' in said && said.pressured
  return isSaid === true && !it.pressedBefore ? [urgently(auditors(it, 'pressed'))] : []
}

const isBad = (rating: unknown): boolean =>
  rating !== null && typeof rating === 'object' && 'level' in rating && Number(rating.level) <= 2

/** The office that no longer answers for it. */
export function leftBehind(it: Happening) {
  if (it.officeBefore === it.officeId) return []
  return office(it, it.officeBefore, 'movedAway', { office: it.officeName(it.officeId) })
}

/** It has gone to another office: the enterprise and both offices are told. */
export function moved(it: Happening) {
  const values = { office: it.officeName(it.officeId), replyDueOn: it.replyDueOn }
  return [
    enterprise(it, 'moved', values),
    ...office(it, it.officeId, 'moved', values).map(urgently),
    ...leftBehind(it),
  ]
}
