import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { Light } from '../Light.tsx'
import { Cell } from '../talks/parts/Cell.tsx'
import { ChoiceCell } from './ChoiceCell.tsx'
import { Heat } from './Heat.tsx'
import { ProblemState } from './ProblemState.tsx'
import type { Tab } from './problem-search.ts'
import type { ProblemItem } from './problem-types.ts'
import type { Choice } from './use-choice.ts'

type Props = {
  problems: ProblemItem[]
  loading: boolean
  tab: Tab
  /** Null for those who only read. */
  choice: Choice | null
}

const columns = ['title', 'heat', 'venues', 'appeals', 'age', 'status', 'due'] as const

/** The problems with how hot and how old each is, each leading to its page. */
export function ProblemTable({ problems, loading, tab, choice }: Props) {
  if (problems.length === 0) {
    const none = tab === 'suggested' ? 'problems.noneSuggested' : 'problems.none'
    return <p className="card">{t(loading ? 'desk.loading' : none)}</p>
  }
  const most = Math.max(...problems.map(({ enterprises }) => enterprises))
  return (
    <section className="card">
      <table className="plain cards problem-table">
        <thead>
          <tr>
            {choice && <th scope="col" aria-label={t('problems.keys')} />}
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`problems.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <Row key={problem.problemId} problem={problem} most={most} choice={choice} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { problem: ProblemItem; most: number; choice: Choice | null }

function Row({ problem, most, choice }: RowProps) {
  const { problemId, number, enterprises, proposed, venues, appeals, ageDays, nextDueOn, light } =
    problem
  const title = problem.title ?? t('problems.untitled')
  return (
    <tr data-row={problemId} className={choice?.chosen.has(problemId) ? 'chosen' : undefined}>
      <ChoiceCell choice={choice} id={problemId} title={title} />
      <td className="topic-title">
        <Link to="/problems/$problemId" params={{ problemId }} data-choice={problemId}>
          {title}
        </Link>
        <small className="small">{[number, problem.officeName].filter(Boolean).join(' · ')}</small>
      </td>
      <Cell label="problems.column.heat">
        <Heat enterprises={enterprises} proposed={proposed} most={most} />
      </Cell>
      <Cell label="problems.column.venues">
        <span className="digits">{venues}</span>
        <small className="small">
          {problem.regions.map(({ name }) => name).join(t('desk.comma'))}
        </small>
      </Cell>
      <Cell label="problems.column.appeals">
        <span className="digits">{appeals}</span>
      </Cell>
      <Cell label="problems.column.age">
        <span className="digits">{t('problems.days', { n: ageDays })}</span>
      </Cell>
      <Cell label="problems.column.status">
        <ProblemState {...problem} />
      </Cell>
      <Cell label="problems.column.due">
        {nextDueOn && light && <Light light={light} words={dayWords(nextDueOn)} />}
      </Cell>
    </tr>
  )
}
