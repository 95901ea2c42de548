import { Input, Select } from 'antd'
import { t } from '#messages/index.ts'
import { environments, statuses } from '#modules/appeals/domain/words.ts'
import { searchKinds } from '#modules/search/domain/words.ts'
import { useCity, useSession } from '../queries.ts'
import { present, type SearchFilters } from './filters.ts'

type Props = { filters: SearchFilters; onChange: (filters: SearchFilters) => void }

const optionsOf = (values: readonly string[], prefix: string) =>
  values.filter((one) => one !== 'new').map((value) => ({ value, label: t(`${prefix}.${value}`) }))

/** What a search is narrowed to: each filter stands in the address. */
export function SearchFiltersRow({ filters, onChange }: Props) {
  const { data: city } = useCity()
  const { role } = useSession()
  const set = (chosen: { [K in keyof SearchFilters]?: SearchFilters[K] | undefined }) =>
    onChange(present({ ...filters, ...chosen }))
  const choose = (name: 'kind' | 'status' | 'region' | 'office' | 'environment') => ({
    allowClear: true,
    'aria-label': t(`search.${name}`),
    placeholder: t(`search.${name}`),
    value: filters[name] ?? null,
    // Why `as`: the options are the values that the filter has.
    onChange: (value: string | null) => set({ [name]: value ?? undefined } as SearchFilters),
  })
  const regions = city?.regions.map(({ regionId, name }) => ({ value: regionId, label: name }))
  const offices = city?.offices.map(({ officeId, name }) => ({ value: officeId, label: name }))
  const day = (name: 'from' | 'to') => (
    <label className="search-day" htmlFor={`search-${name}`}>
      {t(`search.${name}`)}
      <Input
        id={`search-${name}`}
        type="date"
        value={filters[name] ?? ''}
        onChange={({ target }) => set({ [name]: target.value || undefined })}
      />
    </label>
  )
  return (
    <div className="filters">
      <Select {...choose('kind')} options={optionsOf(searchKinds, 'search.kind')} />
      <Select {...choose('status')} options={optionsOf(statuses, 'status')} />
      <Select {...choose('region')} options={regions ?? []} />
      {role !== 'handler' && role !== 'lead' && (
        <Select
          {...choose('office')}
          showSearch={{ optionFilterProp: 'label' }}
          options={offices ?? []}
        />
      )}
      <Select {...choose('environment')} options={optionsOf(environments, 'environment')} />
      {day('from')}
      {day('to')}
    </div>
  )
}
