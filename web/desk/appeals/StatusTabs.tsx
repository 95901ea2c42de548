import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { statuses } from '#modules/appeals/domain/words.ts'
import type { Counts } from '../api.ts'
import { useSession } from '../queries.ts'
import { useAppealSearch, useCounts } from './appeal-queries.ts'
import type { AppealSearch } from './search.ts'

type Tab = { key: string; label: string; count: number | undefined; search: AppealSearch }

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
    ...open.map((status) => ({
      key: status,
      label: t(`status.${status}`),
      count: by && (by[status] ?? 0),
      search: { status },
    })),
    { key: 'closed', label: t('status.closed'), count: counts?.closed, search: { view: 'closed' } },
  ]
}

const keyOf = ({ view, status, overdue }: AppealSearch) =>
  overdue ? 'overdue' : (view ?? status ?? 'open')

/** Which statuses the list shows, each with how many there are. */
export function StatusTabs() {
  const [search] = useAppealSearch()
  const counts = useCounts(search)
  const { role } = useSession()
  const { region, office } = search
  const kept = { ...(region && { region }), ...(office && { office }) }
  const current = search.number ? '' : keyOf(search)
  return (
    <nav className="tabs" aria-label={t('list.statuses')}>
      {tabsOf(counts.data, role === 'coordinator').map(({ key, label, count, search: own }) => (
        <Link
          key={key}
          to="."
          search={{ ...kept, ...own }}
          className={key === 'overdue' && count ? 'tab tab-over' : 'tab'}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={key === current ? 'page' : undefined}
        >
          {label} <b className="digits">{count ?? '…'}</b>
        </Link>
      ))}
    </nav>
  )
}
