import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { t } from '#messages/index.ts'
import { api, type Enterprise } from '../api.ts'

type Props = {
  id?: string
  value?: string | undefined
  onChange?: (enterpriseId: string) => void
  /** Leaves out those that may not be chosen here. */
  allowed?: (enterprise: Enterprise) => boolean
}

const enough = 20

/** An enterprise, found by part of its name or by its whole credit code. */
export function EnterpriseSelect({ allowed = () => true, value, ...field }: Props) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['enterprises', 'search', q],
    queryFn: () => api.people.enterprises({ limit: enough, ...(q && { q }) }),
    placeholderData: (before) => before,
  })
  const options = (found.data?.items ?? []).filter(allowed).map((one) => {
    return { value: one.enterpriseId, label: one.name, code: one.creditCode }
  })
  return (
    <Select
      {...field}
      value={value ?? null}
      placeholder={t('enterprise.find')}
      loading={found.isFetching}
      options={options}
      notFoundContent={t(found.isPending ? 'desk.loading' : 'list.noMatch')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      optionRender={({ data }) => (
        <span className="office">
          <b>{data.label}</b>
          <small className="small">{data.code ?? t('enterprise.provisional')}</small>
        </span>
      )}
    />
  )
}
