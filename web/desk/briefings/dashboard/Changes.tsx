import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import type { Briefing } from '#web/desk/api.ts'
import { type Code, countWords, figureIn } from '../figures.ts'

const codes = [
  'submitted',
  'closed',
  'open',
  'denied',
  'redone',
  'relapsed',
  'not-reached',
  'false-closings',
  'promises-kept-on-time',
  'promises-broken',
  'instructions-done',
  'shelved',
] as const satisfies readonly Code[]

/** Every count beside the one of the period before. */
export function Changes({ now, before }: Pick<Briefing, 'now' | 'before'>) {
  return (
    <section className="card">
      <h2>
        {t('brief.changed')} <small className="faint">{t('brief.changed.note')}</small>
      </h2>
      <dl className="changes">
        {codes.map((code) => (
          <div key={code}>
            <dt>{t(`brief.fact.${code}`)}</dt>
            <dd className="digits">
              <Link to="/figures" search={{ from: now.from, to: now.to }}>
                {countWords(figureIn(now.values, code))}
              </Link>{' '}
              <span className="faint">
                {t('brief.before', { n: countWords(figureIn(before.values, code)) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
