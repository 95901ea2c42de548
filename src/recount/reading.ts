import { cityDay } from './calendar.ts'
import type { Due } from './dates.ts'
import { type EventLine, list, part, text } from './lines.ts'

export type Running = { due: Due; endedOn: string | null }
export type LetterKind = 'reminder' | 'order'

export type Letter = {
  document: LetterKind
  number: string
  to: string
  officeId: string
  on: string
  answerBy: Due
  answeredOn: string | null
}

/** With whom an appeal lies. */
export type Place =
  | 'desk'
  | 'enterprise'
  | 'office'
  | 'objected'
  | 'shelved'
  | 'answered'
  | 'confirmed'
  | 'denied'
  | 'ended'

/** One appeal as the recount reads it from its events. */
export type Reading = {
  id: string
  submittedAt: string
  submittedOn: string
  place: Place
  grade: string | null
  dues: Map<string, Running>
  /** Since when the enterprise is waited for, and the waits before. */
  waitingSince: { at: string; on: string } | null
  waits: { from: { at: string; on: string }; until: { at: string; on: string } }[]
  officeId: string | null
  helpers: string[]
  level: number
  /** Working days asked for, and those that are granted and not taken back. */
  asked: number
  extended: number
  letters: Letter[]
  /** Which letter of the ladder comes next, and from when; null when the date itself says so. */
  rung: number
  nextLetterAt: string | null
  dispatchedOn: string | null
  firstReplyOn: string | null
  outcome: string | null
  end: string | null
  solved: boolean | null
  denied: boolean
  redos: number
  reachedSinceReply: boolean
  rating: number | null
  /** Merged into another appeal now; its latest reply was that one's. */
  merged: boolean
  answeredAlong: boolean
}

export function beginReading({ stream, at }: EventLine): Reading {
  return {
    id: stream,
    submittedAt: at,
    submittedOn: cityDay(at),
    place: 'desk',
    grade: null,
    dues: new Map(),
    waitingSince: null,
    waits: [],
    officeId: null,
    helpers: [],
    level: 0,
    asked: 0,
    extended: 0,
    letters: [],
    rung: 0,
    nextLetterAt: null,
    dispatchedOn: null,
    firstReplyOn: null,
    outcome: null,
    end: null,
    solved: null,
    denied: false,
    redos: 0,
    reachedSinceReply: false,
    rating: null,
    merged: false,
    answeredAlong: false,
  }
}

export const runs = (reading: Reading, kind: string): Due | null => {
  const found = reading.dues.get(kind)
  return found && found.endedOn === null ? found.due : null
}

/** The dates that run: a supplement that is waited for stops those of dispatch and reply. */
export function running({ dues, waitingSince }: Reading): Due[] {
  return [...dues]
    .filter(([kind, { endedOn }]) => {
      const stopped = waitingSince !== null && (kind === 'dispatch' || kind === 'reply')
      return endedOn === null && !stopped
    })
    .map(([, { due }]) => due)
}

/** The date the office has to keep while the appeal lies with it: the redo's, or the reply's. */
export function ownDate(reading: Reading): Due | null {
  const { place } = reading
  if (place !== 'office' && place !== 'objected' && place !== 'shelved') return null
  return runs(reading, 'redo') ?? runs(reading, 'reply')
}

/** The dates an event sets or moves, whole. */
export function datesOf({ body }: EventLine): [string, Due][] {
  // Why `as`: dates are written by `dues` alone, and every field is then counted again.
  return Object.entries((body.dues ?? {}) as Record<string, Due>)
}

const set = (reading: Reading, change: Partial<Reading>) => Object.assign(reading, change)

function end(reading: Reading, on: string, kinds: Iterable<string>): void {
  for (const kind of kinds) {
    const found = reading.dues.get(kind)
    if (found && found.endedOn === null) found.endedOn = on
  }
}

/** Another office has it: whoever helped the one before owes no more. */
function hand(reading: Reading, officeId: string, on: string): void {
  const parts = reading.helpers.map((helper) => `co:${helper}`)
  end(reading, on, parts)
  set(reading, { officeId, helpers: [], place: 'office' })
}

/** All letters so far are answered: by a letter, or by the reply itself. */
function answerAll(reading: Reading, on: string): void {
  for (const letter of reading.letters) letter.answeredOn ??= on
}

/** What an event does; the dates it carries come after what it ends. */
export function read(reading: Reading, event: EventLine): void {
  const on = cityDay(event.at)
  readDuty(reading, event, on)
  readJudging(reading, event, on)
  for (const [kind, due] of datesOf(event)) reading.dues.set(kind, { due, endedOn: null })
}

