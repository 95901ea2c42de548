import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { useOfficeNames } from '../parts/words.ts'
import type { Item } from '../review-queries.ts'

/** What the review decided of a problem. */
export function Decided({ item: { decision, decidedOn } }: { item: Item }) {
  const named = useOfficeNames()
  if (decision === null) return null
  return (
    <section className="card decided">
      <h2>
        {t('reviews.decided')}：{t(`reviews.decision.${decision.kind}`)}
      </h2>
      {decidedOn && <p className="faint">{dayWords(decidedOn)}</p>}
      {decision.kind === 'measures' && (
        <ol className="turns">
          {decision.measures.map(({ measureId, text, ownerOfficeId, dueOn }) => (
            <li key={measureId}>
              {text}
              <small className="small">
                {t('reviews.byWhomWhen', { office: named(ownerOfficeId), on: dayWords(dueOn) })}
              </small>
            </li>
          ))}
        </ol>
      )}
      {decision.kind === 'higher' && <p>{t(`reviews.level.${decision.level}`)}</p>}
      {'reason' in decision && <p className="prose">{decision.reason}</p>}
      {'lookAgainOn' in decision && (
        <p>{t('reviews.lookAgain', { on: dayWords(decision.lookAgainOn) })}</p>
      )}
    </section>
  )
}
