import { useQueryClient } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { newKey } from '#web/ui/new-key.ts'
import { type Place, To } from '../places.tsx'

type Item = Awaited<ReturnType<typeof api.notices.list>>['items'][number]

/** The page of what a message is about. */
function placeOf({ loop, id }: Item['subject']): Place {
  if (loop === 'talk-session') return { to: '/talks/$sessionId', params: { sessionId: id } }
  if (loop === 'talk-seat') return { to: '/talks/seats/$seatId', params: { seatId: id } }
  if (loop === 'review') return { to: '/reviews' }
  return { to: '/appeals/$appealId', params: { appealId: id } }
}

function wayWords({ loop, number }: Item['subject']): string {
  if (loop === 'review') return t('notices.openReview')
  return loop.startsWith('talk-') ? t('notices.openTalk') : t('notices.open', { number })
}

/** One message; opening what it is about marks it as read. */
export function NoticeItem({ item }: { item: Item }) {
  const client = useQueryClient()
  const read = async () => {
    if (item.read) return
    await api.notices.read({ noticeId: item.noticeId }, { context: { key: newKey() } })
    await client.invalidateQueries({ queryKey: ['notices'] })
  }
  return (
    <li className={item.read ? 'panel notice' : 'panel notice unread'}>
      <p className="notice-head">
        {!item.read && <span className="mark">{t('notices.new')}</span>}
        <b>{item.title}</b> <span className="digits">{item.on}</span>
      </p>
      <p className="notice-text">{item.text}</p>
      <To {...placeOf(item.subject)} className="way" onClick={() => void read().catch(() => {})}>
        {wayWords(item.subject)}
      </To>
    </li>
  )
}
