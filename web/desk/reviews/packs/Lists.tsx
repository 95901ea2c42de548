import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { useOfficeNames } from '../parts/words.ts'
import type { Frozen, OnePack } from './pack-queries.ts'

/** Every promise of the period that was not kept by the day first promised. */
export function Missed({ missed }: { missed: Frozen['missed'] }) {
  const named = useOfficeNames()
  if (missed.length === 0) return null
  return (
    <>
      <h3>{t('packs.missed')}</h3>
      <table className="plain cards">
        <Heads
          labels={['text', 'office', 'dueOn', 'status'].map(
            (column) => `promises.column.${column}`,
          )}
        />
        <tbody>
          {missed.map(({ number, source, text, officeId, firstDueOn, keptOn, result }) => (
            <tr key={number}>
              <Cell label="promises.column.text">
                {text}
                <small className="small">{`${t(`promises.source.${source}`)} · ${number}`}</small>
              </Cell>
              <Cell label="promises.column.office">{named(officeId)}</Cell>
              <Cell label="promises.column.dueOn">
                <span className="digits">{firstDueOn}</span>
              </Cell>
              <Cell label="promises.column.status">
                {t(`promises.result.${result}`)}
                {keptOn && <small className="small digits">{keptOn}</small>}
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

export function Relapses({ relapses }: { relapses: Frozen['relapses'] }) {
  return (
    <section className="card">
      <h2>{t('packs.relapses')}</h2>
      {relapses.length === 0 ? (
        <p className="faint">{t('packs.noRelapses')}</p>
      ) : (
        <table className="plain">
          <Heads labels={['packs.number', 'packs.day']} />
          <tbody>
            {relapses.map(({ appealId, number, on }) => (
              <tr key={appealId}>
                <td className="digits">{number}</td>
                <td className="digits">{on}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const decisionColumns = [
  ...(['packs.reviewMonth', 'packs.problem', 'packs.measure'] as const),
  ...(['promises.column.office', 'promises.column.dueOn', 'promises.column.status'] as const),
]

/** What the monthly reviews of the period decided, and what became of it. */
export function MonthlyDecisions({ decisions }: { decisions: Frozen['decisions'] }) {
  const named = useOfficeNames()
  return (
    <section className="card">
      <h2>{t('packs.reviews')}</h2>
      {decisions.length === 0 ? (
        <p className="faint">{t('packs.noReviews')}</p>
      ) : (
        <table className="plain cards">
          <Heads labels={decisionColumns} />
          <tbody>
            {decisions.map(({ month, problem, text, officeId, dueOn, standing }) => (
              <tr key={`${month} ${problem} ${text}`}>
                <Cell label="packs.reviewMonth">
                  <span className="digits">{month}</span>
                </Cell>
                <Cell label="packs.problem">{problem}</Cell>
                <Cell label="packs.measure">{text}</Cell>
                <Cell label="promises.column.office">{officeId && named(officeId)}</Cell>
                <Cell label="promises.column.dueOn">
                  <span className="digits">{dueOn}</span>
                </Cell>
                <Cell label="promises.column.status">{t(`packs.standing.${standing}`)}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What the meeting decided, each with the promise it became. */
export function Decided({ pack: { decided } }: { pack: OnePack }) {
  const named = useOfficeNames()
  if (decided.length === 0) return null
  return (
    <section className="card">
      <h2>{t('packs.decided')}</h2>
      <table className="plain cards">
        <Heads
          labels={['text', 'office', 'dueOn', 'status'].map(
            (column) => `promises.column.${column}`,
          )}
        />
        <tbody>
          {decided.map(({ decisionId, text, officeId, dueOn, promiseId, status }) => (
            <tr key={decisionId}>
              <Cell label="promises.column.text">
                {promiseId ? (
                  <Link to="/promises/$promiseId" params={{ promiseId }}>
                    {text}
                  </Link>
                ) : (
                  text
                )}
              </Cell>
              <Cell label="promises.column.office">{named(officeId)}</Cell>
              <Cell label="promises.column.dueOn">
                <span className="digits">{dueOn}</span>
              </Cell>
              <Cell label="promises.column.status">{status && t(`promises.status.${status}`)}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
