import { type Calendar, cityDay } from '../calendar.ts'
import { type Due, lastDay } from '../dates.ts'
import { type EventLine, part, text } from '../lines.ts'

/** One appeal as its events tell it to whoever counts indicators. */
export type File = {
  stream: string
  region: string
  office: string | null
  environment: string
  industry: string | null
  channel: string
  size: string | null
  enterprise: string
  came: string
  registered: boolean
  dispatched: string | null
  isWithOther: boolean
  answeredAlong: boolean
  signBy: string | null
  signedOrObjected: string | null
  signed: string | null
  dispatchBy: string
  replyBy: string
  promisedBy: string
  firstReply: string | null
  lastReply: string | null
  outcome: string | null
  answer: boolean | null
  everDenied: boolean
  calls: { reached: boolean; pressured: boolean | null; level: number | null }[]
  rating: number | null
  /** What it said with its rating. */
  pressured: boolean | null
  redos: number
  transfers: number
  level: number
  shelved: boolean
  end: string | null
  ended: string | null
  days: number | null
  /** When it was last opened again, and whether its matter came back. */
  reopened: string | null
  relapsed: boolean
}

const yesOrNo = (value: unknown) => (typeof value === 'boolean' ? value : null)
const orNull = (value: unknown): string | null => text(value) || null

function begun({ stream, at, body }: EventLine): File {
  const { content } = body
  return {
    stream,
    region: text(part(content, 'regionId')),
    environment: text(part(content, 'environment')),
    industry: orNull(body.industry),
    size: orNull(body.sizeClass),
    channel: text(body.channel),
    enterprise: text(body.enterpriseId),
    came: cityDay(at),
    ...{ office: null, registered: false, dispatched: null, isWithOther: false },
    ...{ answeredAlong: false, signBy: null, signedOrObjected: null, signed: null },
    ...{ dispatchBy: '', replyBy: '', promisedBy: '', firstReply: null, lastReply: null },
    ...{ outcome: null, answer: null, everDenied: false, calls: [], rating: null },
    ...{ pressured: null, reopened: null, relapsed: false },
    ...{ redos: 0, transfers: 0, level: 0, shelved: false, end: null, ended: null, days: null },
  }
}

export type Fault = (path: string, written: unknown, recounted: unknown) => void

/** Reads an appeal from its first event to its last. */
export function readFile(
  events: readonly EventLine[],
  calendar: (version: string) => Calendar,
  say: Fault,
): File {
  const [first] = events
  if (first === undefined) throw new Error('An appeal without events.')
  const file = begun(first)
  for (const event of events) {
    const on = cityDay(event.at)
    readDates(file, event, calendar)
    readHands(file, event, on)
    readWords(file, event, on)
    readEnd(file, event, on, calendar, say)
    readAgain(file, event, on)
  }
  return file
}

function readDates(file: File, { body }: EventLine, calendar: (version: string) => Calendar): void {
  const reply = (part(body.dues, 'reply') ?? null) as Due | null
  const dispatch = part(part(body.dues, 'dispatch'), 'dueOn')
  if (dispatch !== undefined) file.dispatchBy = text(dispatch)
  if (reply === null) return
  file.replyBy = reply.dueOn
  const plain = { ...reply, extended: 0 }
  file.promisedBy =
    reply.extended === 0 ? reply.dueOn : lastDay(calendar(reply.calendarVersion), plain).dueOn
}

/** In whose hands it was. */
function readHands(file: File, { type, body }: EventLine, on: string): void {
  const office = orNull(body.officeId)
  switch (type) {
    case 'registered':
      file.registered = true
      file.environment = text(body.environment)
      break
    case 'dispatched':
      file.office = office
      file.dispatched = on
      file.signBy = text(part(body.objectBy, 'dueOn'))
      break
    case 'objected':
      file.signedOrObjected ??= on
      break
    case 'signed':
      file.signedOrObjected ??= on
      file.signed ??= on
      break
    case 'ruled':
    case 'transferred':
      if (office !== null) {
        file.office = office
        file.transfers += 1
      }
      break
    case 'redone':
      file.office = office
      file.transfers = 0
      file.redos += 1
      break
    case 'lifted':
      file.level = Number(body.level)
      break
    case 'shelved':
    case 'resumed':
      file.shelved = type === 'shelved'
      break
    default:
      readTogether(file, { type, body }, on)
  }
}

function readTogether(file: File, { type, body }: Pick<EventLine, 'type' | 'body'>, on: string) {
  if (type === 'merged' || type === 'followed') {
    file.isWithOther = true
    if (part(body.leading, 'officeId')) file.dispatched ??= on
  }
  if (type === 'unmerged' || type === 'mergerContested') {
    file.isWithOther = false
    file.dispatched = null
  }
}

/** What the office and the enterprise said. */
function readWords(file: File, { type, body }: EventLine, on: string): void {
  switch (type) {
    case 'replied':
      Object.assign(file, { lastReply: on, answer: null, calls: [], shelved: false })
      Object.assign(file, { rating: null, pressured: null })
      file.firstReply ??= on
      file.isWithOther = false
      file.answeredAlong = body.along !== undefined
      file.outcome = text(part(body.reply, 'outcome'))
      break
    case 'followedUp': {
      const level = part(body.attempt, 'satisfied')
      file.calls.push({
        reached: part(body.attempt, 'reached') === true,
        pressured: yesOrNo(part(body.attempt, 'pressured')),
        level: typeof level === 'number' ? level : null,
      })
      break
    }
    case 'confirmed':
      file.answer = body.solved === true
      break
    case 'denied':
      file.answer = false
      file.everDenied = true
      break
    case 'rated':
      file.rating = Number(part(body.rating, 'level'))
      file.pressured = yesOrNo(part(body.rating, 'pressured'))
      break
  }
}

function readEnd(
  file: File,
  { type, body }: EventLine,
  on: string,
  calendar: (version: string) => Calendar,
  say: Fault,
): void {
  if (!['closed', 'withdrawn', 'referred'].includes(type)) return
  file.end = type === 'closed' ? text(body.end) : type
  file.ended = on
  file.isWithOther = false
  file.shelved = false
  if (body.worked === undefined) return
  const written = Number(part(body.worked, 'days'))
  file.days = calendar(text(part(body.worked, 'calendarVersion'))).between(file.came, on)
  if (written !== file.days) say(`appeals.${file.stream}.worked`, written, file.days)
}

/** Opened again it has no end, and is judged anew; whether its matter came back is noted for good. */
function readAgain(file: File, { type, body }: EventLine, on: string): void {
  if (type === 'relapsed' || type === 'relapseRefuted') file.relapsed = type === 'relapsed'
  if (type !== 'reopened') return
  Object.assign(file, { reopened: on, end: null, ended: null, days: null, transfers: 0 })
  Object.assign(file, { answer: null, calls: [], rating: null, pressured: null })
  file.answeredAlong = false
  file.office = orNull(body.officeId)
}
