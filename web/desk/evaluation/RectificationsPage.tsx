import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { Light } from '../Light.tsx'
import { Trouble } from '../Trouble.tsx'
import { Cell, Heads } from '../talks/parts/Cell.tsx'
import { EvaluationHead } from './EvaluationHead.tsx'
import './evaluation.css'
import { type RectificationItem, useRectifications } from './queries.ts'

const columns = ['what', 'level', 'office', 'status', 'dueOn'] as const
const views = ['open', 'closed'] as const

/** Bad ratings and how they are rectified; an office sees its own. */
export function RectificationsPage() {
  useLanguage()
  const [view, setView] = useState<(typeof views)[number]>('open')
  const found = useRectifications(view)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="page talks evaluation">
      <EvaluationHead title={t('rectification.title')}>
        <Segmented
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`rectification.${value}`) }))}
        />
      </EvaluationHead>
      <p className="faint">{t('rectification.about')}</p>
      <Trouble query={found} />
      {found.data && items.length === 0 && (
        <p className="card">
          {t(view === 'open' ? 'rectification.empty' : 'rectification.emptyClosed')}
        </p>
      )}
      {items.length > 0 && (
        <section className="card">
          <table className="plain cards">
            <Heads labels={columns.map((name) => `rectification.column.${name}`)} />
            <tbody>
              {items.map((item) => (
                <Row key={item.rectificationId} item={item} />
              ))}
            </tbody>
          </table>
          {found.hasNextPage && (
            <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
              {t('rectification.more')}
            </Button>
          )}
        </section>
      )}
    </section>
  )
}

function Row({ item }: { item: RectificationItem }) {
  const { rectificationId, number, title, level, officeName, status, end, nextDueOn, light } = item
  return (
    <tr>
      <Cell label="rectification.column.what">
        <Link to="/rectifications/$rectificationId" params={{ rectificationId }}>
          {title}
        </Link>
        <small className="small digits">{number}</small>
      </Cell>
      <Cell label="rectification.column.level">{t(`rating.${level}`)}</Cell>
      <Cell label="rectification.column.office">{officeName}</Cell>
      <Cell label="rectification.column.status">
        {t(end ? `rectification.end.${end}` : `rectification.status.${status}`)}
      </Cell>
      <Cell label="rectification.column.dueOn">
        {nextDueOn && light && (
          <>
            <Light light={light} /> <span className="digits">{nextDueOn}</span>
          </>
        )}
      </Cell>
    </tr>
  )
}
