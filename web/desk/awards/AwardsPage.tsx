import { Link } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { dayWords } from '#web/ui/days.ts'
import { AwardHead } from './AwardHead.tsx'
import { type CycleInList, useCycles, useRunsAwards } from './award-queries.ts'
import { OpenCycle } from './CycleForms.tsx'

const columns = ['title', 'nominateUntil', 'vote', 'awarded', 'status'] as const

/** The rounds of good cases, the latest first. */
export function AwardsPage() {
  useLanguage()
  const found = useCycles()
  const runs = useRunsAwards()
  return (
    <section className="page talks">
      <AwardHead title={t('menu.awards')}>{runs && <OpenCycle />}</AwardHead>
      <Loaded query={found}>{({ items }) => <Rounds items={items} />}</Loaded>
    </section>
  )
}

function Rounds({ items }: { items: readonly CycleInList[] }) {
  if (items.length === 0) return <p className="card">{t('awards.empty')}</p>
  return (
    <section className="card">
      <table className="plain cards">
        <Heads labels={columns.map((column) => `awards.column.${column}`)} />
        <tbody>
          {items.map(({ cycleId, title, status, ...cycle }) => (
            <tr key={cycleId} className={status === 'cancelled' ? 'gone' : undefined}>
              <Cell label="awards.column.title">
                <Link to="/awards/$cycleId" params={{ cycleId }}>
                  {title}
                </Link>
              </Cell>
              <Cell label="awards.column.nominateUntil">{dayWords(cycle.nominateUntil)}</Cell>
              <Cell label="awards.column.vote">
                {dayWords(cycle.voteFrom)} — {dayWords(cycle.voteUntil)}
              </Cell>
              <Cell label="awards.column.awarded">
                {cycle.awarded === null ? '' : <span className="digits">{cycle.awarded}</span>}
              </Cell>
              <Cell label="awards.column.status">
                <span className={`state state-${status}`}>{t(`awards.cycle.${status}`)}</span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
