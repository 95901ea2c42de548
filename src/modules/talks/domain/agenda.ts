/** How many minutes each part of a talk takes. */
export const agendaMinutes = {
  opening: 5,
  speaking: 5,
  /** For the answer to each question. */
  answer: 5,
  comments: 10,
  dispatch: 10,
  closing: 10,
} as const

/** Somebody's turn, or another part of the talk, with its times of day. */
export type Turn<S> = { from: string; until: string } & (
  | { part: 'opening' | 'comments' | 'dispatch' | 'closing' }
  | { part: 'speaker'; speaker: S }
)

/** The order of a talk with times: who asks more questions has more of it. */
export function agendaOf<S extends { questions: number }>({
  startsAt,
  speakers,
  experts,
}: {
  startsAt: string
  speakers: readonly S[]
  /** Whether experts comment. */
  experts: boolean
}): Turn<S>[] {
  const { opening, speaking, answer, comments, dispatch, closing } = agendaMinutes
  let at = startsAt
  const turn = <T extends object>(minutes: number, part: T) => {
    const from = at
    at = later(from, minutes)
    return { from, until: at, ...part }
  }
  return [
    turn(opening, { part: 'opening' as const }),
    ...speakers.map((speaker) =>
      turn(speaking + answer * speaker.questions, { part: 'speaker' as const, speaker }),
    ),
    ...(experts ? [turn(comments, { part: 'comments' as const })] : []),
    turn(dispatch, { part: 'dispatch' as const }),
    turn(closing, { part: 'closing' as const }),
  ]
}

/** A time of day so many minutes on; after midnight it begins again. */
function later(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = (hour * 60 + minute + minutes) % (24 * 60)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`
}
