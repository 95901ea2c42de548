import { t } from '#messages/index.ts'
import { dayWords, timeWords } from '#web/ui/days.ts'
import type { Appeal } from '../queries.ts'
import { datesBelow, type Moment, momentWords, textBelow } from './moment-words.ts'

/** Everything that happened, the newest last. */
export function Timeline({ appeal }: { appeal: Appeal }) {
  return (
    <section className="panel">
      <h2>{t('appeal.timeline')}</h2>
      <ol className="timeline">
        {appeal.timeline.map((moment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: moments are only ever added at the end
          <Told key={index} moment={moment} appeal={appeal} />
        ))}
      </ol>
    </section>
  )
}

function Told({ moment, appeal }: { moment: Moment; appeal: Appeal }) {
  const text = textBelow(moment, appeal.reply?.text)
  return (
    <li>
      <p className="when">
        {dayWords(moment.on)} {moment.at && timeWords(moment.at)}
      </p>
      <p>
        <b>{momentWords(moment, appeal.extension)}</b>
      </p>
      {text && <p className="prose">{text}</p>}
      {datesBelow(moment).map((words) => (
        <p key={words} className="when">
          {words}
        </p>
      ))}
    </li>
  )
}
