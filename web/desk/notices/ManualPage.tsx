import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { api, problemOf } from '../api.ts'
import { showFieldErrors } from '../form-problems.ts'
import { useKeyFor } from '../idempotency.ts'
import { Loaded } from '../Loaded.tsx'
import { More } from '../More.tsx'
import { RefusalNote } from '../RefusalNote.tsx'
import { Trouble } from '../Trouble.tsx'
import './notices.css'

type Item = Awaited<ReturnType<typeof api.notices.manual>>['items'][number]
const queryKey = ['notices', 'manual']

/** Enterprises that no channel reaches: whom to call or send a print, what to say, and how it was done. */
export function ManualPage() {
  const language = useLanguage()
  const found = useInfiniteQuery({
    queryKey: [...queryKey, language],
    queryFn: ({ pageParam }) =>
      api.notices.manual({ language, limit: 50, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <section className="page">
      <h1>{t('manual.title')}</h1>
      <p>{t('manual.text')}</p>
      <Loaded query={found}>
        {({ pages }) => <Rows items={pages.flatMap(({ items }) => items)} />}
      </Loaded>
      {found.data && <Trouble query={found} />}
      <More list={found} />
    </section>
  )
}

function Rows({ items }: { items: Item[] }) {
  if (items.length === 0) return <p className="faint">{t('manual.empty')}</p>
  return (
    <ul className="notices">
      {items.map((item) => (
        <Row key={item.noticeId} item={item} />
      ))}
    </ul>
  )
}

function Row({ item }: { item: Item }) {
  const { noticeId, enterpriseName, contactName, contactPhone, title, text, on } = item
  const [form] = Form.useForm<{ words: string }>()
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const complete = useMutation({
    mutationFn: ({ words }: { words: string }) =>
      api.notices.completeManual({ noticeId, words }, keyFor([noticeId, words])),
    onSuccess: () => client.invalidateQueries({ queryKey }),
    onError: (error) => showFieldErrors(form, problemOf(error)),
  })
  return (
    <li className="notice">
      <p>
        <b>{enterpriseName}</b> {contactName}{' '}
        {contactPhone && <a href={`tel:${contactPhone}`}>{contactPhone}</a>}{' '}
        <span className="faint digits">{on}</span>
      </p>
      <p className="body-text">
        {title}
        {'\n'}
        {text}
      </p>
      <Form
        form={form}
        name={`told-${noticeId}`}
        layout="inline"
        className="told"
        onFinish={(values) => complete.mutate(values)}
      >
        <Form.Item
          name="words"
          label={t('manual.how')}
          rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={complete.isPending}>
          {t('manual.done')}
        </Button>
      </Form>
      <RefusalNote error={complete.error} />
    </li>
  )
}
