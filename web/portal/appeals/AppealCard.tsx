import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { dueTone, dueWords } from '#web/ui/due.ts'
import { To } from '../places.tsx'
import type { Item } from '../queries.ts'
import { needOf, nowWords, whoWords } from './status-words.ts'

/** One appeal in a list: where it is, who has it, how long, and whether it waits for the enterprise. */
export function AppealCard({ item, today }: { item: Item; today: string }) {
  const need = needOf(item)
  return (
    <li className={need ? 'card needs' : 'card'}>
      <p className="card-top">
        <span className="badges">
          <span className={`badge ${item.status}`}>
            {item.end ? t(`end.${item.end}`) : t(`status.${item.status}`)}
          </span>
          {item.level > 0 && <span className="badge lifted">{t('who.lifted')}</span>}
        </span>
        <span className="number">{item.number}</span>
      </p>
      <h2 className="card-title">
        <To to="/appeals/$appealId" params={{ appealId: item.appealId }}>
          {item.title}
        </To>
      </h2>
      <p>{nowWords(item)}</p>
      <dl className="card-facts">
        {item.status !== 'closed' && (
          <div>
            <dt>{t('ask.who')}</dt>
            <dd>{whoWords(item)}</dd>
          </div>
        )}
        <Due item={item} today={today} />
        {item.rating !== null && (
          <div>
            <dt className="unseen">{t('can.rate')}</dt>
            <dd>{t('home.rated', { level: t(`rating.${item.rating}`) })}</dd>
          </div>
        )}
      </dl>
      {need && <p className="need">{t(`need.${need}`)}</p>}
    </li>
  )
}

function Due({ item, today }: { item: Item; today: string }) {
  const words = dueWords(item, today)
  if (words === null || item.nextDueOn === null) return null
  return (
    <div>
      <dt>{t('ask.days')}</dt>
      <dd>
        <span className={`due ${dueTone(item)}`}>{words}</span>{' '}
        <span className="whole">{shortDay(item.nextDueOn)}</span>
        {item.status === 'supplementing' && <small>{t('ask.paused')}</small>}
        {item.provisional && <small className="provisional">{t('due.provisional')}</small>}
      </dd>
    </div>
  )
}
