import { type Calendar, daysFrom, plus } from '../calendar.ts'
import type { Known } from './gather.ts'

const fault = (path: string, written: unknown, recounted: unknown): string =>
  `${path}: written ${JSON.stringify(written)}, recounted ${JSON.stringify(recounted)}`

/** Periods are numbered without a gap in the order of their planning; a skipped day has none. */
export function checkNumbers({ periods }: Known): string[] {
  const numbers = [...periods.values()].flatMap(({ number }) => number ?? []).sort((a, b) => a - b)
  return numbers.flatMap((number, at) =>
    number === at + 1 ? [] : [fault('periods.number', number, at + 1)],
  )
}

/** Each date of a session counted again: R12, and at least three working days to sign up. */
export function checkDates(
  { sessions }: Known,
  calendarOf: (version: string) => Calendar,
): string[] {
  return [...sessions].flatMap(([id, { counted }]) =>
    counted.flatMap(({ heldOn, dues }) => {
      const { worked } = calendarOf(dues.lock?.calendarVersion ?? '')
      const usual = plus(heldOn, -10)
      const latest = worked(heldOn, -5)
      const dates = {
        open: usual < latest ? usual : latest,
        lock: worked(heldOn, -3),
        pack: worked(heldOn, -2),
        minutes: worked(heldOn, 1),
      }
      return Object.entries(dates).flatMap(([kind, day]) =>
        dues[kind]?.dueOn === day ? [] : [fault(`sessions.${id}.${kind}`, dues[kind]?.dueOn, day)],
      )
    }),
  )
}

/** No session has more seats taken than it has; each seat's standing is what the record says. */
export function checkSeats(known: Known): string[] {
  const faults: string[] = []
  const invited = invitations(known)
  const unhappy = new Map<string, string>()
  for (const { enterpriseId, unhappyAt } of known.appeals.values()) {
    const before = unhappy.get(enterpriseId)
    if (unhappyAt !== null && (before === undefined || unhappyAt < before)) {
      unhappy.set(enterpriseId, unhappyAt)
    }
  }
  for (const [id, { begun, enterpriseId, neverInvited, dissatisfied }] of known.seats) {
    const earlier = (invited.get(enterpriseId) ?? []).filter(({ at }) => at < begun.at)
    const never = earlier.length === 0
    if (neverInvited !== never) faults.push(fault(`seats.${id}.neverInvited`, neverInvited, never))
    const since = unhappy.get(enterpriseId) ?? '~'
    const file = since < begun.at
    // Why not at one moment: the record does not tell which of the two came first.
    if (dissatisfied !== file && since !== begun.at) {
      faults.push(fault(`seats.${id}.dissatisfied`, dissatisfied, file))
    }
  }
  for (const [id, { quota }] of known.sessions) {
    const seats = [...known.seats.values()].filter(({ sessionId }) => sessionId === id)
    const taken = seats.filter(({ status }) => occupying.includes(status)).length
    if (taken > quota) faults.push(fault(`sessions.${id}.taken`, taken, quota))
  }
  return faults
}

const occupying = ['invited', 'seated', 'attended', 'absent']

export type InvitationRead = { at: string; heldOn: string; timesBefore: number }

/** The invitations of each enterprise, in the order in which they were made. */
export function invitations({ seats, sessions }: Known): Map<string, InvitationRead[]> {
  const all = new Map<string, InvitationRead[]>()
  for (const { begun, enterpriseId, sessionId, origin } of seats.values()) {
    if (origin !== 'invited') continue
    const heldOn = sessions.get(sessionId)?.heldOn ?? ''
    const own = all.get(enterpriseId) ?? []
    all.set(enterpriseId, [
      ...own,
      { at: begun.at, heldOn, timesBefore: Number(begun.body.timesBefore) },
    ])
  }
  for (const own of all.values()) own.sort((a, b) => (a.at < b.at ? -1 : 1))
  return all
}

/** 受邀上限 (R11): at most thirty a year and seven days apart, and counted right each time. */
export function checkBudget(known: Known): string[] {
  return [...invitations(known)].flatMap(([enterpriseId, own]) => {
    const path = `invitations.${enterpriseId}`
    const counted = own.flatMap(({ timesBefore, heldOn }, at) => {
      const year = (one: { heldOn: string }) => one.heldOn.slice(0, 4) === heldOn.slice(0, 4)
      const before = own.slice(0, at).filter(year).length
      return timesBefore === before ? [] : [fault(`${path}.timesBefore`, timesBefore, before)]
    })
    const apart = daysApart(own)
    const near =
      apart !== null && apart < 7 ? [fault(`${path}.daysApart`, apart, 'at least 7')] : []
    return [
      ...counted,
      ...near,
      ...(own.length > 30 ? [fault(path, own.length, 'at most 30')] : []),
    ]
  })
}

/** The least number of days between two talks one enterprise was invited to; null with fewer than two. */
export function daysApart(own: readonly { heldOn: string }[]): number | null {
  const days = own.map(({ heldOn }) => heldOn).sort()
  const gaps = days.slice(1).map((day, at) => daysFrom(days[at] ?? day, day))
  return gaps.length === 0 ? null : Math.min(...gaps)
}

/** Every promise is one appeal of the enterprise that asked, and every such appeal one question's. */
export function checkAppeals({ questions, appeals, seats }: Known): string[] {
  const faults: string[] = []
  for (const [id, { appealId, status, seatId }] of questions) {
    const promised = status === 'dispatched' || status === 'written'
    if (promised !== (appealId !== null)) faults.push(fault(`questions.${id}`, appealId, status))
    if (appealId === null) continue
    const appeal = appeals.get(appealId)
    if (appeal?.question !== id) faults.push(fault(`questions.${id}.appeal`, appeal?.question, id))
    const asker = seats.get(seatId)?.enterpriseId
    if (appeal?.enterpriseId !== asker) {
      faults.push(fault(`questions.${id}.enterprise`, appeal?.enterpriseId, asker))
    }
  }
  for (const { appealId, question } of appeals.values()) {
    const from = question === null ? undefined : questions.get(question)
    if (question !== null && from?.appealId !== appealId) {
      faults.push(fault(`appeals.${appealId}.question`, from?.appealId, appealId))
    }
  }
  return faults
}
