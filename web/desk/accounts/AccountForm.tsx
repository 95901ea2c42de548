import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { type StaffRole, staffRoles } from '#kernel/roles.ts'
import { t } from '#messages/index.ts'
import { officeRoles } from '#modules/people/domain/words.ts'
import { api, problemOf } from '../api.ts'
import { showFieldErrors } from '../form-problems.ts'
import { useKeyFor } from '../idempotency.ts'
import { useCity } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import type { Account } from './AccountsPage.tsx'

type Values = { name: string; staffNumber: string; role: StaffRole; officeId?: string }
const needsOffice = (role: StaffRole) => officeRoles.some((one) => one === role)

type Props = { of: Account | undefined; onDone: () => void }

/** Asks for an account, or for another role of one; the security administrator decides. */
export function AccountForm({ of, onDone }: Props) {
  const [form] = Form.useForm<Values>()
  const keyFor = useKeyFor()
  const role = Form.useWatch('role', form) ?? of?.role
  const offices = useCity().data?.offices.map(({ officeId, name }) => ({
    value: officeId,
    label: name,
  }))
  const ask = useMutation({
    mutationFn: ({ name, staffNumber, ...values }: Values) => {
      const place = {
        role: values.role,
        ...(needsOffice(values.role) && values.officeId && { officeId: values.officeId }),
      }
      return of
        ? api.accounts.grantRole({ accountId: of.accountId, ...place }, keyFor(values))
        : api.accounts.openAccount({ name, staffNumber, ...place }, keyFor([name, values]))
    },
    onSuccess: onDone,
    onError: (error) => showFieldErrors(form, problemOf(error)),
  })
  const needed = [{ required: true, whitespace: true, message: t('desk.needed') }]
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={of ?? {}}
      onFinish={(values) => ask.mutate(values)}
    >
      {!of && (
        <>
          <Form.Item name="name" label={t('accounts.name')} rules={needed}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="staffNumber" label={t('accounts.staffNumber')} rules={needed}>
            <Input maxLength={40} />
          </Form.Item>
        </>
      )}
      <Form.Item name="role" label={t('accounts.hasRole')} rules={needed}>
        <Select options={staffRoles.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </Form.Item>
      {role && needsOffice(role) && (
        <Form.Item name="officeId" label={t('accounts.office')} rules={needed}>
          <Select options={offices ?? []} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
      <p className="faint">{t('accounts.askText')}</p>
      <RefusalNote error={ask.error} />
      <Button type="primary" htmlType="submit" loading={ask.isPending}>
        {t('accounts.ask')}
      </Button>
    </Form>
  )
}
