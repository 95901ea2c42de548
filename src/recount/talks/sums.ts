import { daysApart, invitations } from './checks.ts'
import type { Target } from './fairness.ts'
import type { Known } from './gather.ts'
import type { SessionShown, TalksShown } from './recount.ts'

type Share = { numerator: number; denominator: number; percent: number | null }

export const share = (numerator: number, denominator: number): Share => ({
  numerator,
  denominator,
  percent: denominator ? Math.round((1000 * numerator) / denominator) / 10 : null,
})

/** How many there are of each word. */
export function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

export type TalkSums = ReturnType<typeof sumTalks>

/** Adds up what was recounted: periods with their reasons, seats, questions, fairness, invitations. */
export function sumTalks(shown: TalksShown, known: Known) {
  const sessions = Object.values(shown.sessions)
  const periods = Object.values(shown.periods).toSorted((a, b) =>
    a.plannedOn < b.plannedOn ? -1 : 1,
  )
  const held = sessions.filter(({ minutesOn, status }) => minutesOn && isHeld(status))
  return {
    periods: {
      total: periods.length,
      held: periods.filter(({ status }) => status === 'held').length,
      postponed: periods.filter(({ plannedOn, heldOn }) => heldOn !== plannedOn).length,
      cancelled: periods.filter(({ status }) => status === 'cancelled').length,
      each: periods.map((period) => sumPeriod(period, shown, known)),
    },
    sessions: { total: sessions.length, byStatus: tally(sessions.map(({ status }) => status)) },
    seats: sumSeats(sessions, known),
    questions: sumQuestions(held),
    appeals: sumAppeals(known),
    fairness: sumFairness(held),
    invitations: sumInvitations(known),
  }
}

const underwayOrAfter = ['underway', 'minutes', 'dispatched', 'replied', 'rated', 'archived']
const isHeld = (status: string) => underwayOrAfter.includes(status)

function sumPeriod(period: TalksShown['periods'][string], shown: TalksShown, known: Known) {
  const { number, plannedOn, heldOn, status, reason } = period
  const sessions = period.sessions.flatMap((id) => shown.sessions[id] ?? [])
  const questions = sessions.flatMap((one) => Object.values(one.questions))
  const ids = new Set(questions.flatMap(({ appealId }) => appealId ?? []))
  const appeals = [...known.appeals.values()].filter(({ appealId }) => ids.has(appealId))
  return {
    ...{ number, plannedOn, heldOn, status, reason },
    sessions: sessions.length,
    seats: tally(seatsOf(sessions).map((seat) => seat.status)),
    questions: questions.length,
    appeals: appeals.length,
    appealsEnded: appeals.filter(({ ended }) => ended).length,
  }
}

const seatsOf = (sessions: readonly SessionShown[]) =>
  sessions.flatMap(({ seats }) => Object.values(seats))

function sumSeats(sessions: readonly SessionShown[], { seats }: Known) {
  const all = seatsOf(sessions)
  const begun = [...seats.values()]
  return {
    total: all.length,
    byStatus: tally(all.map(({ status }) => status)),
    waited: begun.filter((one) => one.begun.body.status === 'waiting').length,
    promoted: begun.filter(({ promoted }) => promoted).length,
    registered: all.filter(({ origin }) => origin === 'registered').length,
    invited: tally(all.flatMap(({ inviteReason }) => inviteReason ?? [])),
    each: sessions
      .toSorted((a, b) => a.number - b.number || (a.regionId < b.regionId ? -1 : 1))
      .map(({ number, regionId, status, quota, ...session }) => ({
        ...{ number, regionId, status, quota },
        seats: tally(Object.values(session.seats).map((seat) => seat.status)),
        fairness: session.fairness,
      })),
  }
}

const asking = ['attended', 'writing']

function sumQuestions(held: readonly SessionShown[]) {
  const all = held.flatMap(({ questions }) => Object.values(questions))
  const outcomes = tally(all.map(({ status }) => status))
  const participants = seatsOf(held).filter(({ status }) => asking.includes(status)).length
  return {
    total: all.length,
    byOutcome: outcomes,
    answeredOnTheSpot: share(outcomes.answered ?? 0, all.length),
    participants,
    perParticipant: participants ? Math.round((100 * all.length) / participants) / 100 : null,
    perSession: held.length ? Math.round((10 * all.length) / held.length) / 10 : null,
  }
}

function sumAppeals({ appeals }: Known) {
  const ofTalks = [...appeals.values()].filter(({ question }) => question !== null)
  return {
    total: ofTalks.length,
    ended: ofTalks.filter(({ ended }) => ended).length,
    others: appeals.size - ofTalks.length,
  }
}

/** Each target over all sessions held, and in how many of them it was met. */
function sumFairness(held: readonly SessionShown[]) {
  const names = held[0]?.fairness.map(({ target }) => target) ?? []
  return names.map((target) => {
    const each = held.flatMap(({ fairness: all }) => all.filter((one) => one.target === target))
    const sum = (of: (one: Target) => number) => each.reduce((all, one) => all + of(one), 0)
    const percent = each[0]?.percent ?? null
    const met = each.filter((one) => one.met).length
    const all = share(
      sum((one) => one.count),
      sum((one) => one.of),
    )
    return {
      ...{ target, ...all, targetPercent: percent },
      /** In sum: the share itself, or at least one in every session. */
      met:
        percent === null ? met === each.length : all.numerator * 100 >= percent * all.denominator,
      sessionsMet: share(met, each.length),
    }
  })
}

function sumInvitations(known: Known) {
  const each = [...invitations(known).values()]
  const counts = each.map((own) => own.length).sort((a, b) => a - b)
  const apart = each.flatMap((own) => daysApart(own) ?? [])
  return {
    total: counts.reduce((sum, count) => sum + count, 0),
    enterprises: counts.length,
    max: counts.at(-1) ?? 0,
    p95: counts[Math.ceil(counts.length * 0.95) - 1] ?? 0,
    minDaysApart: apart.length === 0 ? null : Math.min(...apart),
  }
}
