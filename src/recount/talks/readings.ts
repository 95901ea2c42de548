import { type EventLine, list, part, text } from '../lines.ts'

/** A topic of the library as its events tell it. */
export type TopicRead = {
  code: string
  status: string
  timesUsed: number
  lastUsedOn: string | null
}

export type PeriodRead = {
  number: number | null
  status: string
  plannedOn: string
  heldOn: string
  topicIds: string[]
  reason: string | null
}

export type SessionRead = {
  periodId: string
  number: number
  regionId: string
  status: string
  heldOn: string
  hostBody: string
  hostName: string | null
  quota: number
  topicIds: string[]
  opensOn: string
  locksOn: string
  packOn: string
  minutesOn: string
  reason: string | null
}

/** What one session's dates were counted from and to, each time they were counted. */
export type DatesRead = {
  heldOn: string
  dues: Record<string, { dueOn: string; calendarVersion: string }>
}

export type SeatRead = {
  sessionId: string
  enterpriseId: string
  status: string
  origin: string
  inviteReason: string | null
  answer: string | null
  questionCount: number
  smallMicro: boolean
  neverInvited: boolean
  dissatisfied: boolean
  queue: number | null
  askedOn: string
}

export type QuestionRead = {
  sessionId: string
  seatId: string
  status: string
  nth: number
  text: string
  tier: string | null
  subject: string | null
  officeId: string | null
  appealId: string | null
}

const textOrNone = (value: unknown): string | null => text(value) || null
const numberOrNone = (value: unknown): number | null => (typeof value === 'number' ? value : null)

export function readTopic(events: readonly EventLine[]): TopicRead {
  const read = { code: '', status: 'new', timesUsed: 0, lastUsedOn: null as string | null }
  let scheduledFor = ''
  for (const { type, body } of events) {
    if (type === 'proposed') Object.assign(read, { code: text(body.code), status: 'proposed' })
    if (type === 'approved' || type === 'retired') read.status = type
    if (type === 'scheduled') read.status = 'scheduled'
    if (type === 'scheduled' || type === 'moved') scheduledFor = text(body.heldOn)
    if (type !== 'released') continue
    read.status = 'approved'
    if (body.held !== true) continue
    read.timesUsed += 1
    read.lastUsedOn = scheduledFor
  }
  return read
}

export function readPeriod(events: readonly EventLine[]): PeriodRead {
  const read: PeriodRead = {
    ...{ number: null, status: 'new', plannedOn: '', heldOn: '', topicIds: [], reason: null },
  }
  for (const { type, body } of events) {
    if (type === 'planned' || type === 'skipped') {
      read.status = type === 'planned' ? 'planned' : 'cancelled'
      read.number = numberOrNone(body.number)
      read.plannedOn = text(body.plannedOn)
      read.heldOn = text(body.heldOn) || read.plannedOn
      // A reason without another day is not kept where the day is held as planned.
      if (type === 'skipped' || read.heldOn !== read.plannedOn)
        read.reason = textOrNone(body.reason)
    }
    if (type === 'topicsSet') {
      Object.assign(read, { status: 'themed', topicIds: list(body.topicIds).map(text) })
    }
    if (type === 'postponed') {
      Object.assign(read, { heldOn: text(body.heldOn), reason: text(body.reason) })
    }
    if (type === 'cancelled') {
      Object.assign(read, { status: 'cancelled', reason: textOrNone(body.reason) ?? read.reason })
    }
    if (type === 'held') read.status = 'held'
  }
  return read
}

/** Where events that say no more than that they happened take a session. */
const sessionSteps: Readonly<Record<string, string>> = {
  opened: 'registering',
  locked: 'locked',
  packsSent: 'packed',
  begun: 'underway',
  ended: 'minutes',
  minutesApproved: 'dispatched',
  allReplied: 'replied',
  allRated: 'rated',
  archived: 'archived',
}

