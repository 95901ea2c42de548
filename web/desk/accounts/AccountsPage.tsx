import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '../api.ts'
import { More } from '../More.tsx'
import { useSession } from '../queries.ts'
import { Trouble } from '../Trouble.tsx'
import { AccountEvents } from './AccountEvents.tsx'
import { AccountForm } from './AccountForm.tsx'
import { AccountTable } from './AccountTable.tsx'
import '../notices/notices.css'

export type Account = Awaited<ReturnType<typeof api.accounts.accounts>>['items'][number]

/** The accounts of staff: the system administrator asks, the security administrator grants, the auditor sees. */
export function AccountsPage() {
  useLanguage()
  const { role } = useSession()
  const [asking, setAsking] = useState<Account | 'new'>()
  const [said, setSaid] = useState('')
  const [link, setLink] = useState<{ name: string; token: string }>()
  const list = useInfiniteQuery({
    queryKey: ['accounts'],
    queryFn: ({ pageParam }) =>
      api.accounts.accounts({ limit: 50, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <section className="page">
      <div className="list-head">
        <h1>{t('accounts.title')}</h1>
        {role === 'admin' && (
          <Button type="primary" onClick={() => setAsking('new')}>
            {t('accounts.open')}
          </Button>
        )}
        <output className="said">{said}</output>
      </div>
      <p className="faint">{t('accounts.text')}</p>
      {link && <IssuedLink link={link} />}
      <Trouble query={list} />
      {list.data && (
        <AccountTable
          items={list.data.pages.flatMap(({ items }) => items)}
          onRole={setAsking}
          onLink={setLink}
          onSaid={setSaid}
        />
      )}
      <More list={list} />
      <AccountEvents />
      <Modal
        open={asking !== undefined}
        footer={null}
        destroyOnHidden
        title={t(asking === 'new' ? 'accounts.open' : 'accounts.role')}
        onCancel={() => setAsking(undefined)}
      >
        {asking && (
          <AccountForm
            of={asking === 'new' ? undefined : asking}
            onDone={() => {
              setAsking(undefined)
              setSaid(t('accounts.asked'))
            }}
          />
        )}
      </Modal>
    </section>
  )
}

/** A link is shown once, to be handed over. */
function IssuedLink({ link: { name, token } }: { link: { name: string; token: string } }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t('accounts.linkOf', { name })}
      description={<code className="secret">{`${location.origin}/sign-in#${token}`}</code>}
    />
  )
}
