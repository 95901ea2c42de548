import { useInfiniteQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { Trouble } from '../frame/Trouble.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { To, useHomeSearch } from '../places.tsx'
import { type Item, listQuery, type View } from '../queries.ts'
import { AppealCard } from './AppealCard.tsx'
import { Attention } from './Attention.tsx'

const views: readonly View[] = ['open', 'closed', 'all']

/** The enterprise's own appeals, a page at a time; which ones is in the address. */
export function MyAppeals({ today }: { today: string }) {
  const { view = 'open', status } = useHomeSearch()
  return (
    <>
      <Attention />
      <nav className="tabs" aria-label={t('home.views')}>
        {views.map((name) => (
          <To key={name} to="/" search={name === 'open' ? {} : { view: name }} className="tab">
            {t(`home.view.${name}`)}
          </To>
        ))}
      </nav>
      <Listed view={view} status={status} today={today} />
    </>
  )
}

type ListedProps = { view: View; status: Item['status'] | undefined; today: string }

function Listed({ view, status, today }: ListedProps) {
  const list = useInfiniteQuery(listQuery(view, status))
  if (list.isPending) return <Waiting lines={6} />
  if (list.isError && !list.data) return <Trouble error={list.error} retry={list.refetch} />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Empty view={view} />
  return (
    <>
      <ul className="cards">
        {items.map((item) => (
          <AppealCard key={item.appealId} item={item} today={today} />
        ))}
      </ul>
      {list.isError && <Trouble error={list.error} retry={list.fetchNextPage} />}
      {list.hasNextPage && (
        <button
          type="button"
          className="button quiet wide-button"
          aria-busy={list.isFetchingNextPage}
          disabled={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {list.isFetchingNextPage ? t('portal.loading') : t('home.more')}
        </button>
      )}
    </>
  )
}

function Empty({ view }: { view: View }) {
  return (
    <div className="panel empty">
      <p>
        <b>{t(`home.empty.${view}`)}</b>
      </p>
      {view !== 'closed' && <p>{t('home.emptyText')}</p>}
    </div>
  )
}
