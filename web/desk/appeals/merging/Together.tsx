import { t } from '#messages/index.ts'
import type { Appeal } from '#web/desk/api.ts'
import { codeName } from '../code-name.ts'
import { Facts } from '../Facts.tsx'

/** With what an appeal is handled together: the one that leads it, or those it leads. */
export function Together({ appeal: { merger, along, led } }: { appeal: Appeal }) {
  return (
    <>
      {merger && <Merger merger={merger} />}
      {along && <Along along={along} />}
      {led.count > 0 && led.items.length === 0 && (
        <p className="asked">{t('led.office', { n: led.count })}</p>
      )}
      {led.items.length > 0 && <Led led={led} />}
    </>
  )
}

function Merger({ merger }: { merger: NonNullable<Appeal['merger']> }) {
  const { into, matter, on, status, officeName, dueOn } = merger
  return (
    <section>
      <h3>{t('merged.title')}</h3>
      <Facts
        facts={[
          ['merged.into', into && <span className="digits">{into.number}</span>],
          ['merged.matter', matter],
          ['merged.on', on],
          ['merged.stands', [t(`status.${status}`), officeName].filter(Boolean).join(' · ')],
          ['merged.dueOn', dueOn],
        ]}
      />
    </section>
  )
}

function Along({ along: { officeName, files, into } }: { along: NonNullable<Appeal['along']> }) {
  return (
    <section>
      <h3>{t('along.title')}</h3>
      <p>{t('along.text', { office: officeName ?? '' })}</p>
      {files > 0 && <p className="note">{t('along.files', { n: files })}</p>}
      <Facts facts={[['merged.into', into && <span className="digits">{into.number}</span>]]} />
    </section>
  )
}

function Led({ led }: Pick<Appeal, 'led'>) {
  return (
    <section>
      <h3>{t('led.title', { n: led.count })}</h3>
      <ul className="matters">
        {led.items.map((one) => (
          <li key={one.appealId}>
            <span className="digits">{one.number}</span> {t(`status.${one.status}`)}{' '}
            <span className="faint">
              {[
                one.enterpriseCode && codeName(one),
                t('similar.submitted', { on: one.submittedOn }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
