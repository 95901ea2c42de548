import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Table, Tag } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { useSession } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import type { Account } from './AccountsPage.tsx'

type Props = {
  items: readonly Account[]
  onRole: (account: Account) => void
  onLink: (link: { name: string; token: string }) => void
  onSaid: (words: string) => void
}

export function AccountTable({ items, onRole, onLink, onSaid }: Props) {
  const { role } = useSession()
  const [disabling, setDisabling] = useState<Account>()
  const issue = useMutation({
    mutationFn: async ({ accountId, name }: Account) => ({
      name,
      ...(await api.accounts.issueLink({ accountId })),
    }),
    onSuccess: ({ name, token, proposalId }) => {
      if (token) onLink({ name, token })
      else if (proposalId) onSaid(t('accounts.linkAsked', { name }))
    },
  })
  const acts = (account: Account) => (
    <span className="row">
      {role === 'admin' && (
        <Button size="small" onClick={() => onRole(account)}>
          {t(account.disabled ? 'accounts.enable' : 'accounts.role')}
        </Button>
      )}
      {role === 'admin' && !account.disabled && (
        <Button size="small" loading={issue.isPending} onClick={() => issue.mutate(account)}>
          {t('accounts.link')}
        </Button>
      )}
      {role !== 'auditor' && !account.disabled && (
        <Button size="small" danger onClick={() => setDisabling(account)}>
          {t('accounts.disable')}
        </Button>
      )}
    </span>
  )
  return (
    <>
      <RefusalNote error={issue.error} />
      <Table<Account>
        rowKey="accountId"
        size="small"
        pagination={false}
        scroll={{ x: 720 }}
        dataSource={[...items]}
        columns={[
          {
            title: t('accounts.name'),
            render: (_, { name, disabled }) => (
              <>
                {name} {disabled && <Tag>{t('accounts.disabled')}</Tag>}
              </>
            ),
          },
          { title: t('accounts.staffNumber'), render: (_, one) => one.staffNumber ?? '—' },
          { title: t('accounts.hasRole'), render: (_, one) => t(`role.${one.role}`) },
          { title: t('accounts.office'), render: (_, one) => one.officeName ?? '—' },
          ...(role === 'auditor'
            ? []
            : [{ title: '', render: (_: unknown, one: Account) => acts(one) }]),
        ]}
      />
      {disabling && <Disable account={disabling} onClose={() => setDisabling(undefined)} />}
    </>
  )
}

function Disable({ account, onClose }: { account: Account; onClose: () => void }) {
  const client = useQueryClient()
  const disable = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      api.accounts.disableAccount({ accountId: account.accountId, reason }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['accounts'] })
      await client.invalidateQueries({ queryKey: ['account-events'] })
      onClose()
    },
  })
  return (
    <Modal
      open
      footer={null}
      title={t('accounts.disableTitle', { name: account.name })}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={(values: { reason: string }) => disable.mutate(values)}>
        <p>{t('accounts.disableText')}</p>
        <Form.Item
          name="reason"
          label={t('accounts.reason')}
          rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
        <RefusalNote error={disable.error} />
        <Button danger htmlType="submit" loading={disable.isPending}>
          {t('accounts.disable')}
        </Button>
      </Form>
    </Modal>
  )
}
