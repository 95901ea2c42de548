import { t } from '#messages/index.ts'
import { reformSteps } from '#modules/problems/domain/words.ts'
import type { Reforms } from '../review-queries.ts'

type ReformScores = NonNullable<Reforms['items'][number]['scores']>

/** Five small bars, one for each step of a reform, with its score as a number. */
export function ReformBars({ scores }: { scores: ReformScores | null }) {
  if (scores === null) return <span className="faint">{t('reviews.reform.unscored')}</span>
  return (
    <ul className="reform-bars">
      {reformSteps.map((step) => (
        <li key={step}>
          <svg viewBox="0 0 12 30" aria-hidden="true">
            {[0, 1, 2].map((at) => (
              <rect
                key={at}
                className={at < scores[step] ? 'score-on' : 'score-off'}
                x="1"
                y={20 - at * 10 + 1}
                width="10"
                height="8"
              />
            ))}
          </svg>
          <small>
            {t(`reviews.reform.${step}`)} <b className="digits">{scores[step]}</b>
          </small>
        </li>
      ))}
    </ul>
  )
}
