import { t } from '#messages/index.ts'
import type { Compared } from '../talk-types.ts'

const ends = ['answered', 'dispatched', 'written', 'lead'] as const

/** How many questions there were, and how each ended: a bar in parts, and the numbers in words. */
export function Outcomes({ questions }: { questions: NonNullable<Compared['questions']> }) {
  const { asked } = questions
  if (asked === 0) return <span className="faint">{t('talks.noQuestions')}</span>
  const starts = ends.map((_, at) =>
    ends.slice(0, at).reduce((sum, end) => sum + questions[end], 0),
  )
  const words = ends
    .filter((end) => questions[end] > 0)
    .map((end) => `${t(`questionStatus.${end}`)} ${questions[end]}`)
  return (
    <>
      <svg
        className="outcomes"
        viewBox={`0 0 ${asked} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {ends.map((end, at) => (
          <rect
            key={end}
            className={`end-${end}`}
            x={starts[at]}
            y="0"
            width={questions[end]}
            height="1"
          />
        ))}
      </svg>
      <small className="small">{[t('talks.asked', { n: asked }), ...words].join(' · ')}</small>
    </>
  )
}
