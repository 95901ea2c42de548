import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api, type Enterprise } from '../api.ts'
import { Trouble } from '../Trouble.tsx'
import { EnterpriseTable } from './EnterpriseTable.tsx'
import { MergeEnterprise } from './MergeEnterprise.tsx'
import { RegisterEnterprise } from './RegisterEnterprise.tsx'
import { SetChain } from './SetChain.tsx'

function useEnterprises(q: string) {
  return useInfiniteQuery({
    queryKey: ['enterprises', 'list', q],
    queryFn: ({ pageParam }) =>
      api.people.enterprises({
        limit: 50,
        ...(q && { q }),
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

/** The enterprises: found, registered, and merged when two records turn out to be one. */
export function EnterprisesPage() {
  useLanguage()
  // Why not in the address: who was looked for would stay in the history of the browser.
  const [q, setQ] = useState('')
  const list = useEnterprises(q)
  const [merging, setMerging] = useState<Enterprise>()
  const [chaining, setChaining] = useState<Enterprise>()
  const [registering, setRegistering] = useState(false)
  const [said, setSaid] = useState('')
  return (
    <section className="page">
      <div className="list-head">
        <h1>{t('menu.enterprises')}</h1>
        <Input.Search
          allowClear
          className="search"
          aria-label={t('enterprise.search')}
          placeholder={t('enterprise.search')}
          onSearch={(typed) => setQ(typed.trim())}
        />
        <Button type="primary" onClick={() => setRegistering(true)}>
          {t('enterprise.register')}
        </Button>
        <output className="said">{said}</output>
      </div>
      <Trouble query={list} />
      {(list.data || list.isPending) && (
        <EnterpriseTable list={list} onMerge={setMerging} onChain={setChaining} />
      )}
      <Modal
        open={registering}
        footer={null}
        width={720}
        title={t('enterprise.register')}
        onCancel={() => setRegistering(false)}
      >
        <RegisterEnterprise
          onDone={({ name }) => {
            setRegistering(false)
            setSaid(t('enterprise.registered', { name }))
          }}
        />
      </Modal>
      {chaining && (
        <SetChain
          key={chaining.enterpriseId}
          of={chaining}
          onClose={() => setChaining(undefined)}
        />
      )}
      {merging && (
        <MergeEnterprise
          key={merging.enterpriseId}
          from={merging}
          onClose={() => setMerging(undefined)}
        />
      )}
    </section>
  )
}
