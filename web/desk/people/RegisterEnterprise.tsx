import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { t } from '#messages/index.ts'
import { api, type Enterprise, problemOf } from '../api.ts'
import { numberOf, showFieldErrors } from '../form-problems.ts'
import { useKeyFor } from '../idempotency.ts'
import { useCity } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { CreditCodeField } from './CreditCodeField.tsx'

type Values = Record<(typeof texts)[number] | (typeof numbers)[number], string>

const texts = [
  'name',
  'creditCode',
  'regionId',
  'industry',
  'contactName',
  'contactPhone',
  'figuresAsOf',
] as const
const numbers = ['employees', 'revenue', 'assets'] as const

/** Leaves out the fields nothing was typed in: the API tells "not given" from "empty". */
function given(values: Values) {
  const typed = <Name extends keyof Values, T>(
    names: readonly Name[],
    read: (text: string) => T,
  ) => {
    const kept = names.filter((name) => values[name]?.trim())
    // Why `as`: these names are some of those given, each with what was read from it.
    return Object.fromEntries(kept.map((name) => [name, read(values[name])])) as Partial<
      Record<Name, T>
    >
  }
  const { name, regionId } = values
  return {
    ...typed(texts, (text) => text),
    ...typed(numbers, (text) => numberOf(text) ?? 0),
    name,
    regionId,
  }
}

type Props = { onDone: (enterprise: Enterprise) => void }

/** Registers an enterprise; without a credit code it is provisional and merged later. */
export function RegisterEnterprise({ onDone }: Props) {
  const [form] = Form.useForm<Values>()
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const register = useMutation({
    mutationFn: (values: Values) => api.people.registerEnterprise(given(values), keyFor(values)),
    onError: (error) => showFieldErrors(form, problemOf(error)),
    onSuccess: async (enterprise) => {
      await client.invalidateQueries({ queryKey: ['enterprises'] })
      form.resetFields()
      onDone(enterprise)
    },
  })
  return (
    <Form<Values>
      form={form}
      name="enterprise"
      layout="vertical"
      onFinish={(values) => register.mutate(values)}
    >
      <EnterpriseFields />
      <RefusalNote error={register.error} />
      <Button type="primary" htmlType="submit" loading={register.isPending}>
        {t('enterprise.register')}
      </Button>
    </Form>
  )
}

function EnterpriseFields() {
  const { data: city } = useCity()
  const regions = city?.regions.map(({ regionId, name }) => ({ value: regionId, label: name }))
  const industries = city?.industries.map(({ code, name, section }) => {
    return { value: code, label: `${code} ${name}`, section }
  })
  const needed = [{ required: true, whitespace: true, message: t('desk.needed') }]
  const orNothing = (value: string) => ({ value: value || undefined })
  return (
    <div className="two">
      <Form.Item name="name" label={t('enterprise.name')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <CreditCodeField />
      <Form.Item name="regionId" label={t('list.region')} rules={needed} getValueProps={orNothing}>
        <Select options={regions ?? []} placeholder={t('desk.choose')} />
      </Form.Item>
      <Form.Item name="industry" label={t('enterprise.industry')} getValueProps={orNothing}>
        <Select
          allowClear
          options={industries ?? []}
          placeholder={t('desk.choose')}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="contactName" label={t('enterprise.contactName')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="contactPhone" label={t('enterprise.contactPhone')}>
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      <SizeFields />
    </div>
  )
}

/** The size class is worked out by the server from these. */
function SizeFields() {
  return (
    <>
      {numbers.map((name) => (
        <Form.Item key={name} name={name} label={t(`enterprise.${name}`)}>
          <Input inputMode="decimal" maxLength={14} />
        </Form.Item>
      ))}
      <Form.Item name="figuresAsOf" label={t('enterprise.figuresAsOf')}>
        <Input type="date" />
      </Form.Item>
    </>
  )
}
