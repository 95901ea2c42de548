import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addMessages, t, useLanguage } from '#messages/index.ts'
import { zh } from '#messages/notices.zh.ts'
import { api } from '#web/client.ts'
import { newKey } from '#web/ui/new-key.ts'
import { Title } from '../frame/Title.tsx'
import { Trouble } from '../frame/Trouble.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { ForEnterprise } from '../people/ForEnterprise.tsx'
import { NoticeItem } from './NoticeItem.tsx'
import { NoticeSettings } from './NoticeSettings.tsx'
import './notices.css'

addMessages(zh, {})

const call = () => ({ context: { key: newKey() } })

/** What the enterprise was told, the newest first, and how it wants to be told. */
export function NoticesPage() {
  useLanguage()
  return (
    <ForEnterprise>
      {() => (
        <>
          <Title>{t('notices.title')}</Title>
          <Messages />
          <NoticeSettings />
        </>
      )}
    </ForEnterprise>
  )
}

function Messages() {
  const language = useLanguage()
  const client = useQueryClient()
  const [cursors, setCursors] = useState([''])
  const readAll = useMutation({
    mutationFn: () => api.notices.readAll({}, call()),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
  return (
    <section>
      <button
        type="button"
        className="button quiet"
        aria-busy={readAll.isPending}
        onClick={() => readAll.mutate()}
      >
        {t('notices.readAll')}
      </button>
      {cursors.map((cursor) => (
        <Page
          key={cursor}
          cursor={cursor}
          language={language}
          more={cursor === cursors.at(-1) ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </section>
  )
}

type PageProps = {
  cursor: string
  language: 'zh' | 'en'
  more: ((next: string) => void) | undefined
}

function Page({ cursor, language, more }: PageProps) {
  const found = useQuery({
    queryKey: ['notices', language, cursor],
    queryFn: () => api.notices.list({ language, ...(cursor ? { cursor } : {}) }, call()),
  })
  if (found.isPending) return <Waiting lines={4} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  const { items, next } = found.data
  if (items.length === 0 && cursor === '') {
    return (
      <div className="panel empty">
        <b>{t('notices.empty')}</b>
        <p>{t('notices.emptyText')}</p>
      </div>
    )
  }
  return (
    <>
      <ul className="notices">
        {items.map((item) => (
          <NoticeItem key={item.noticeId} item={item} />
        ))}
      </ul>
      {more && next && (
        <button type="button" className="button quiet wide-button" onClick={() => more(next)}>
          {t('notices.more')}
        </button>
      )}
    </>
  )
}
