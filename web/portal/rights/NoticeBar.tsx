import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { To } from '../places.tsx'
import { useSession } from '../queries.ts'
import { noticeQuery } from './rights-queries.ts'

/** Until the notice in force is confirmed, the way to it stands above every page of an enterprise. */
export function NoticeBar() {
  const role = useSession().data?.role
  const { data: notice } = useQuery({ ...noticeQuery, enabled: role === 'enterprise' })
  if (role !== 'enterprise' || notice?.read !== false) return null
  return (
    <div className="offline">
      <p className="wide">
        {t('portal.noticeUnread')} <To to="/my-data">{t('portal.noticeRead')}</To>
      </p>
    </div>
  )
}
