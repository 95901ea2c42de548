import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Ballot } from './queries.ts'
import { ScoreForm } from './ScoreForm.tsx'

/** One problem before a review: when it is studied, the own score, and what was decided. */
export function BallotCard({ ballot }: { ballot: Ballot }) {
  const { title, month, open, score } = ballot
  const [year = '', number = ''] = month.split('-')
  return (
    <li className="panel">
      <p className="hint">
        {t('review.of', { year, month: Number(number) })} · {stateWords(ballot)}
      </p>
      <h2>{title}</h2>
      {open && <ScoreForm itemId={ballot.itemId} />}
      {score !== null && <p>{t('review.scored', { score: t(`review.score.${score}`) })}</p>}
      <Outcome ballot={ballot} />
    </li>
  )
}

function stateWords({ itemStatus, reviewStatus, heldOn }: Ballot): string {
  if (itemStatus === 'announced') return t('review.studied', { on: dayWords(heldOn) })
  if (reviewStatus === 'cancelled') return t('review.state.cancelled')
  return t(`review.state.${itemStatus}`)
}

/** What was decided, and how far each measure has come. */
function Outcome({ ballot: { decision, measures, reason, itemStatus } }: { ballot: Ballot }) {
  if (decision === null) {
    const off = itemStatus === 'deferred' || itemStatus === 'removed'
    return off && reason ? <p>{t('review.because', { reason })}</p> : null
  }
  return (
    <section>
      <h3>
        {t(`review.decision.${decision.kind}`)} <small>{dayWords(decision.on)}</small>
      </h3>
      {decision.reason && <p>{t('review.because', { reason: decision.reason })}</p>}
      {decision.lookAgainOn && (
        <p>{t('review.lookAgain', { on: dayWords(decision.lookAgainOn) })}</p>
      )}
      {measures.length > 0 && (
        <ol>
          {measures.map((measure) => (
            <Measure key={`${measure.text}${measure.dueOn}`} measure={measure} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Measure({ measure }: { measure: Ballot['measures'][number] }) {
  const { text, officeName, dueOn, fulfilledOn, words, ruleChanged } = measure
  return (
    <li>
      {text}
      <p className="hint">{t('review.byWhomWhen', { office: officeName, on: dayWords(dueOn) })}</p>
      {fulfilledOn && (
        <p>
          <b>
            {t(ruleChanged ? 'review.ruleChanged' : 'review.fulfilled', {
              on: dayWords(fulfilledOn),
            })}
          </b>
          {words && `：${words}`}
        </p>
      )}
    </li>
  )
}
