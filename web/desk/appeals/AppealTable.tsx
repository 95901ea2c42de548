import { Grid, Table } from 'antd'
import type { MouseEvent } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import type { AppealItem } from '../api.ts'
import { More } from '../More.tsx'
import { useSession } from '../queries.ts'
import { useAppealSearch, type useAppeals } from './appeal-queries.ts'
import { columnsOf } from './columns.tsx'

type Props = {
  list: ReturnType<typeof useAppeals>
  items: AppealItem[]
  onOpen: (appealId: string, byKeyboard: boolean) => void
}

/** The dense list; each title is a link that the keyboard moves along, and the whole row opens it. */
export function AppealTable({ list, items, onOpen }: Props) {
  const language = useLanguage()
  const [{ appeal: opened }] = useAppealSearch()
  const { role } = useSession()
  const { md = true } = Grid.useBreakpoint()
  const withEnterprise = role !== 'handler' && role !== 'lead'
  return (
    <>
      <Table<AppealItem>
        key={language}
        size="small"
        rowKey="appealId"
        columns={columnsOf({ compact: opened !== undefined, narrow: !md, withEnterprise })}
        dataSource={items}
        pagination={false}
        loading={list.isPending}
        locale={{ emptyText: t(list.isPending ? 'desk.loading' : 'list.empty') }}
        onRow={({ appealId }) => ({
          className: appealId === opened ? 'row-open' : '',
          onClick: (event) => openRow(event, (byKeyboard) => onOpen(appealId, byKeyboard)),
        })}
      />
      <More list={list} />
    </>
  )
}

/** Opens beside the list, unless another tab was asked for; a click by Enter has no `detail`. */
function openRow(event: MouseEvent, open: (byKeyboard: boolean) => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  open(event.detail === 0)
}
