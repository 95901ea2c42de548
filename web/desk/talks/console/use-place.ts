import { useEffect } from 'react'
import { keep, keptAt, useKept } from './kept.ts'
import { type Speaker, type Spot, startOf } from './speakers.ts'

/** Where the clerk is, and how long each speaker has had so far; kept, so that a reload goes on. */
type Place = Spot & { at: number; since: number | null; spent: Record<string, number> }

type Asked = { accountId: string; sessionId: string; speakers: readonly Speaker[]; runs: boolean }

/** The current speaker and question, and the time of the speaker; time runs while the talk goes on. */
export function usePlace({ accountId, sessionId, speakers, runs }: Asked) {
  useKept()
  const key = `place:${accountId}:${sessionId}`
  const place = keptAt<Place>(key)
  const [first] = speakers
  const spot = spotIn(speakers, place) ?? (first && startOf(first)) ?? nowhere
  const go = (to: Spot) => {
    const now = Date.now()
    const so = place && { [place.seatId]: spentBy(place, place.seatId, now) }
    const since = runs ? now : null
    void keep(key, { ...to, at: now, since, spent: { ...place?.spent, ...so } } satisfies Place)
  }
  const isRunning = typeof place?.since === 'number'
  useEffect(() => {
    if (spot.seatId !== '' && runs !== isRunning) go(spot)
  })
  const timeOf = (seatId: string, now: number) => (place ? spentBy(place, seatId, now) : 0)
  return { spot, go, timeOf }
}

const nowhere: Spot = { seatId: '', questionId: null }

function spotIn(speakers: readonly Speaker[], place: Place | undefined): Spot | null {
  const speaker = speakers.find(({ seatId }) => seatId === place?.seatId)
  if (speaker === undefined || place === undefined) return null
  const known = speaker.questions.some(({ questionId }) => questionId === place.questionId)
  return known ? { seatId: speaker.seatId, questionId: place.questionId } : startOf(speaker)
}

function spentBy({ seatId: at, since, spent }: Place, seatId: string, now: number): number {
  const running = at === seatId && since !== null ? now - since : 0
  return (spent[seatId] ?? 0) + running
}
