import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import { timeWords } from '../days.ts'

type Moment = Appeal['timeline'][number]

/** What was done, by whom and when, in order. */
export function Timeline({ moments }: { moments: Moment[] }) {
  return (
    <section>
      <h3>{t('panel.timeline')}</h3>
      <ol className="moments">
        {moments.map((moment, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened is never reordered
          <li key={at}>
            <span className="digits">
              {moment.on} {moment.at && timeWords(moment.at)}
            </span>{' '}
            <b>{t(`event.${moment.type}`)}</b> <span className="faint">{byWhom(moment)}</span>
            {moment.text && <p className="body-text">{textOf(moment)}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The text of a closing is the code of its end. */
const textOf = ({ type, text }: Moment) => (type === 'closed' ? t(`end.${text}`) : text)

/** The role and its office, once when they are called the same. */
const byWhom = ({ by, officeName }: Moment) =>
  [...new Set([t(`role.${by}`), officeName])].filter(Boolean).join(' · ')
