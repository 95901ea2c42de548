import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { Speaker } from './speakers.ts'
import { clockWords } from './step-words.ts'

type Props = { speaker: Speaker; of: number; spent: number }

/** Who speaks now, large enough to be read from a step away. */
export function SpeakerHead({ speaker, of, spent }: Props) {
  const { turn, enterpriseName, tier, status } = speaker
  return (
    <header className="console-speaker">
      <p className="faint">{t('console.turn', { n: turn, m: of })}</p>
      <h2>
        {speaker.speaker ?? t('console.noSpeaker')}
        <span className="console-firm">{enterpriseName}</span>
        {tier && tier !== 'public' && (
          <Tag color={tier === 'hidden' ? 'red' : 'default'}>{t(`console.tier.${tier}`)}</Tag>
        )}
        {status !== 'seated' && <Tag>{t(`console.seat.${status}`)}</Tag>}
      </h2>
      <p className="console-clock digits" role="timer" aria-label={t('console.spent')}>
        {clockWords(spent)}
      </p>
    </header>
  )
}
