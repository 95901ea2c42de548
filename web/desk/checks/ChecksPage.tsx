import { Link } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { More } from '../More.tsx'
import { Trouble } from '../Trouble.tsx'
import { Cell, Heads } from '../talks/parts/Cell.tsx'
import { CheckHead } from './CheckHead.tsx'
import { type CheckInList, useChecks, type View } from './check-queries.ts'

const columns = ['number', 'office', 'reason', 'period', 'checker', 'status'] as const
const views = ['open', 'false', 'all'] as const satisfies View[]

/** 抽查件: what waits to be checked or confirmed, what was found false, or all. */
export function ChecksPage() {
  useLanguage()
  const [view, setView] = useState<View>('open')
  const list = useChecks(view)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="page talks checks">
      <CheckHead title="menu.checks" />
      <Radio.Group
        optionType="button"
        value={view}
        onChange={({ target }) => setView(target.value)}
        options={views.map((value) => ({ value, label: t(`checks.view.${value}`) }))}
      />
      <Trouble query={list} />
      {list.data && items.length === 0 && (
        <section className="card">
          <p>{t('checks.empty')}</p>
        </section>
      )}
      {items.length > 0 && (
        <section className="card">
          <table className="plain cards">
            <Heads labels={columns.map((column) => `checks.column.${column}`)} />
            <tbody>
              {items.map((check) => (
                <Row key={check.checkId} check={check} />
              ))}
            </tbody>
          </table>
          <More list={list} />
        </section>
      )}
    </section>
  )
}

function Row({ check }: { check: CheckInList }) {
  const { checkId, number, title, officeName, reason, flagged, period, checkerName } = check
  return (
    <tr>
      <Cell label="checks.column.number">
        <Link to="/checks/$checkId" params={{ checkId }} className="digits">
          {number}
        </Link>
        <small className="small">{title}</small>
      </Cell>
      <Cell label="checks.column.office">{officeName}</Cell>
      <Cell label="checks.column.reason">
        {t(`checks.reason.${reason}`)}
        {flagged && reason !== 'flagged' && (
          <small className="small">{t('checks.alsoFlagged')}</small>
        )}
      </Cell>
      <Cell label="checks.column.period">
        <span className="digits">{period}</span>
      </Cell>
      <Cell label="checks.column.checker">{checkerName}</Cell>
      <Cell label="checks.column.status">
        <Standing check={check} />
      </Cell>
    </tr>
  )
}

/** How a check stands, or what it found. */
export function Standing({ check: { status, finding } }: { check: CheckInList }) {
  const key = status === 'closed' && finding ? `finding.${finding}` : `status.${status}`
  const strong = status === 'closed' && finding === 'false'
  return <span className={strong ? 'state finding-false' : 'state'}>{t(`checks.${key}`)}</span>
}
