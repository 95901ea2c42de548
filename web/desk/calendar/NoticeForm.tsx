import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { t } from '#messages/index.ts'
import { api, type Problem, problemOf } from '../api.ts'
import { sentenceOf, showFieldErrors } from '../form-problems.ts'
import { useKeyFor } from '../idempotency.ts'
import { Prose } from '../steps/Prose.tsx'

type Values = { title: string; text: string }

/** The notice as published, pasted; a correction is a further version of the year. */
export function NoticeForm({ year }: { year: number }) {
  const [form] = Form.useForm<Values>()
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const add = useMutation({
    mutationFn: (values: Values) =>
      api.calendar.addNotice({ year, ...values }, keyFor([year, values])),
    onError: (error) => showFieldErrors(form, problemOf(error)),
    onSuccess: async () => {
      form.resetFields()
      await client.invalidateQueries({ queryKey: ['calendar'] })
    },
  })
  const title = t('notice.titleOf', { year })
  return (
    <section className="notice">
      <h2>{t('notice.add', { year })}</h2>
      {add.isSuccess && (
        <Alert type="success" showIcon role="status" title={t('notice.added', { year })} />
      )}
      <Form<Values>
        form={form}
        name="notice"
        layout="vertical"
        initialValues={{ title, text: '' }}
        onFinish={(values) => add.mutate(values)}
      >
        <Form.Item
          name="title"
          label={t('notice.title')}
          rules={[{ required: true, message: t('desk.needed') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Prose name="text" label="notice.text" hint="notice.hint" rows={6} max={5000} required />
        {add.error && <NoticeFault problem={problemOf(add.error)} />}
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('notice.send')}
        </Button>
      </Form>
    </section>
  )
}

/** What of the notice could not be taken, with the words or the day at fault. */
function NoticeFault({ problem }: { problem: Problem }) {
  const { words, day } = problem.details ?? {}
  const place = [words, day].filter((part) => typeof part === 'string' && part !== '').join(' · ')
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentenceOf(problem)}
      description={place || undefined}
    />
  )
}
