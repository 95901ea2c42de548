import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { To } from '../places.tsx'
import { noticesQuery } from '../queries.ts'

/** The way to the messages, with how many are unread. */
export function Bell() {
  const unread = useQuery(noticesQuery).data?.unread ?? 0
  return (
    <To to="/notices" className="bell" aria-live="polite">
      {unread > 0 ? t('portal.noticesUnread', { n: unread }) : t('portal.notices')}
    </To>
  )
}
