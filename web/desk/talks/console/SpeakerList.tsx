import { t } from '#messages/index.ts'
import type { Speaker, Spot } from './speakers.ts'
import { startOf } from './speakers.ts'
import { clockWords } from './step-words.ts'

type Props = {
  speakers: readonly Speaker[]
  spot: Spot
  now: number
  timeOf: (seatId: string, now: number) => number
  onGo: (spot: Spot) => void
}

/** Everybody who speaks, in the order of the roster: how far they are and how long they have had. */
export function SpeakerList({ speakers, spot, now, timeOf, onGo }: Props) {
  return (
    <nav className="console-speakers" aria-label={t('console.speakers')}>
      <ol>
        {speakers.map((speaker) => {
          const { seatId, enterpriseName, questions } = speaker
          const done = questions.filter(({ settled }) => settled).length
          const spent = timeOf(seatId, now)
          return (
            <li key={seatId}>
              <button
                type="button"
                aria-current={seatId === spot.seatId ? 'true' : undefined}
                onClick={() => onGo(startOf(speaker))}
              >
                <b>
                  {speaker.turn}. {speaker.speaker ?? t('console.noSpeaker')}
                </b>
                <span className="small">{enterpriseName}</span>
                <span className="small digits">
                  {t('console.done', { n: done, m: questions.length })}
                  {spent > 0 && ` · ${clockWords(spent)}`}
                  {speaker.status !== 'seated' && ` · ${t(`console.seat.${speaker.status}`)}`}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