export function readSession(events: readonly EventLine[]): SessionRead & { counted: DatesRead[] } {
  const read = {
    ...{ periodId: '', number: 0, regionId: '', status: 'new', heldOn: '', hostBody: '', quota: 0 },
    ...{ hostName: null as string | null, topicIds: [] as string[], reason: null as string | null },
    ...{ opensOn: '', locksOn: '', packOn: '', minutesOn: '', counted: [] as DatesRead[] },
  }
  for (const { type, body } of events) {
    const { periodId, number, regionId, quota } = body
    if (type === 'planned') {
      Object.assign(read, { periodId, number, regionId, quota, hostBody: body.body })
      Object.assign(read, { status: 'planned', heldOn: body.heldOn })
    }
    if (type === 'arranged') read.quota = Number(quota)
    if (type === 'hostNamed') read.hostName = text(body.name)
    if (type === 'hostSwapped') {
      read.hostBody = text(part(body.host, 'body'))
      read.hostName = textOrNone(part(body.host, 'name'))
    }
    if (type === 'topicsSet') {
      Object.assign(read, { status: 'themed', topicIds: list(body.topicIds).map(text) })
    }
    if (type === 'postponed') {
      Object.assign(read, { heldOn: body.heldOn, reason: body.reason })
      read.status = read.topicIds.length > 0 ? 'themed' : 'planned'
    }
    if (type === 'cancelled') Object.assign(read, { status: 'cancelled', reason: body.reason })
    read.status = sessionSteps[type] ?? read.status
    if (body.dues !== undefined) setDates(read, body.dues)
  }
  return read
}

function setDates(read: SessionRead & { counted: DatesRead[] }, given: unknown): void {
  // Why `as`: dates are written by `sessionDues` alone, and each is then counted again.
  const dues = given as DatesRead['dues']
  const [opensOn, locksOn] = [dues.open?.dueOn, dues.lock?.dueOn]
  Object.assign(read, {
    opensOn,
    locksOn,
    packOn: dues.pack?.dueOn,
    minutesOn: dues.minutes?.dueOn,
  })
  read.counted.push({ heldOn: read.heldOn, dues })
}

const seatSteps: Readonly<Record<string, string>> = {
  accepted: 'seated',
  replaced: 'seated',
  putInWriting: 'writing',
  declined: 'declined',
  withdrawn: 'withdrawn',
  promoted: 'seated',
  attended: 'attended',
  missed: 'absent',
}

export function readSeat(events: readonly EventLine[]): SeatRead {
  const body = events[0]?.body ?? {}
  const registered = events[0]?.type === 'registered'
  const read: SeatRead = {
    sessionId: text(body.sessionId),
    enterpriseId: text(body.enterpriseId),
    status: registered ? text(body.status) : 'invited',
    origin: registered ? 'registered' : 'invited',
    inviteReason: registered ? null : text(body.reason),
    answer: null,
    questionCount: list(part(body.contribution, 'questions')).length,
    smallMicro: part(body.standing, 'smallMicro') === true,
    neverInvited: part(body.standing, 'neverInvited') === true,
    dissatisfied: part(body.standing, 'dissatisfied') === true,
    queue: numberOrNone(body.queue),
    askedOn: text(body.on),
  }
  for (const event of events.slice(1)) {
    read.status = seatSteps[event.type] ?? read.status
    if (event.type === 'accepted' || event.type === 'replaced') read.answer = event.type
    if (event.body.contribution !== undefined) {
      read.questionCount = list(part(event.body.contribution, 'questions')).length
    }
    if (read.status !== 'waiting') read.queue = null
  }
  return read
}

const questionSteps: Readonly<Record<string, string>> = {
  answered: 'answered',
  dispatched: 'dispatched',
  takenInWriting: 'written',
  ledOn: 'lead',
  revised: 'asked',
  dropped: 'withdrawn',
}

export function readQuestion(events: readonly EventLine[]): QuestionRead {
  const body = events[0]?.body ?? {}
  const read: QuestionRead = {
    sessionId: text(body.sessionId),
    seatId: text(body.seatId),
    status: 'asked',
    nth: Number(body.nth),
    appealId: null,
    ...putOf(body),
  }
  for (const event of events.slice(1)) {
    if (event.type === 'revised') Object.assign(read, putOf(event.body))
    read.status = questionSteps[event.type] ?? read.status
    if (event.body.appealId !== undefined) read.appealId = text(event.body.appealId)
  }
  return read
}

/** What a question says, and what was assigned before the talk. */
const putOf = ({ text: said, tier, subject, officeId }: EventLine['body']) => ({
  text: text(said),
  tier: textOrNone(tier),
  subject: textOrNone(subject),
  officeId: textOrNone(officeId),
})
