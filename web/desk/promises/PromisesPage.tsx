import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { Light } from '#web/desk/Light.tsx'
import { Loaded } from '#web/desk/Loaded.tsx'
import { useSession } from '#web/desk/queries.ts'
import { Trouble } from '#web/desk/Trouble.tsx'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { dayWords } from '#web/ui/days.ts'
import { ReviewHead } from '../reviews/parts/ReviewHead.tsx'
import { InstructButton } from './InstructDialog.tsx'
import { PromiseFilters } from './PromiseFilters.tsx'
import {
  type PromiseInList,
  usePromisedMeasures,
  usePromises,
  usePromiseTotals,
} from './promise-queries.ts'
import type { PromiseSearch } from './promise-search.ts'
import '../ledger/ledger.css'
import './promises.css'
import { RecordButton } from './RecordPromise.tsx'
import { TotalsTable } from './TotalsTable.tsx'

/** 承诺台账: what was promised with a date, still owed first, and how it adds up. */
export function PromisesPage() {
  useLanguage()
  const search = useSearch({ from: '/promises' })
  const navigate = useNavigate({ from: '/promises' })
  const { role } = useSession()
  return (
    <section className="page talks reviews promises">
      <ReviewHead title={t('menu.promises')}>
        {(role === 'leader' || role === 'coordinator') && <InstructButton />}
        {role === 'coordinator' && <RecordButton />}
      </ReviewHead>
      <p className="faint promises-note">{t('promises.note')}</p>
      <Totals search={search} />
      <section className="card">
        <PromiseFilters search={search} onChange={(next) => navigate({ search: next })} />
        <Promises search={search} />
        <p className="downloads no-print">
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} className="download" href={`/api/v1/promises.${format}`} download>
              {t(`promises.download.${format}`)}
            </a>
          ))}
        </p>
      </section>
      <Measures search={search} />
    </section>
  )
}

function Totals({ search }: { search: PromiseSearch }) {
  const found = usePromiseTotals(search)
  return (
    <section className="card">
      <h2>{t('promises.totals')}</h2>
      <Loaded query={found}>{(totals) => <TotalsTable totals={totals} />}</Loaded>
    </section>
  )
}

const columns = ['text', 'office', 'dueOn', 'status'] as const

function Promises({ search }: { search: PromiseSearch }) {
  const found = usePromises(search)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <Trouble query={found} />
      {found.data && items.length === 0 && <p>{t('promises.empty')}</p>}
      {items.length > 0 && (
        <table className="plain cards">
          <Heads labels={columns.map((column) => `promises.column.${column}`)} />
          <tbody>
            {items.map((promise) => (
              <Row key={promise.promiseId} promise={promise} />
            ))}
          </tbody>
        </table>
      )}
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {t('promises.more')}
        </Button>
      )}
    </>
  )
}

function Row({ promise }: { promise: PromiseInList }) {
  const { promiseId, number, text, source, about, officeName, saidBy } = promise
  return (
    <tr className={promise.status === 'withdrawn' ? 'gone' : undefined}>
      <Cell label="promises.column.text">
        <Link to="/promises/$promiseId" params={{ promiseId }}>
          {text}
        </Link>
        <small className="small">
          {[t(`promises.source.${source}`), about.label, saidBy, number]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </Cell>
      <Cell label="promises.column.office">{officeName}</Cell>
      <Cell label="promises.column.dueOn">
        <DueWords promise={promise} />
      </Cell>
      <Cell label="promises.column.status">
        <Standing promise={promise} />
      </Cell>
    </tr>
  )
}

/** The date that is agreed, and the first one where that was another. */
export function DueWords({
  promise: { dueOn, firstDueOn, askedDueOn },
}: {
  promise: PromiseInList
}) {
  return (
    <>
      <span className="digits">{dueOn}</span>
      {firstDueOn !== dueOn && (
        <small className="small">{t('promises.firstDue', { day: dayWords(firstDueOn) })}</small>
      )}
      {askedDueOn && (
        <small className="small">{t('promises.asked', { day: dayWords(askedDueOn) })}</small>
      )}
    </>
  )
}

/** Where a promise stands: its light while it is owed, how it was kept once it was. */
export function Standing({ promise }: { promise: PromiseInList }) {
  const { status, result, light, keptOn, brokenOn, reason } = promise
  const word = status === 'kept' ? `promises.result.${result}` : `promises.status.${status}`
  return (
    <>
      {light === null ? (
        <span className={`state promise-${status === 'kept' ? result : status}`}>{t(word)}</span>
      ) : (
        <Light light={light} words={t(word)} />
      )}
      {keptOn && <small className="small">{t('promises.keptOn', { day: dayWords(keptOn) })}</small>}
      {brokenOn && !keptOn && (
        <small className="small">{t('promises.brokenOn', { day: dayWords(brokenOn) })}</small>
      )}
      {reason && <small className="small">{t('promises.why', { reason })}</small>}
    </>
  )
}

function Measures({ search }: { search: PromiseSearch }) {
  const found = usePromisedMeasures(search)
  if (search.source !== undefined || search.waiting) return null
  return (
    <section className="card">
      <h2>{t('promises.measures')}</h2>
      <p className="faint">{t('promises.measuresNote')}</p>
      <Loaded query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('promises.noMeasures')}</p>
          ) : (
            <table className="plain cards">
              <Heads labels={columns.map((column) => `promises.column.${column}`)} />
              <tbody>
                {items.map(
                  ({ measureId, text, number, officeName, dueOn, light, result, keptOn }) => (
                    <tr key={measureId}>
                      <Cell label="promises.column.text">
                        {text}
                        <small className="small">{number}</small>
                      </Cell>
                      <Cell label="promises.column.office">{officeName}</Cell>
                      <Cell label="promises.column.dueOn">
                        <span className="digits">{dueOn}</span>
                      </Cell>
                      <Cell label="promises.column.status">
                        {light ? (
                          <Light light={light} words={t(`promises.result.${result}`)} />
                        ) : (
                          <span className={`state promise-${result}`}>
                            {t(`promises.result.${result}`)}
                          </span>
                        )}
                        {keptOn && <small className="small digits">{keptOn}</small>}
                      </Cell>
                    </tr>
                  ),
                )}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  )
}
