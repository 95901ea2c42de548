import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'

type Attempt = Appeal['attempts'][number]

function answersOf({
  reached,
  solved,
  accepts,
  pressured,
  satisfied,
  channel,
  answeredBy,
  wantsReopen,
}: Attempt): string {
  if (!reached) return t('call.reachedNo')
  const answers = [
    channel && channel !== 'phone' && t(`callChannel.${channel}`),
    answeredBy && t(`answerer.${answeredBy}`),
    solved && t('call.said', { answer: t(`solved.${solved}`) }),
    accepts !== null && t(accepts ? 'call.acceptsYes' : 'call.acceptsNo'),
    satisfied && t(`rating.${satisfied}`),
    wantsReopen === true && t('call.reopen'),
    pressured === true && t('call.wasPressured'),
  ]
  return answers.filter(Boolean).join(' · ') || t('call.reachedYes')
}

/** The calls made since the latest reply, and on how many days. */
export function Attempts({ attempts }: Pick<Appeal, 'attempts'>) {
  if (attempts.length === 0) return null
  const days = new Set(attempts.map(({ on }) => on)).size
  return (
    <section>
      <h3>{t('panel.attempts', { n: attempts.length, days })}</h3>
      <ol className="moments">
        {attempts.map((attempt, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: calls are never reordered
          <li key={at}>
            <span className="digits">{attempt.on}</span> {answersOf(attempt)}
            {attempt.words && <p className="body-text">{attempt.words}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
