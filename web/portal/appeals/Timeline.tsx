import { t } from '#messages/index.ts'
import { dayWords, timeWords } from '#web/ui/days.ts'
import type { Appeal } from '../queries.ts'

type Moment = Appeal['timeline'][number]

type Props = {
  moments: Moment[]
  /** The reply that stands above in full. */
  shownReply: string | undefined
}

/** Everything that happened, the newest last. */
export function Timeline({ moments, shownReply }: Props) {
  return (
    <section className="panel">
      <h2>{t('appeal.timeline')}</h2>
      <ol className="timeline">
        {moments.map((moment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: moments are only ever added at the end
          <li key={index}>
            <p className="when">
              {dayWords(moment.on)} {moment.at && timeWords(moment.at)}
            </p>
            <p>
              <b>{wordsOf(moment)}</b>
            </p>
            {moment.text && !shownAbove(moment, shownReply) && (
              <p className="prose">{moment.text}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the page already says in full is not said again here. */
function shownAbove({ type, text }: Moment, reply: string | undefined): boolean {
  return type === 'closed' || type === 'supplemented' || (type === 'replied' && text === reply)
}

function wordsOf({ type, by, officeName, text }: Moment): string {
  if (type === 'submitted' && by !== 'enterprise') return t('moment.submittedFor')
  const office = officeName ?? t('who.office')
  return t(`moment.${type}`, { office, end: t(`end.${text}`) })
}
