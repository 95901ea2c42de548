import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { AppealLink } from '#web/desk/checks/AppealLink.tsx'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { useOfficeNames } from '../parts/words.ts'
import type { Frozen, OnePack } from './pack-queries.ts'

/** That there are more than are listed; nothing where all are. */
function Newest({ all, shown }: { all: number; shown: number }) {
  return all > shown ? <p className="faint">{t('packs.newest', { all, n: shown })}</p> : null
}

/** Every promise of the period that was not kept by the day first promised. */
export function Missed({ frozen: { missed, told } }: { frozen: Frozen }) {
  const named = useOfficeNames()
  if (missed.length === 0) return null
  return (
    <>
      <h3>{t('packs.missed')}</h3>
      <Newest all={told.missed} shown={missed.length} />
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
                {result === null ? t('promises.status.withdrawn') : t(`promises.result.${result}`)}
                {keptOn && <small className="small digits">{keptOn}</small>}
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

export function Relapses({ frozen: { relapses, told } }: { frozen: Frozen }) {
  return (
    <section className="card">
      <h2>{t('packs.relapses')}</h2>
      <Newest all={told.relapses} shown={relapses.length} />
      {relapses.length === 0 ? (
        <p className="faint">{t('packs.noRelapses')}</p>
      ) : (
        <table className="plain">
          <Heads labels={['packs.number', 'packs.day']} />
          <tbody>
            {relapses.map(({ appealId, number, on }) => (
              <tr key={appealId}>
                <td className="digits">
                  <AppealLink appealId={appealId}>{number}</AppealLink>
                </td>
                <td className="digits">{on}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What the meeting decided, each with the promise it became. */
export function Decided({ pack: { decided, note } }: { pack: OnePack }) {
  const named = useOfficeNames()
  if (decided.length === 0) return note ? <Nothing note={note} /> : null
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

/** A meeting that decided nothing says why. */
function Nothing({ note }: { note: string }) {
  return (
    <section className="card">
      <h2>{t('packs.decided')}</h2>
      <p>{t('packs.decidedNothing', { note })}</p>
    </section>
  )
}
