import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { ProblemDetail } from './problem-types.ts'

/** Arrivals before and after the rule first changed: two bars with their numbers. */
export function EffectCard({ problem: { effect } }: { problem: ProblemDetail }) {
  return (
    <section className="card" aria-labelledby="effect">
      <h2 id="effect">{t('problems.effect')}</h2>
      {effect === null ? (
        <p className="faint">{t('problems.effectNone')}</p>
      ) : (
        <Compared effect={effect} />
      )}
    </section>
  )
}

type Effect = NonNullable<ProblemDetail['effect']>

function Compared({ effect }: { effect: Effect }) {
  const { changedOn, days, before, after, afterProposed, passed, provisional } = effect
  const most = Math.max(before, after, 1)
  const label = provisional ? 'problems.afterSoFar' : 'problems.after'
  return (
    <>
      <p className="faint">{t('problems.effectOf', { day: dayWords(changedOn), days })}</p>
      <table className="plain effect">
        <tbody>
          <Bar label={t('problems.before', { days })} count={before} most={most} />
          <Bar label={t(label, { days, passed })} count={after} most={most} />
        </tbody>
      </table>
      {afterProposed > 0 && (
        <p className="small">{t('problems.afterProposed', { n: afterProposed })}</p>
      )}
      <p>
        <b>{verdict(effect)}</b>
      </p>
    </>
  )
}

function Bar({ label, count, most }: { label: string; count: number; most: number }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="digits">n = {count}</td>
      <td aria-hidden="true">
        <meter min={0} max={most} value={count} />
      </td>
    </tr>
  )
}

function verdict({ before, fall, provisional, left }: Effect): string {
  if (provisional) return t('problems.provisional', { left })
  if (fall === null || before === 0) return t('problems.noBefore')
  if (fall === 0) return t('problems.same')
  return t(fall > 0 ? 'problems.fall' : 'problems.rise', { n: Math.abs(fall) })
}
