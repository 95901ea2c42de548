import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
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
            <b>{nameOf(moment)}</b> <span className="faint">{byWhom(moment)}</span>
            {moment.advice.length > 0 && (
              <p>{moment.advice.map(adviceOf).join(t('desk.stroke'))}</p>
            )}
            {moment.text && <p className="body-text">{textOf(moment)}</p>}
            {moment.withheld && <p className="body-text withheld">{t('texts.withheld')}</p>}
            <Moved moment={moment} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const adviceOf = ({ kind, shown }: Moment['advice'][number]) =>
  t(`advice.short.${kind}`) + (shown ? '' : t('advice.notShown'))

/** The dates that it moved, from which to which. */
function Moved({ moment: { dates } }: { moment: Moment }) {
  const moved = dates.flatMap(({ kind, from, to }) =>
    from === null || from === to
      ? []
      : t('moment.moved', { kind: t(`deadline.${kind}`), from: shortDay(from), to: shortDay(to) }),
  )
  return moved.length > 0 && <p className="faint">{moved.join(t('deadline.semicolon'))}</p>
}

/** A decision is named by how it went. */
const nameOf = ({ type, yes, by }: Moment) => {
  if (type === 'dispatched' && by === 'clock') return t('routing.dispatchedByItself')
  return t(yes === null ? `event.${type}` : `event.${type}.${yes ? 'yes' : 'no'}`)
}

/** Some texts are codes or dates, which become words here. */
function textOf({ type, text }: Moment): string | null {
  switch (type) {
    case 'closed':
      return t(`end.${text}`)
    case 'confidentialityRaised':
      return t(`confidentiality.${text}`)
    case 'followed':
      return t(`status.${text}`)
    case 'warned':
      return t('moment.warned', { on: shortDay(text ?? '') })
    case 'extensionAsked': {
      const [, n = '', reason = ''] = /^(\d+)：(.*)$/s.exec(text ?? '') ?? []
      return t('moment.extensionAsked', { n, reason })
    }
    default:
      return text
  }
}

/** The role and its office, once when they are called the same. */
const byWhom = ({ by, officeName }: Moment) =>
  [...new Set([t(`role.${by}`), officeName])].filter(Boolean).join(' · ')
