import { Button } from 'antd'
import { t } from '#messages/index.ts'
import type { Suggestion } from '../talk-types.ts'

type Props = { topics: Suggestion['topics']; onTake: (topicId: string) => void }

/** What is suggested for a day, each topic with its reasons. */
export function Suggested({ topics, onTake }: Props) {
  if (topics.length === 0) return null
  return (
    <section className="suggested" aria-label={t('talks.suggested')}>
      <h3>{t('talks.suggested')}</h3>
      <ul>
        {topics.map(({ topicId, title, reasons }) => (
          <li key={topicId}>
            <Button size="small" onClick={() => onTake(topicId)}>
              {t('talks.take')}
            </Button>
            <b>{title}</b>
            <small className="small">{reasons.map(reasonWords).join(t('desk.stroke'))}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Reason = Suggestion['topics'][number]['reasons'][number]

/** A reason in words, with the numbers it came with. */
function reasonWords(reason: Reason): string {
  const { code, months, environment, ...numbers }: Partial<Reason> & Record<string, unknown> =
    reason
  const named = {
    months: Array.isArray(months)
      ? months.map((n) => t('talks.month', { n })).join(t('desk.comma'))
      : '',
    environment: typeof environment === 'string' ? t(`environment.${environment}`) : '',
  }
  const counted = Object.entries(numbers).filter(
    (one): one is [string, number] => typeof one[1] === 'number',
  )
  return t(`talks.why.${code}`, { ...Object.fromEntries(counted), ...named })
}
