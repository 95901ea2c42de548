import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Heads } from './open-data.ts'

/** How anybody makes sure: the log's head of the last day, the verifying page, and the commands. */
export function HowToCheck({ heads: { items } }: { heads: Heads }) {
  const last = items[0]
  return (
    <section className="panel">
      <h2>{t('open.check')}</h2>
      <p>{t('open.checkText')}</p>
      {last && (
        <p className="hint">
          {t('open.head', { day: dayWords(last.day), size: last.size })} <code>{last.root}</code>
        </p>
      )}
      <pre className="command">
        <code>npm run kentan -- verify suppression 1.json 2.json 3.json</code>
      </pre>
      <a className="way" href="/verify">
        {t('open.verify')}
      </a>
    </section>
  )
}
