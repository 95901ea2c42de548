import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '../api.ts'
import { More } from '../More.tsx'
import { Trouble } from '../Trouble.tsx'
import { ProposalRow } from './ProposalRow.tsx'
import '../notices/notices.css'

/** 待批事项: what one person has proposed and another must decide. */
export function ProposalsPage() {
  useLanguage()
  const [view, setView] = useState<'pending' | 'decided'>('pending')
  const [handOver, setHandOver] = useState<string>()
  const list = useInfiniteQuery({
    queryKey: ['proposals', view],
    queryFn: ({ pageParam }) =>
      api.accounts.proposals({ view, limit: 20, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <section className="page">
      <h1>{t('proposals.title')}</h1>
      <p className="faint">{t('proposals.text')}</p>
      <Segmented
        value={view}
        onChange={setView}
        options={[
          { value: 'pending', label: t('proposals.pending') },
          { value: 'decided', label: t('proposals.decided') },
        ]}
      />
      {handOver && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('proposals.handOver')}
          description={<code className="secret">{`${location.origin}/sign-in#${handOver}`}</code>}
        />
      )}
      <Trouble query={list} />
      {items?.length === 0 && <p className="faint">{t('proposals.none')}</p>}
      <ul className="notices">
        {items?.map((item) => (
          <ProposalRow key={item.proposalId} item={item} onHandOver={setHandOver} />
        ))}
      </ul>
      <More list={list} />
    </section>
  )
}