function readDuty(reading: Reading, { type, at, body }: EventLine, on: string): void {
  const officeId = text(body.officeId)
  switch (type) {
    case 'supplementAsked':
      set(reading, { place: 'enterprise', waitingSince: { at, on } })
      break
    case 'supplemented':
    case 'waitEnded':
    case 'registered':
      if (type === 'registered') reading.grade = text(body.grade) || null
      if (reading.place === 'enterprise') {
        set(reading, { place: 'desk', waitingSince: null })
        end(reading, on, ['supplement'])
      }
      break
    case 'dispatched':
      hand(reading, officeId, on)
      end(reading, on, ['dispatch'])
      reading.dispatchedOn = on
      reading.helpers = list(body.coOfficeIds).map(text)
      break
    case 'objected':
      reading.place = 'objected'
      break
    case 'ruled':
      end(reading, on, ['rule'])
      if (officeId) hand(reading, officeId, on)
      reading.place = 'office'
      break
    case 'transferred':
      hand(reading, officeId, on)
      break
    case 'redone':
      hand(reading, officeId, on)
      set(reading, { rung: 0, nextLetterAt: null, redos: reading.redos + 1 })
      break
    case 'lifted':
      reading.level = Number(body.level)
      break
    case 'coHandlersAdded':
      reading.helpers.push(...list(body.officeIds).map(text))
      break
    case 'contributed':
      end(reading, on, [`co:${officeId}`])
      break
    case 'letterAnswered':
      answerAll(reading, on)
      break
    default:
      if (type === 'reopened') reopen(reading, officeId, on)
      readMerger(reading, { type, body }, on)
      readTime(reading, { type, body }, on)
  }
}

/** Opened again: what it ended as and how it was judged are taken back. */
function reopen(reading: Reading, officeId: string, on: string): void {
  hand(reading, officeId, on)
  set(reading, { end: null, rating: null, solved: null, answeredAlong: false })
  set(reading, { rung: 0, nextLetterAt: null, reachedSinceReply: false })
}

/** Merged, it is dispatched on the day its leading appeal is, or on which it was merged into one that had been. */
function readMerger(
  reading: Reading,
  { type, body }: Pick<EventLine, 'type' | 'body'>,
  on: string,
) {
  if (type === 'merged' || type === 'followed') {
    reading.merged = true
    if (!part(body.leading, 'officeId') || reading.dispatchedOn !== null) return
    reading.dispatchedOn = on
    end(reading, on, ['dispatch'])
  }
  if (type === 'unmerged' || type === 'mergerContested') {
    set(reading, { merged: false, dispatchedOn: null })
    const dispatch = reading.dues.get('dispatch')
    if (dispatch) dispatch.endedOn = null
  }
}

/** Extensions and shelving. */
function readTime(reading: Reading, { type, body }: Pick<EventLine, 'type' | 'body'>, on: string) {
  switch (type) {
    case 'extensionAsked':
      reading.asked = Number(body.workingDays)
      break
    case 'extensionDecided':
      end(reading, on, ['extension'])
      if (body.granted === true) {
        set(reading, { extended: reading.asked, rung: 0, nextLetterAt: null })
      }
      break
    case 'contestDecided':
      end(reading, on, ['contest'])
      if (body.withdrawn === true) reading.extended = 0
      break
    case 'shelved':
      reading.place = 'shelved'
      break
    case 'resumed':
      end(reading, on, ['review'])
      reading.place = 'office'
      break
  }
}

/** From the reply to the end. */
function readJudging(reading: Reading, { type, body }: EventLine, on: string): void {
  switch (type) {
    case 'replied':
      end(reading, on, reading.dues.keys())
      answerAll(reading, on)
      set(reading, { place: 'answered', rung: 0, nextLetterAt: null })
      set(reading, { solved: null, rating: null, reachedSinceReply: false })
      set(reading, { merged: false, answeredAlong: body.along !== undefined })
      set(reading, {
        firstReplyOn: reading.firstReplyOn ?? on,
        outcome: text(part(body.reply, 'outcome')),
      })
      break
    case 'followedUp':
      if (part(body.attempt, 'reached') === true) reading.reachedSinceReply = true
      break
    case 'confirmed':
      end(reading, on, ['confirm'])
      set(reading, { place: 'confirmed', solved: body.solved === true })
      break
    case 'denied':
      end(reading, on, ['confirm'])
      set(reading, { place: 'denied', solved: false, denied: true })
      break
    case 'rated':
      reading.rating = Number(part(body.rating, 'level'))
      break
    case 'closed':
    case 'withdrawn':
    case 'referred':
      end(reading, on, reading.dues.keys())
      set(reading, {
        place: 'ended',
        end: type === 'closed' ? text(body.end) : type,
        merged: false,
      })
      break
  }
}
