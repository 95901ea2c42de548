import { t } from '#messages/index.ts'
import type { Finding } from '../talk-types.ts'

/** How fair a roster is: a square for each enterprise, full where it counts, and a line to reach. */
export function Fairness({ targets }: { targets: readonly Finding[] }) {
  return (
    <dl className="fairness">
      {targets.map((finding) => (
        <Target key={finding.target} finding={finding} />
      ))}
    </dl>
  )
}

function Target({ finding }: { finding: Finding }) {
  const { target, percent, count, of, needed, met } = finding
  return (
    <div className={of === 0 ? 'fair-none' : met ? 'fair-met' : 'fair-unmet'}>
      <dt>{t(`talks.fair.${target}`, { percent: percent ?? 0 })}</dt>
      <dd>
        <Squares count={count} of={of} needed={needed} />
        <span>
          {of === 0
            ? t('talks.fair.nobody')
            : t(met ? 'talks.fair.reached' : 'talks.fair.short', { count, of, needed })}
        </span>
      </dd>
    </div>
  )
}

function Squares({ count, of, needed }: Pick<Finding, 'count' | 'of' | 'needed'>) {
  const size = Math.max(of, 1)
  return (
    <svg className="fair-squares" viewBox={`0 0 ${size * 10} 14`} aria-hidden="true">
      {Array.from({ length: size }, (_, at) => at).map((at) => (
        <rect
          key={at}
          className={at < count ? 'seat-on' : 'seat-off'}
          x={at * 10 + 1}
          y="3"
          width="8"
          height="8"
        />
      ))}
      {needed > 0 && <path className="fair-line" d={`M${needed * 10} 0V14`} />}
    </svg>
  )
}
