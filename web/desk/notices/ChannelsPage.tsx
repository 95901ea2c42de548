import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { webhookLengths } from '#modules/notices/domain/words.ts'
import { api, problemOf } from '../api.ts'
import { showFieldErrors } from '../form-problems.ts'
import { useKeyFor } from '../idempotency.ts'
import { Loaded } from '../Loaded.tsx'
import { RefusalNote } from '../RefusalNote.tsx'
import { Failures } from './Failures.tsx'
import { WebhookTable } from './WebhookTable.tsx'
import './notices.css'

const queryKey = ['webhooks']

/** The addresses other systems are told at, and what could not be delivered. */
export function ChannelsPage() {
  useLanguage()
  const [secret, setSecret] = useState<string | null>(null)
  const found = useQuery({ queryKey, queryFn: () => api.notices.webhooks({}) })
  return (
    <section className="page">
      <h1>{t('hooks.title')}</h1>
      <p>{t('hooks.text')}</p>
      {secret && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('hooks.secret')}
          description={<code className="secret">{secret}</code>}
        />
      )}
      <AddWebhook onSecret={setSecret} />
      <Loaded query={found}>
        {({ items }) => <WebhookTable items={items} onSecret={setSecret} />}
      </Loaded>
      <Failures />
    </section>
  )
}

type Values = { name: string; url: string }

function AddWebhook({ onSecret }: { onSecret: (secret: string) => void }) {
  const [form] = Form.useForm<Values>()
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const add = useMutation({
    mutationFn: (values: Values) => api.notices.addWebhook(values, keyFor([values])),
    onSuccess: async ({ secret }) => {
      onSecret(secret)
      form.resetFields()
      await client.invalidateQueries({ queryKey })
    },
    onError: (error) => showFieldErrors(form, problemOf(error)),
  })
  const needed = [{ required: true, whitespace: true, message: t('desk.needed') }]
  return (
    <Form
      form={form}
      layout="inline"
      className="add-hook"
      onFinish={(values) => add.mutate(values)}
    >
      <Form.Item name="name" label={t('hooks.name')} rules={needed}>
        <Input maxLength={webhookLengths.name} />
      </Form.Item>
      <Form.Item name="url" label={t('hooks.url')} rules={needed}>
        <Input maxLength={webhookLengths.url} inputMode="url" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {t('hooks.add')}
      </Button>
      <RefusalNote error={add.error} />
    </Form>
  )
}
