import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import type { MouseEvent } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '../api.ts'
import { useKeyFor } from '../idempotency.ts'
import { More } from '../More.tsx'
import { RefusalNote } from '../RefusalNote.tsx'
import { NoticeSettings } from './NoticeSettings.tsx'
import './notices.css'

type Item = Awaited<ReturnType<typeof api.notices.list>>['items'][number]

/** What this person was told, the newest first, and how they want to be told. */
export function NoticesPage() {
  const language = useLanguage()
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const found = useInfiniteQuery({
    queryKey: ['notices', 'list', language],
    queryFn: ({ pageParam }) =>
      api.notices.list({ language, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const refresh = () => client.invalidateQueries({ queryKey: ['notices'] })
  const readAll = useMutation({
    mutationFn: () => api.notices.readAll({}, keyFor(['all'])),
    onSuccess: refresh,
  })
  const read = useMutation({
    mutationFn: (noticeId: string) => api.notices.read({ noticeId }, keyFor([noticeId])),
    onSuccess: refresh,
  })
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="page">
      <div className="list-head">
        <h1>{t('notices.title')}</h1>
        <Button onClick={() => readAll.mutate()} loading={readAll.isPending}>
          {t('notices.readAll')}
        </Button>
      </div>
      <RefusalNote error={found.error ?? readAll.error} />
      {found.isSuccess && items.length === 0 && <p className="faint">{t('notices.empty')}</p>}
      <ul className="notices">
        {items.map((item) => (
          <Row
            key={item.noticeId}
            item={item}
            onRead={() => !item.read && read.mutate(item.noticeId)}
          />
        ))}
      </ul>
      <More list={found} words="notices.more" />
      <NoticeSettings />
    </section>
  )
}

function Row({ item, onRead }: { item: Item; onRead: () => void }) {
  const { history } = useRouter()
  const open = (event: MouseEvent) => {
    onRead()
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    // Why: another page would end what this one is sending, and the message would stay unread.
    event.preventDefault()
    history.push(item.path)
  }
  return (
    <li className={item.read ? 'notice' : 'notice unread'}>
      <p>
        {!item.read && <Tag className="good">{t('notices.new')}</Tag>}
        {item.urgent && <Tag className="bad">{t('notices.urgent')}</Tag>}
        <b>{item.title}</b> <span className="faint digits">{item.on}</span>
      </p>
      <p className="body-text">{item.text}</p>
      <a href={item.path} onClick={open}>
        {t('notices.open', { number: item.subject.number })}
      </a>
    </li>
  )
}
