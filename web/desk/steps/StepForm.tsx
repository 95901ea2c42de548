import { Alert, Button, Form } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { t } from '#messages/index.ts'
import type { Files } from '#web/ui/files/use-files.ts'
import type { Appeal, CallOptions } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import type { DeskStep } from './desk-steps.ts'
import { useStepContext } from './step-context.ts'
import { keepTyped, withTyped } from './typed.ts'
import { useTakeStep } from './use-take-step.ts'

export type StepProps = { appeal: Appeal }

type Props<Values> = StepProps & {
  step: DeskStep
  initial: Values
  send: (values: Values, options: CallOptions) => Promise<unknown>
  /** Where the keyboard begins: at the first field, or at the button when all is filled in. */
  begin?: 'button'
  /** Asked before it is sent; it is not while the answer is no. */
  before?: (values: Values) => Promise<boolean>
  /** Files that go along: the step waits until each of them is there. */
  files?: Pick<Files, 'busy' | 'failed'>
  children?: (values: Values) => ReactNode
}

/** One step's form: sends, shows what was refused where it belongs, and keeps what was typed. */
export function StepForm<Values extends object>(props: Props<Values>) {
  const { appeal, step, send, begin, before, files, children } = props
  const [initial] = useState(() => withTyped(appeal.appealId, step, props.initial))
  const [form] = Form.useForm<Values>()
  const { open, focusAt, touch } = useStepContext()
  const take = useTakeStep({ appeal, step, form, send })
  const box = useRef<HTMLDivElement>(null)
  const values = Form.useWatch([], form)
  useEffect(() => {
    if (focusAt > 0) beginAt(box.current, begin)
  }, [focusAt, begin])
  return (
    <div ref={box} role="none" onKeyDownCapture={(event) => sendByKey(event, form.submit)}>
      <Form<Values>
        form={form}
        name={`${step}-form`}
        layout="vertical"
        initialValues={initial}
        onValuesChange={(_, all) => {
          keepTyped(appeal.appealId, step, all)
          touch()
        }}
        onFinish={async (given) => {
          if (files?.busy || files?.failed) return
          if (before === undefined || (await before(given))) take.mutate(given)
        }}
        scrollToFirstError
      >
        {children?.({ ...initial, ...values })}
        {open ? <RefusalNote error={take.error} /> : <ChangedNote appeal={appeal} />}
        {files?.failed && <p role="alert">{t('files.failed')}</p>}
        <Button
          type="primary"
          htmlType="submit"
          loading={take.isPending || files?.busy === true}
          disabled={!open || files?.failed === true}
        >
          {t(`step.${step}`)}
        </Button>
        <kbd className="send-key">Ctrl + Enter</kbd>
      </Form>
    </div>
  )
}

/** Somebody else took the appeal further while this form was being filled in. */
function ChangedNote({ appeal }: StepProps) {
  const status = t(`status.${appeal.status}`)
  return <Alert type="warning" showIcon role="alert" title={t('steps.changed', { status })} />
}

function beginAt(box: HTMLElement | null, begin: 'button' | undefined): void {
  const field = begin === 'button' ? null : box?.querySelector<HTMLElement>('input, textarea')
  const target = field ?? box?.querySelector<HTMLElement>('button[type=submit]')
  target?.focus()
}

/** Why before the fields: an open list of offices would take the Enter for a choice of its own. */
function sendByKey(event: KeyboardEvent, submit: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.stopPropagation()
  submit()
}
