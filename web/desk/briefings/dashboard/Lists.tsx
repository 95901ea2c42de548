import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import type { Briefing } from '#web/desk/api.ts'

type Lists = Briefing['lists']
type Line = Lists['oldest'][number]

/** The few appeals and problems that need a leader, each a link to itself. */
export function Lists({ lists }: { lists: Lists }) {
  return (
    <div className="dashboard-lists">
      <AppealList name="oldest" lines={lists.oldest} last="days" cell={({ days }) => days} />
      <AppealList name="redone" lines={lists.redone} last="redone" cell={({ redone }) => redone} />
      <AppealList
        name="refused"
        lines={lists.refused}
        last="reason"
        cell={({ reason }) => reason ?? '—'}
      />
      <Problems problems={lists.problems} />
    </div>
  )
}

type Props = {
  name: string
  lines: readonly Line[]
  last: 'days' | 'redone' | 'reason'
  cell: (line: Line) => ReactNode
}

function AppealList({ name, lines, last, cell }: Props) {
  const heads = ['number', 'title', last === 'reason' ? null : 'office', last]
  return (
    <section className="card">
      <h2>{t(`brief.${name}`)}</h2>
      {lines.length === 0 ? (
        <p>{t(`brief.${name}.none`)}</p>
      ) : (
        <table className="plain">
          <Heads names={heads} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.appealId}>
                <td className="digits">
                  <Link to="/inbox" search={{ view: 'all', appeal: line.appealId }}>
                    {line.number}
                  </Link>
                </td>
                <td>{line.title}</td>
                {last !== 'reason' && <td>{line.office ?? '—'}</td>}
                <td className={last === 'reason' ? undefined : 'digits'}>{cell(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const Heads = ({ names }: { names: readonly (string | null)[] }) => (
  <thead>
    <tr>
      {names.map((name) =>
        name === null ? null : (
          <th key={name} scope="col">
            {t(`brief.column.${name}`)}
          </th>
        ),
      )}
    </tr>
  </thead>
)

function Problems({ problems }: Pick<Lists, 'problems'>) {
  return (
    <section className="card">
      <h2>{t('brief.problems')}</h2>
      {problems.length === 0 ? (
        <p>{t('brief.problems.none')}</p>
      ) : (
        <table className="plain">
          <Heads names={['title', 'enterprises', 'status']} />
          <tbody>
            {problems.map(({ problemId, title, enterprises, status }) => (
              <tr key={problemId}>
                <td>
                  <Link to="/problems/$problemId" params={{ problemId }}>
                    {title}
                  </Link>
                </td>
                <td className="digits">{enterprises}</td>
                <td>{t(`problemStatus.${status}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
