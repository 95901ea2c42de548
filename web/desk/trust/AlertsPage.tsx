import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { momentWords } from '../days.ts'
import { useKeyFor } from '../idempotency.ts'
import { Loaded } from '../Loaded.tsx'
import { More } from '../More.tsx'
import { useSession } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Trouble } from '../Trouble.tsx'
import { ReadQuota } from './ReadQuota.tsx'
import '../notices/notices.css'

type Item = Awaited<ReturnType<typeof api.trust.alerts>>['items'][number]
const queryKey = ['trust', 'alerts']

/** What the system found and an auditor must look at; how much may be opened before it does. */
export function AlertsPage() {
  const { role } = useSession()
  if (role === 'security')
    return (
      <section className="page">
        <h1>{t('menu.quota')}</h1>
        <ReadQuota />
      </section>
    )
  return (
    <section className="page">
      <h1>{t('alerts.title')}</h1>
      <p>{t('alerts.text')}</p>
      <AlertList />
      <ReadQuota />
    </section>
  )
}

/** Alerts of one kind, or all of them, the latest first. */
export function AlertList({ kind }: { kind?: string }) {
  const found = useInfiniteQuery({
    queryKey: [...queryKey, kind],
    queryFn: ({ pageParam }) =>
      api.trust.alerts({
        limit: 50,
        ...(kind && { kind }),
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <>
      <Loaded query={found}>
        {({ pages }) => <Rows items={pages.flatMap(({ items }) => items)} />}
      </Loaded>
      {found.data && <Trouble query={found} />}
      <More list={found} />
    </>
  )
}

function Rows({ items }: { items: Item[] }) {
  if (items.length === 0) return <p className="faint">{t('alerts.empty')}</p>
  return (
    <ul className="notices">
      {items.map((item) => (
        <Row key={item.alertId} item={item} />
      ))}
    </ul>
  )
}

function Row({ item }: { item: Item }) {
  const { alertId, kind, at, accountName, officeName, role, handledAt, handledWords } = item
  return (
    <li className="notice">
      <p>
        <b>{t(`alert.kind.${kind}`)}</b> {accountName ?? t(`role.${role}`)} {officeName}{' '}
        <span className="faint digits">{momentWords(at)}</span>
      </p>
      <About item={item} />
      {handledAt === null ? (
        <Handle alertId={alertId} />
      ) : (
        <p className="faint">
          {t('alerts.handled')} {momentWords(handledAt)} {handledWords}
        </p>
      )}
    </li>
  )
}

const retaliation = { 'retaliation-suspected': 'act', 'retaliation-reported': 'reported' } as const

/** What there is to say beside the kind: which appeal it is about, and what was done to whom made it. */
function About({ item: { kind, subjectKind, subjectId, details } }: { item: Item }) {
  const { number = '', act = '' } = details
  const acts = kind in retaliation && retaliation[kind as keyof typeof retaliation]
  return (
    <>
      {acts && <p>{t(`alert.says.${kind}`, { ...details, act: t(`alert.${acts}.${act}`) })}</p>}
      {subjectKind === 'appeal' && subjectId !== null && (
        <p>
          <Link to="/inbox" search={{ view: 'all', appeal: subjectId }}>
            {t('alert.appeal', { number })}
          </Link>
        </p>
      )}
    </>
  )
}

function Handle({ alertId }: { alertId: string }) {
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const handle = useMutation({
    mutationFn: ({ words }: { words: string }) =>
      api.trust.handleAlert({ alertId, words }, keyFor([alertId, words])),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
  return (
    <>
      <Form
        name={`handled-${alertId}`}
        layout="inline"
        onFinish={(values: { words: string }) => handle.mutate(values)}
      >
        <Form.Item
          name="words"
          label={t('alerts.words')}
          rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
        <Button htmlType="submit" loading={handle.isPending}>
          {t('alerts.handle')}
        </Button>
      </Form>
      <RefusalNote error={handle.error} />
    </>
  )
}
