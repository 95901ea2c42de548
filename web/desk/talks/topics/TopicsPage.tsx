import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { More } from '#web/desk/More.tsx'
import { useSession } from '#web/desk/queries.ts'
import { Trouble } from '#web/desk/Trouble.tsx'
import { TalkHead } from '../parts/TalkHead.tsx'
import '../talks.css'
import { ProposeTopic } from './TopicDialogs.tsx'
import { TopicFilters } from './TopicFilters.tsx'
import { TopicTable } from './TopicTable.tsx'
import type { TopicSearch } from './topic-search.ts'

/** The topic library: found by state and chain, and added to. */
export function TopicsPage() {
  useLanguage()
  const { role } = useSession()
  const search = useSearch({ from: '/talks/topics' })
  const navigate = useNavigate({ from: '/talks/topics' })
  const list = useTopics(search)
  const [proposing, setProposing] = useState(false)
  const topics = list.data?.pages.flatMap(({ items }) => items) ?? []
  const proposes = role === 'coordinator' || role === 'lead' || role === 'expert'
  return (
    <section className="page talks">
      <TalkHead title={t('talks.topics')}>
        {proposes && (
          <Button type="primary" onClick={() => setProposing(true)}>
            {t('talks.propose')}
          </Button>
        )}
      </TalkHead>
      <TopicFilters search={search} onChange={(changed) => void navigate({ search: changed })} />
      <Trouble query={list} />
      <TopicTable topics={topics} loading={list.isPending} />
      <More list={list} />
      {proposing && <ProposeTopic onClose={() => setProposing(false)} />}
    </section>
  )
}

function useTopics(search: TopicSearch) {
  return useInfiniteQuery({
    queryKey: ['talks', 'topics', search],
    queryFn: ({ pageParam }) =>
      api.talks.topics({ ...search, limit: 50, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}
