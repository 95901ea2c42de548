import { useInfiniteQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { momentOf } from '../days.ts'
import { More } from '../More.tsx'
import { Trouble } from '../Trouble.tsx'

/** What was done to accounts and by whom; two devices at once stand out. */
export function AccountEvents() {
  const list = useInfiniteQuery({
    queryKey: ['account-events'],
    queryFn: ({ pageParam }) =>
      api.accounts.accountEvents({ limit: 20, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <>
      <h2>{t('accounts.events')}</h2>
      <Trouble query={list} />
      <ul className="notices">
        {list.data?.pages
          .flatMap(({ items }) => items)
          .map(({ eventId, accountName, kind, at, byName, words }) => (
            <li key={eventId} className="notice">
              <p>
                <b>{accountName}</b> {t(`accounts.event.${kind}`)}{' '}
                {kind === 'two-devices' && <Tag color="red">{t('accounts.look')}</Tag>}
              </p>
              <p className="faint">
                {momentOf(at)} · {byName} {words && `· ${wordsOf(words)}`}
              </p>
            </li>
          ))}
      </ul>
      <More list={list} />
    </>
  )
}

/** Some words are names of roles or factors, which have words of their own. */
function wordsOf(words: string): string {
  for (const prefix of ['role', 'accounts.factor']) {
    const known = t(`${prefix}.${words}`)
    if (known !== `${prefix}.${words}`) return known
  }
  return words
}
