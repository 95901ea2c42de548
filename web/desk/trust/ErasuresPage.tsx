import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { api } from '../api.ts'
import { useKeyFor } from '../idempotency.ts'
import { Loaded } from '../Loaded.tsx'
import { More } from '../More.tsx'
import { RefusalNote } from '../RefusalNote.tsx'
import { Trouble } from '../Trouble.tsx'
import '../notices/notices.css'

type Item = Awaited<ReturnType<typeof api.rights.erasures>>['items'][number]
const queryKey = ['rights', 'erasures']

/** 删除申请: what enterprises want erased; a coordinator proposes it to an auditor, or says why not. */
export function ErasuresPage() {
  const found = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      api.rights.erasures({ limit: 50, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <section className="page">
      <h1>{t('erasures.title')}</h1>
      <p>{t('erasures.text')}</p>
      <Loaded query={found}>
        {({ pages }) => <Rows items={pages.flatMap(({ items }) => items)} />}
      </Loaded>
      {found.data && <Trouble query={found} />}
      <More list={found} />
    </section>
  )
}

function Rows({ items }: { items: Item[] }) {
  if (items.length === 0) return <p className="faint">{t('erasures.empty')}</p>
  return (
    <ul className="notices">
      {items.map((item) => (
        <Row key={item.erasureId} item={item} />
      ))}
    </ul>
  )
}

function Row({ item }: { item: Item }) {
  const { number, reason, askedOn, state, proposed, refusal, doneOn, erasureId } = item
  return (
    <li className="notice">
      <p>
        <b>{number === null ? t('erasures.whole') : t('alert.appeal', { number })}</b>{' '}
        <Tag>{t(`erasures.state.${state === 'asked' && proposed ? 'proposed' : state}`)}</Tag>
      </p>
      <p className="faint">
        {t('erasures.asked', { on: dayWords(askedOn), reason: t(`erasures.reason.${reason}`) })}
        {refusal !== null && ` · ${refusal}`}
        {doneOn !== null && ` · ${t('erasures.doneOn', { on: dayWords(doneOn) })}`}
      </p>
      {state === 'asked' && !proposed && <Decide erasureId={erasureId} />}
    </li>
  )
}

function Decide({ erasureId }: { erasureId: string }) {
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const [reason, setReason] = useState('')
  const onSuccess = () => client.invalidateQueries({ queryKey })
  const propose = useMutation({
    mutationFn: () => api.rights.proposeErasure({ erasureId }, keyFor([erasureId, 'propose'])),
    onSuccess,
  })
  const refuse = useMutation({
    mutationFn: () => api.rights.refuseErasure({ erasureId, reason }, keyFor([erasureId, reason])),
    onSuccess,
  })
  return (
    <div className="stack">
      <div className="row">
        <Button type="primary" loading={propose.isPending} onClick={() => propose.mutate()}>
          {t('erasures.propose')}
        </Button>
        <Input
          maxLength={500}
          value={reason}
          aria-label={t('erasures.why')}
          placeholder={t('erasures.why')}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button
          disabled={reason.trim() === ''}
          loading={refuse.isPending}
          onClick={() => refuse.mutate()}
        >
          {t('erasures.refuse')}
        </Button>
      </div>
      <RefusalNote error={propose.error ?? refuse.error} />
    </div>
  )
}
