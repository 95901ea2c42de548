import { Checkbox, Select } from 'antd'
import { t } from '#messages/index.ts'
import { promiseSources, results } from '#modules/promises/domain/words.ts'
import { useCity, useSession } from '../queries.ts'
import type { PromiseSearch } from './promise-search.ts'

type Props = { search: PromiseSearch; onChange: (search: PromiseSearch) => void }
type Option = { value: string; label: string }

/** Which year, source, office and result; all stand in the address. */
export function PromiseFilters({ search, onChange }: Props) {
  const { today, role } = useSession()
  const { data: city } = useCity()
  const thisYear = Number(today.slice(0, 4))
  const years = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map(String)
  const own = role === 'lead' || role === 'handler'
  const set = (name: keyof PromiseSearch, value: string | number | true | undefined) => {
    const { [name]: _, ...rest } = search
    onChange(value === undefined ? rest : ({ ...rest, [name]: value } as PromiseSearch))
  }
  return (
    <div className="promise-filters no-print">
      <Choice
        label="promises.filter.year"
        any="promises.filter.anyYear"
        value={search.year === undefined ? '' : String(search.year)}
        options={years.map((value) => ({ value, label: value }))}
        onChange={(value) => set('year', value === '' ? undefined : Number(value))}
      />
      <Choice
        label="promises.filter.source"
        any="promises.filter.anySource"
        value={search.source ?? ''}
        options={promiseSources.map((value) => ({ value, label: t(`promises.source.${value}`) }))}
        onChange={(value) => set('source', value || undefined)}
      />
      {!own && (
        <Choice
          label="promises.filter.office"
          any="promises.filter.anyOffice"
          value={search.officeId ?? ''}
          options={(city?.offices ?? [])
            .filter(({ handles }) => handles)
            .map(({ officeId, name }) => ({ value: officeId, label: name }))}
          onChange={(value) => set('officeId', value || undefined)}
        />
      )}
      <Choice
        label="promises.filter.result"
        any="promises.filter.anyResult"
        value={search.result ?? ''}
        options={results.map((value) => ({ value, label: t(`promises.result.${value}`) }))}
        onChange={(value) => set('result', value || undefined)}
      />
      <Checkbox
        checked={search.waiting === true}
        onChange={({ target }) => set('waiting', target.checked || undefined)}
      >
        {t('promises.filter.waiting')}
      </Checkbox>
    </div>
  )
}

function Choice(props: {
  label: string
  any: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
}) {
  const { label, any, value, options, onChange } = props
  return (
    <Select
      className="promise-filter"
      aria-label={t(label)}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      options={[{ value: '', label: t(any) }, ...options]}
      onChange={onChange}
    />
  )
}
