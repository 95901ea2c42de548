import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'

/** The way to one's messages, with how many are unread; asked again now and then. */
export function Bell() {
  const found = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => api.notices.list({ limit: 1 }),
    refetchInterval: 60_000,
  })
  const n = found.data?.unread ?? 0
  return (
    <Link to="/notices" className="bell" aria-live="polite">
      {t('notices.title')}
      {n > 0 && <Badge count={n} overflowCount={99} title={t('notices.unread', { n })} />}
    </Link>
  )
}
