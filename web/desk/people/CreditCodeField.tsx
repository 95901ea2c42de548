import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useDeferredValue } from 'react'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'

/** The unified social credit code, checked by the server while it is typed. */
export function CreditCodeField() {
  const typed: unknown = Form.useWatch('creditCode')
  const code = useDeferredValue(typeof typed === 'string' ? typed.trim() : '')
  const checked = useQuery({
    queryKey: ['credit-code', code],
    queryFn: () => api.people.checkCreditCode({ code }),
    enabled: code.length >= 18 && code.length <= 60,
  })
  return (
    <Form.Item
      name="creditCode"
      label={t('enterprise.code')}
      extra={<span role="status">{noteOf(code, checked.data)}</span>}
      validateStatus={checked.data && !checked.data.ok ? 'error' : ''}
    >
      <Input className="digits" maxLength={40} autoComplete="off" spellCheck={false} />
    </Form.Item>
  )
}

type Checked = Awaited<ReturnType<typeof api.people.checkCreditCode>>

function noteOf(code: string, checked: Checked | undefined) {
  if (code === '') return t('code.none')
  if (code.length < 18) return t('code.typing', { n: code.length })
  if (!checked) return t('desk.checking')
  if (!checked.ok) return <b className="bad">{t(`code.${checked.reason}`)}</b>
  return <b className={checked.warning ? 'warn' : 'good'}>{t(checked.warning ?? 'code.right')}</b>
}
