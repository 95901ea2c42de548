import { useInfiniteQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { More } from '../More.tsx'
import { Trouble } from '../Trouble.tsx'

type Item = Awaited<ReturnType<typeof api.notices.failures>>['items'][number]

/** What was tried again and again and never arrived. */
export function Failures() {
  const found = useInfiniteQuery({
    queryKey: ['notices', 'failures'],
    queryFn: ({ pageParam }) =>
      api.notices.failures({ limit: 50, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <section>
      <h2>{t('failures.title')}</h2>
      <Loaded query={found}>
        {({ pages }) => <Rows items={pages.flatMap(({ items }) => items)} />}
      </Loaded>
      {found.data && <Trouble query={found} />}
      <More list={found} />
    </section>
  )
}

function Rows({ items }: { items: Item[] }) {
  if (items.length === 0) return <p className="faint">{t('failures.empty')}</p>
  return (
    <table className="plain">
      <thead>
        <tr>
          {['number', 'channel', 'attempts', 'error'].map((name) => (
            <th key={name} scope="col">
              {t(`failures.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ noticeId, number, channel, attempts, error }) => (
          <tr key={noticeId + channel}>
            <td className="digits">{number}</td>
            <td>{channel}</td>
            <td className="digits">{attempts}</td>
            <td>{error}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
