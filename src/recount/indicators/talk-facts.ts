import { type EventLine, text } from '../lines.ts'
import { readQuestion, readSeat, readSession } from '../talks/readings.ts'

/** What a session, a seat or a question counts in. */
export type TalkFact = {
  region: string
  on: string
  codes: { code: string; part: string }[]
  /** Who was invited and did not decline. */
  invitedFirm: string | null
}

const held = ['minutes', 'dispatched', 'replied', 'rated', 'archived']
const rate = (code: string, holds: boolean) => [
  { code, part: 'of' },
  ...(holds ? [{ code, part: 'n' }] : []),
]

export function talkFacts(events: readonly EventLine[]): TalkFact[] {
  const [first] = events
  const region = text(first?.body.regionId)
  switch (first?.loop) {
    case 'talk-session': {
      const { status, heldOn: on } = readSession(events)
      const codes = [{ code: 'sessions-held', part: 'n' }]
      return held.includes(status) ? [{ region, on, codes, invitedFirm: null }] : []
    }
    case 'talk-seat': {
      const { status, origin, askedOn: on, enterpriseId } = readSeat(events)
      if (origin !== 'invited') return []
      const declined = status === 'declined'
      const codes = rate('declined', declined)
      return [{ region, on, codes, invitedFirm: declined ? null : enterpriseId }]
    }
    case 'talk-question': {
      const { status } = readQuestion(events)
      if (status === 'asked' || status === 'withdrawn') return []
      const codes = rate('answered-on-the-spot', status === 'answered')
      return [{ region, on: text(first.body.on), codes, invitedFirm: null }]
    }
    default:
      return []
  }
}
