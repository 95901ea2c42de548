import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { t } from '#messages/index.ts'
import { codeTyped, confirmByPasskey, passkeysWork } from '#web/passkeys.ts'
import { type Answer, api } from '../api.ts'
import { FactorNote } from './FactorNote.tsx'

export type Factors = Answer<typeof api.people.factors>
type Props = { factors: Factors; onDone: () => void }

/** Asks for one of the factors that are enrolled. */
export function ShowFactor({ factors, onDone }: Props) {
  const passkey = useMutation({ mutationFn: () => confirmByPasskey(api.people), onSuccess: onDone })
  const demo = useMutation({
    mutationFn: () => api.people.confirm({ demo: true }),
    onSuccess: onDone,
  })
  const asks = factors.passkeys.length > 0 && passkeysWork()
  return (
    <div className="stack">
      {asks && (
        <Button type="primary" loading={passkey.isPending} onClick={() => passkey.mutate()}>
          {t('factor.byPasskey')}
        </Button>
      )}
      <FactorNote error={passkey.error} />
      {factors.generator && <CodeForm label={t('factor.code')} send={byCode} onDone={onDone} />}
      {factors.demo && (
        <>
          <p className="faint">{t('factor.demoText')}</p>
          <Button type="primary" loading={demo.isPending} onClick={() => demo.mutate()}>
            {t('factor.demo')}
          </Button>
          <FactorNote error={demo.error} />
        </>
      )}
      {!asks && !factors.generator && !factors.demo && <p>{t('factor.byLink')}</p>}
    </div>
  )
}

const byCode = (code: string) => api.people.confirm({ code })

type CodeProps = { label: string; send: (code: string) => Promise<unknown>; onDone: () => void }

/** Six digits; full-width ones are as good as others. */
export function CodeForm({ label, send, onDone }: CodeProps) {
  const [form] = Form.useForm<{ code: string }>()
  const sent = useMutation({
    mutationFn: ({ code }: { code: string }) => send(codeTyped(code)),
    onSuccess: onDone,
    onError: () => form.resetFields(),
  })
  return (
    <Form form={form} layout="vertical" onFinish={(values) => sent.mutate(values)}>
      <Form.Item name="code" label={label} rules={[{ required: true, message: t('desk.needed') }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
      </Form.Item>
      <FactorNote error={sent.error} />
      <Button htmlType="submit" type="primary" loading={sent.isPending}>
        {t('factor.sendCode')}
      </Button>
    </Form>
  )
}
