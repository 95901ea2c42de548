import { t, useLanguage } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { Loaded } from '../Loaded.tsx'
import { Cell, Heads } from '../talks/parts/Cell.tsx'
import { AppealLink } from './AppealLink.tsx'
import { CheckHead } from './CheckHead.tsx'
import { useRelapses } from './check-queries.ts'

const columns = ['number', 'office', 'closedOn', 'relapsedOn'] as const

/** 疑似复发: what came back within 90 days, to be opened again or found to be another problem. */
export function RelapsesPage() {
  useLanguage()
  return (
    <section className="page talks checks">
      <CheckHead title="checks.tab.relapses" />
      <p className="faint">{t('relapse.note')}</p>
      <Loaded query={useRelapses()}>
        {({ items }) => (
          <section className="card">
            {items.length === 0 && <p>{t('checks.emptyRelapses')}</p>}
            {items.length > 0 && (
              <table className="plain cards">
                <Heads labels={columns.map((column) => `checks.column.${column}`)} />
                <tbody>
                  {items.map((one) => (
                    <tr key={one.appealId}>
                      <Cell label="checks.column.number">
                        <AppealLink appealId={one.appealId}>{one.number}</AppealLink>
                        <small className="small">{one.title}</small>
                      </Cell>
                      <Cell label="checks.column.office">{one.officeName}</Cell>
                      <Cell label="checks.column.closedOn">
                        {one.closedOn && dayWords(one.closedOn)}
                      </Cell>
                      <Cell label="checks.column.relapsedOn">{dayWords(one.relapsedOn)}</Cell>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        )}
      </Loaded>
    </section>
  )
}
