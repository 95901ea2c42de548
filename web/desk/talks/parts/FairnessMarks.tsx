import { t } from '#messages/index.ts'
import type { Finding } from '../talk-types.ts'

/** Each fairness target met or not: a sign, its short name and its numbers. */
export function FairnessMarks({ targets }: { targets: readonly Finding[] }) {
  return (
    <ul className="fair-marks">
      {targets.map(({ target, count, of, needed, met }) => (
        <li key={target} className={of === 0 ? 'fair-none' : met ? 'fair-met' : 'fair-unmet'}>
          <span aria-hidden="true">{of === 0 ? '○' : met ? '✓' : '✗'}</span>{' '}
          {t(`talks.fair.short.${target}`)}{' '}
          <span className="digits">{t('talks.fair.numbers', { count, needed })}</span>
          <span className="unseen">{t(met ? 'talks.fair.met' : 'talks.fair.unmet')}</span>
        </li>
      ))}
    </ul>
  )
}
