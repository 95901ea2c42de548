import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { type CallOptions, problemOf } from '#web/desk/api.ts'
import { showFieldErrors } from '#web/desk/form-problems.ts'
import { useTake } from '#web/desk/use-take.ts'
import { TalkRefusal } from './TalkRefusal.tsx'

export type TalkFormProps<Values> = {
  name: string
  initial: Values
  /** The words of the button. */
  submit: string
  send: (values: Values, options: CallOptions) => Promise<unknown>
  /** The version on the screen; a step on another one is refused. */
  version?: number
  onDone?: () => void
  /** Whose pages are loaded anew afterwards; those of the talks where nothing is said. */
  reloads?: string
  children?: (values: Values) => ReactNode
}

/** A form: sends, shows what was refused where it belongs, and keeps what was typed. */
export function TalkForm<Values extends object>(props: TalkFormProps<Values>) {
  const { name, initial, submit, children } = props
  const [form] = Form.useForm<Values>()
  const take = useTake({ reloads: 'talks', ...props }, (error) =>
    showFieldErrors(form, problemOf(error)),
  )
  const values = Form.useWatch([], form)
  return (
    <Form<Values>
      form={form}
      name={name}
      layout="vertical"
      initialValues={initial}
      onFinish={(given) => take.mutate({ ...initial, ...given })}
      scrollToFirstError
    >
      {children?.({ ...initial, ...values })}
      <TalkRefusal error={take.error} />
      <Button type="primary" htmlType="submit" loading={take.isPending}>
        {submit}
      </Button>
    </Form>
  )
}
