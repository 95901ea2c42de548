import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import { statuses } from '#modules/appeals/domain/words.ts'
import type { Counts } from '../api.ts'
import { Light } from '../Light.tsx'
import { useSession } from '../queries.ts'
import { useAppealSearch, useCounts } from './appeal-queries.ts'
import type { AppealSearch } from './search.ts'

type Tab = { key: string; label: ReactNode; count: number | undefined; search: AppealSearch }

/** The coordinating office sees every status; others those in which there is something for them. */
function tabsOf(counts: Counts | undefined, every: boolean): Tab[] {
  const open = statuses.filter(
    (status) => status !== 'new' && status !== 'closed' && (every || counts?.byStatus[status]),
  )
  const by = counts?.byStatus
  const sum = by && Object.values(by).reduce((all, one) => all + one, 0)
  return [
    { key: 'open', label: t('list.open'), count: sum, search: {} },
    {
      key: 'overdue',
      label: t('list.overdue'),
      count: counts?.overdue,
      search: { overdue: true },
    },
    ...(every && counts?.unconfirmed
      ? [
          {
            key: 'unconfirmed',
            label: t('list.unconfirmed'),
            count: counts.unconfirmed,
            search: { unconfirmed: true as const },
          },
        ]
      : []),
    ...(every && counts?.advised
      ? [
          {
            key: 'advised',
            label: t('filters.advised'),
            count: counts.advised,
            search: { advised: true as const },
          },
        ]
      : []),
    ...open.map((status) => ({
      key: status,
      label: t(`status.${status}`),
      count: by && (by[status] ?? 0),
      search: { status },
    })),
    { key: 'closed', label: t('status.closed'), count: counts?.closed, search: { view: 'closed' } },
  ]
}

const gravestFirst = ['black', 'red', 'yellow', 'green', 'paused'] as const

const lightTabs = (counts: Counts | undefined): Tab[] =>
  gravestFirst.map((light) => ({
    key: light,
    label: <Light light={light} />,
    count: counts && (counts.byLight[light] ?? 0),
    search: { light },
  }))

const keyOf = ({ view, status, overdue, unconfirmed, advised, light }: AppealSearch) => {
  if (overdue) return 'overdue'
  if (unconfirmed) return 'unconfirmed'
  return advised ? 'advised' : (light ?? view ?? status ?? 'open')
}

/** Which statuses or which light the list shows, each with how many there are. */
export function StatusTabs() {
  const [search] = useAppealSearch()
  const { data } = useCounts(search)
  const { role } = useSession()
  return (
    <>
      <Tabs label={t('list.statuses')} tabs={tabsOf(data, role === 'coordinator')} />
      <Tabs label={t('list.lights')} tabs={lightTabs(data)} />
    </>
  )
}

function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const [search] = useAppealSearch()
  const { region, office } = search
  const kept = { ...(region && { region }), ...(office && { office }) }
  // Why none: the tabs count whole lists, and what one office owes is a part of one.
  const current = search.number || search.owing ? '' : keyOf(search)
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ key, label: name, count, search: own }) => (
        <Link
          key={key}
          to="."
          search={{ ...kept, ...own }}
          className={key === 'overdue' && count ? 'tab tab-over' : 'tab'}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={key === current ? 'page' : undefined}
        >
          {name} <b className="digits">{count ?? '…'}</b>
        </Link>
      ))}
    </nav>
  )
}
