import type { TableColumnsType } from 'antd'
import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { AppealItem } from '../api.ts'
import { Due } from '../Due.tsx'
import { Badges } from './Badges.tsx'
import { codeName } from './code-name.ts'

type Shown = { compact: boolean; narrow: boolean; withEnterprise: boolean }

/** The list's columns: those beside an open appeal are the fewest that tell one from another. */
export function columnsOf({
  compact,
  narrow,
  withEnterprise,
}: Shown): TableColumnsType<AppealItem> {
  const wide: TableColumnsType<AppealItem> = [
    ...(withEnterprise
      ? [{ key: 'enterprise', title: t('list.enterprise'), render: enterpriseOf, width: 190 }]
      : []),
    { key: 'region', title: t('list.region'), dataIndex: 'regionName', width: 110 },
    { key: 'office', title: t('list.office'), render: officeOf, width: 150 },
  ]
  const columns: TableColumnsType<AppealItem> = [
    { key: 'number', title: t('list.number'), render: numberOf, width: 140, responsive: ['md'] },
    { key: 'title', title: t('list.title'), render: titleOf },
    ...(compact ? [] : wide.map((column) => ({ ...column, responsive: ['md' as const] }))),
    { key: 'status', title: t('list.status'), render: statusOf, width: narrow ? 76 : 112 },
    { key: 'due', title: t('list.due'), render: dueOf, width: narrow ? 118 : 172 },
  ]
  return columns.map((column) => ({ ...column, shouldCellUpdate }))
}

/** Why: moving along hundreds of rows must not draw every cell of them again. */
const shouldCellUpdate = (now: AppealItem, before: AppealItem) => now !== before

const enterpriseOf = (_: unknown, item: AppealItem) => codeName(item)
const officeOf = (_: unknown, item: AppealItem) =>
  item.officeName ?? <span className="faint">{t('list.noOffice')}</span>
const numberOf = (_: unknown, item: AppealItem) => <span className="digits">{item.number}</span>

const dueOf = (_: unknown, item: AppealItem) => <Due item={item} />

function titleOf(_: unknown, item: AppealItem) {
  return (
    <>
      <a className="row-link" href={`?appeal=${item.appealId}`} data-appeal={item.appealId}>
        {item.title}
      </a>
      <span className="tags">
        <Tag>{t(`kind.${item.kind}`)}</Tag>
        <Tag>{t(`environment.${item.environment}`)}</Tag>
        <Badges item={item} />
        {item.tags.slice(0, 3).map((tag) => (
          <span key={tag} className="tag-word">
            #{tag}
          </span>
        ))}
      </span>
    </>
  )
}

function statusOf(_: unknown, { status, end }: AppealItem) {
  return (
    <span className={`status status-${status}`}>
      {t(`status.${status}`)}
      {end && <small className="small">{t(`end.${end}`)}</small>}
    </span>
  )
}
