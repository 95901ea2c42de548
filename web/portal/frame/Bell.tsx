import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { To } from '../places.tsx'
import { unreadQuery } from '../queries.ts'

/** The way to the messages, with how many are unread. */
export function Bell() {
  const unread = useQuery(unreadQuery).data ?? 0
  const words = unread > 0 ? t('portal.noticesUnread', { n: unread }) : t('portal.notices')
  return (
    <To to="/notices" className="bell" aria-live="polite" aria-label={words}>
      {t('portal.notices')}
      {unread > 0 && <b className="digits">{unread}</b>}
    </To>
  )
}
