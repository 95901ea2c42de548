import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api, type Enterprise } from '../api.ts'
import { Trouble } from '../Trouble.tsx'
import { EnterpriseTable } from './EnterpriseTable.tsx'
import { MergeEnterprise } from './MergeEnterprise.tsx'
import { RegisterEnterprise } from './RegisterEnterprise.tsx'
import { SetChain } from './SetChain.tsx'

function useEnterprises(q: string | undefined) {
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
  const { q } = useSearch({ from: '/enterprises' })
  const list = useEnterprises(q)
  const [merging, setMerging] = useState<Enterprise>()
  const [chaining, setChaining] = useState<Enterprise>()
  const [registering, setRegistering] = useState(false)
  const [said, setSaid] = useState('')
  return (
    <section className="page">
      <div className="list-head">
        <h1>{t('menu.enterprises')}</h1>
        <Search />
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

function Search() {
  const { q = '' } = useSearch({ from: '/enterprises' })
  const navigate = useNavigate({ from: '/enterprises' })
  return (
    <Input.Search
      key={q}
      allowClear
      className="search"
      defaultValue={q}
      aria-label={t('enterprise.search')}
      placeholder={t('enterprise.search')}
      onSearch={(typed) => void navigate({ search: typed.trim() ? { q: typed.trim() } : {} })}
    />
  )
}
