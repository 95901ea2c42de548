import { t } from '#messages/index.ts'
import type { Finding } from '../talk-types.ts'

/** Each fairness target met or not: a sign, its short name and its numbers. */
export function FairnessMarks({ targets }: { targets: readonly Finding[] }) {
  if (targets.every(({ of }) => of === 0)) {
    return <span className="faint">{t('talks.fair.nobody')}</span>
  }
  return (
    <ul className="fair-marks">
      {targets.map(({ target, count, needed, met }) => (
        <li key={target} className={met ? 'fair-met' : 'fair-unmet'}>
          <span aria-hidden="true">{met ? '✓' : '✗'}</span> {t(`talks.fair.short.${target}`)}{' '}
          <span className="digits">{t('talks.fair.numbers', { count, needed })}</span>
          <span className="unseen">{t(met ? 'talks.fair.met' : 'talks.fair.unmet')}</span>
        </li>
      ))}
    </ul>
  )
}
