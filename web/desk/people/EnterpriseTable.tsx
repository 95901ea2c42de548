import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Button, Table, type TableColumnsType, Tag } from 'antd'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import type { City, Enterprise } from '../api.ts'
import { More } from '../More.tsx'
import { useCity } from '../queries.ts'

type Page = { items: Enterprise[]; next: string | null }
type Props = {
  list: UseInfiniteQueryResult<InfiniteData<Page>>
  onMerge: (enterprise: Enterprise) => void
  onChain: (enterprise: Enterprise) => void
}

export function EnterpriseTable({ list, ...acts }: Props) {
  const { data: city } = useCity()
  return (
    <>
      <Table<Enterprise>
        size="small"
        rowKey="enterpriseId"
        pagination={false}
        loading={list.isPending}
        columns={columnsOf(city, acts)}
        dataSource={list.data?.pages.flatMap(({ items }) => items) ?? []}
        locale={{ emptyText: t(list.isPending ? 'desk.loading' : 'enterprise.empty') }}
      />
      <More list={list} />
    </>
  )
}

function columnsOf(
  city: City | undefined,
  acts: Omit<Props, 'list'>,
): TableColumnsType<Enterprise> {
  const regionOf = (id: string) => city?.regions.find(({ regionId }) => regionId === id)?.name ?? id
  const industryOf = (code: string | null) =>
    city?.industries.find((one) => one.code === code)?.name ?? ''
  const column = (
    key: string,
    title: string,
    render: (one: Enterprise) => ReactNode,
    width?: number,
  ) => {
    return {
      key,
      title: t(title),
      render: (_: unknown, one: Enterprise) => render(one),
      ...(width && { width }),
    }
  }
  const narrow = column('name', 'enterprise.name', nameOf)
  const wide = [
    column('code', 'enterprise.code', codeOf, 250),
    column('region', 'list.region', ({ regionId }) => regionOf(regionId), 110),
    column('industry', 'enterprise.industry', (one) => industryAndChain(one, industryOf)),
    column('size', 'enterprise.size', sizeOf, 90),
    column('contact', 'enterprise.contact', contactOf, 170),
  ].map((one) => ({ ...one, responsive: ['md' as const] }))
  return [narrow, ...wide, column('acts', 'enterprise.actions', (one) => actsOf(one, acts), 150)]
}

/** On a narrow screen the code stands below the name. */
function nameOf(enterprise: Enterprise) {
  return (
    <>
      {enterprise.name}
      <div className="small only-narrow">{codeOf(enterprise)}</div>
    </>
  )
}

function codeOf({ creditCode, codeWarning, provisional, mergedInto }: Enterprise) {
  if (mergedInto) return <Tag>{t('enterprise.merged')}</Tag>
  return (
    <>
      {creditCode && <span className="digits">{creditCode}</span>}{' '}
      {provisional && <Tag className="warn">{t('enterprise.provisional')}</Tag>}
      {codeWarning && <Tag className="warn">{t(codeWarning)}</Tag>}
    </>
  )
}

const sizeOf = ({ sizeClass }: Enterprise) =>
  sizeClass ? t(`size.${sizeClass}`) : t('size.unknown')
const contactOf = ({ contactName, contactPhone }: Enterprise) =>
  [contactName, contactPhone].filter(Boolean).join(' ')

function industryAndChain(
  { industry, chain, chainPosition }: Enterprise,
  industryOf: (code: string | null) => string,
) {
  return (
    <>
      {industryOf(industry)}
      {chain && (
        <div className="small">
          {chain} {chainPosition && t(`chainPosition.${chainPosition}`)}
        </div>
      )}
    </>
  )
}

function actsOf(enterprise: Enterprise, { onMerge, onChain }: Omit<Props, 'list'>) {
  if (enterprise.mergedInto) return null
  return (
    <>
      <Button size="small" onClick={() => onChain(enterprise)}>
        {t('chain.button')}
      </Button>{' '}
      {enterprise.provisional && (
        <Button size="small" onClick={() => onMerge(enterprise)}>
          {t('merge.button')}
        </Button>
      )}
    </>
  )
}
