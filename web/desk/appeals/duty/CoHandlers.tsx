import { t } from '#messages/index.ts'
import type { Appeal } from '#web/desk/api.ts'

/** The offices that owe a part, by when, and what they gave. */
export function CoHandlers({ coHandlers }: Pick<Appeal, 'coHandlers'>) {
  if (coHandlers.length === 0) return null
  return (
    <section>
      <h3>{t('panel.coHandlers')}</h3>
      <ul className="matters">
        {coHandlers.map(({ officeId, officeName, dueOn, on, text }) => (
          <li key={officeId}>
            <b>{officeName}</b>{' '}
            <span className={on ? 'faint' : 'warn'}>
              {on ? t('co.given', { on }) : t('co.owed', { on: dueOn ?? '' })}
            </span>
            {text && <p className="body-text">{text}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
