import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api, problemOf } from '../api.ts'
import { showFieldErrors } from '../form-problems.ts'
import { useKeyFor } from '../idempotency.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { IntakeFields } from './IntakeFields.tsx'
import { type IntakeValues, inputOf, nothingTyped } from './intake.ts'

type Taken = Awaited<ReturnType<typeof api.appeals.submit>>

/** An appeal that came in by talk, telephone or window, written down for the enterprise. */
export function IntakePage() {
  useLanguage()
  const [form] = Form.useForm<IntakeValues>()
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const [taken, setTaken] = useState<Taken>()
  const submit = useMutation({
    mutationFn: (values: IntakeValues) => api.appeals.submit(inputOf(values), keyFor(values)),
    onError: (error) => showFieldErrors(form, problemOf(error)),
    onSuccess: async (answer, { channel }) => {
      setTaken(answer)
      form.resetFields()
      form.setFieldValue('channel', channel)
      await client.invalidateQueries({ queryKey: ['appeals'] })
    },
  })
  return (
    <section className="page narrow">
      <h1>{t('menu.intake')}</h1>
      {taken && <TakenNote taken={taken} />}
      <Form<IntakeValues>
        form={form}
        name="intake"
        layout="vertical"
        initialValues={nothingTyped}
        onFinish={(values) => submit.mutate(values)}
        scrollToFirstError={{ focus: true, block: 'center' }}
      >
        <IntakeFields />
        <RefusalNote error={submit.error} />
        <Button type="primary" htmlType="submit" loading={submit.isPending}>
          {t('intake.submit')}
        </Button>
      </Form>
    </section>
  )
}

function TakenNote({ taken }: { taken: Taken }) {
  const { number, appealId, dispatchDueOn, replyDueOn, provisional } = taken
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('intake.taken', { number })}
      description={
        <>
          {t('intake.dates', { dispatch: dispatchDueOn, reply: replyDueOn })}
          {provisional && ` ${t('due.provisional')}`}{' '}
          <Link to="/inbox" search={{ appeal: appealId }}>
            {t('intake.show')}
          </Link>
        </>
      }
    />
  )
}
