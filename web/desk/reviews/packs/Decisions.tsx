import { t } from '#messages/index.ts'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { useOfficeNames } from '../parts/words.ts'
import { type Frozen, periodWords } from './pack-queries.ts'

type Decisions = Frozen['decisions']

/** What the monthly reviews of the period decided, and what became of it. */
export function MonthlyDecisions({ frozen: { decisions, told } }: { frozen: Frozen }) {
  const { all, done, late, others } = told.decisions
  return (
    <section className="card">
      <h2>{t('packs.reviews')}</h2>
      {decisions.length === 0 ? (
        <p className="faint">{t('packs.noReviews')}</p>
      ) : (
        <>
          <p>{t('packs.reviewsTold', { all, done, late, others })}</p>
          <Table decisions={decisions} all={all + others} about="packs.problem" />
        </>
      )}
    </section>
  )
}

/** What earlier half-yearly and yearly reviews decided that ended in the period or is still owed. */
export function EarlierDecisions({ frozen: { earlier, told } }: { frozen: Frozen }) {
  if (earlier.length === 0) return null
  return (
    <section className="card">
      <h2>{t('packs.earlier')}</h2>
      <p>{t('packs.earlierTold', told.earlier)}</p>
      <Table decisions={earlier} all={told.earlier.all} about="packs.period" />
    </section>
  )
}

function Table({ decisions, all, about }: { decisions: Decisions; all: number; about: string }) {
  const named = useOfficeNames()
  return (
    <>
      {all > decisions.length && (
        <p className="faint">{t('packs.newest', { all, n: decisions.length })}</p>
      )}
      <table className="plain cards">
        <Heads
          labels={[
            ...['packs.reviewMonth', about, 'packs.decisionText'],
            ...['promises.column.office', 'promises.column.dueOn', 'promises.column.status'],
          ]}
        />
        <tbody>
          {decisions.map(({ month, problem, kind, text, officeId, dueOn, standing }) => (
            <tr key={`${month} ${problem} ${text}`}>
              <Cell label="packs.reviewMonth">
                <span className="digits">{month}</span>
              </Cell>
              <Cell label={about}>{kind === 'pack' ? periodWords(problem) : problem}</Cell>
              <Cell label="packs.decisionText">
                {standing === 'no-measure' && (
                  <small className="small">{t(`reviews.decision.${kind}`)}</small>
                )}
                {text}
              </Cell>
              <Cell label="promises.column.office">{officeId && named(officeId)}</Cell>
              <Cell label="promises.column.dueOn">
                <span className="digits">{dueOn}</span>
              </Cell>
              <Cell label="promises.column.status">{t(`packs.standing.${standing}`)}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
