import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { sentenceOf } from '#web/portal/problems.ts'
import { momentWords } from '#web/ui/days.ts'
import { talks } from '../api.ts'
import { feedsQuery } from '../queries.ts'
import { NewAddress } from './NewAddress.tsx'

/** The talks one goes to, in the telephone's own calendar: made, copied, revoked. */
export function Feeds() {
  const { make, revoke, items } = useFeeds()
  const error = make.error ?? revoke.error
  return (
    <section className="panel">
      <h2>{t('feed.title')}</h2>
      <p>{t('feed.text')}</p>
      {make.data && <NewAddress address={make.data.address} />}
      {error && <p role="alert">{sentenceOf(error)}</p>}
      <p role="status" className={revoke.isSuccess ? 'hint' : 'unseen'}>
        {revoke.isSuccess && t('feed.revoked')}
      </p>
      <ul className="feeds">
        {items.map(({ feedId, createdAt }) => (
          <li key={feedId}>
            <span>{t('feed.made', { date: momentWords(createdAt) })}</span>
            <button
              type="button"
              className="button quiet danger"
              aria-disabled={revoke.isPending}
              onClick={() => revoke.mutate(feedId)}
            >
              {t('feed.revoke')}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button quiet"
        aria-disabled={make.isPending}
        onClick={() => !make.isPending && make.mutate()}
      >
        {t('feed.make')}
      </button>
    </section>
  )
}

function useFeeds() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: feedsQuery.queryKey })
  const make = useMutation({ mutationFn: () => talks.addFeed({}), onSuccess })
  const revoke = useMutation({
    mutationFn: (feedId: string) => talks.revokeFeed({ feedId }),
    onSuccess: async (_, feedId) => {
      if (make.data?.feedId === feedId) make.reset()
      await onSuccess()
    },
  })
  const all = useQuery(feedsQuery).data?.items ?? []
  return { make, revoke, items: all.filter(({ scope }) => scope === 'person') }
}
