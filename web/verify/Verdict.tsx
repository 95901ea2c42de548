import type { ReceiptVerdict } from '#kernel/log/verify-receipt.ts'
import { t } from '#messages/index.ts'
import { momentWords } from '#web/ui/days.ts'

/** Green and unaltered, or exactly why not. */
export function Verdict({ name, verdict }: { name: string; verdict: ReceiptVerdict }) {
  if (!verdict.good) {
    return (
      <section className="verdict bad">
        <h2>✗ {t('verify.bad')}</h2>
        <p>{t(`verify.fault.${verdict.fault}`)}</p>
        <p className="hint">
          {name} · {verdict.why}
        </p>
      </section>
    )
  }
  const { event, index, size, origin, cosigned } = verdict
  const at = typeof event.at === 'string' ? momentWords(event.at) : ''
  return (
    <section className="verdict good">
      <h2>✓ {t('verify.good')}</h2>
      <dl>
        <dt>{t('verify.event')}</dt>
        <dd>{nameOf(String(event.type))}</dd>
        <dt>{t('verify.at')}</dt>
        <dd>{at}</dd>
        <dt>{t('verify.place')}</dt>
        <dd>{t('verify.placeText', { index: index + 1, size, origin })}</dd>
        <dt>{t('verify.witnesses')}</dt>
        <dd>
          {cosigned.length === 0
            ? t('verify.noWitness')
            : cosigned
                .map((one) => `${one.name} ${momentWords(new Date(one.at * 1_000).toISOString())}`)
                .join('；')}
        </dd>
      </dl>
      <details>
        <summary>{t('verify.content')}</summary>
        <pre>{JSON.stringify(event, null, 2)}</pre>
      </details>
      <p className="hint">{name}</p>
    </section>
  )
}

/** What people call an event; one without a word of its own goes by its code. */
function nameOf(type: string): string {
  const words = t(`event.${type}`)
  return words === `event.${type}` ? type : words
}
