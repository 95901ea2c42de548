import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import { StandBadges } from '../appeals/Badges.tsx'
import { Light } from '../Light.tsx'
import type { Group, Supervised } from './groups.ts'

const columns = ['light', 'number', 'title', 'office', 'due', 'over', 'letters', 'moves'] as const

/** One group of the list, which on a narrow window is a card an appeal. */
export function SupervisedTable({ group, items }: { group: Group; items: Supervised[] }) {
  return (
    <section className="card" aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{t(`supervision.${group}`, { n: items.length })}</h2>
      <table className="plain supervised">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`on-${column}`}>
                {t(`supervision.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.appealId} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ item }: { item: Supervised }) {
  const {
    appealId,
    light,
    title,
    number,
    officeName,
    status,
    owed,
    letters,
    redoCount,
    transfers,
  } = item
  return (
    <tr>
      <Cell column="light">
        <Light light={light} />
      </Cell>
      <Cell column="number">
        <span className="digits">{number}</span>
      </Cell>
      <Cell column="title">
        <Link to="/inbox" search={{ appeal: appealId }}>
          {title}
        </Link>
        <span className="tags">
          <span className="faint">{t(`status.${status}`)}</span>
          <StandBadges item={item} />
        </span>
      </Cell>
      <Cell column="office">{officeName ?? t('role.coordinator')}</Cell>
      <Cell column="due">
        {owed.map((date) => (
          <Owed key={`${date.kind} ${date.officeId}`} date={date} />
        ))}
      </Cell>
      <Cell column="over">{overWords(item)}</Cell>
      <Cell column="letters">{letters > 0 && t('supervision.sent', { n: letters })}</Cell>
      <Cell column="moves">
        <span className="digits">{`${redoCount} / ${transfers}`}</span>
      </Cell>
    </tr>
  )
}

/** Which date it is, and who has to act for it. */
function Owed({ date: { kind, dueOn, party, officeName } }: { date: Supervised['owed'][number] }) {
  return (
    <span className="owed">
      {t(`deadline.${kind}`)} <span className="digits">{dueOn}</span>
      <small className="small">{officeName ?? t(`role.${party}`)}</small>
    </span>
  )
}

/** Its name goes along for the cards, which have no heads. */
function Cell({ column, children }: { column: (typeof columns)[number]; children: ReactNode }) {
  return (
    <td className={`on-${column}`} data-name={t(`supervision.column.${column}`)}>
      {children || <span className="faint">{t('due.none')}</span>}
    </td>
  )
}

/** The days it is over, or those left. */
function overWords({ overdue, daysOver, daysLeft }: Supervised): ReactNode {
  if (!overdue) return daysLeft === null ? null : t('due.left', { n: daysLeft })
  const words = daysOver > 0 ? t('due.over', { n: daysOver }) : t('due.justOver')
  return <b className="bad">{words}</b>
}
