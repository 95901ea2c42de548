import { Button, Input, Select } from 'antd'
import { t } from '#messages/index.ts'
import { useCity, useSession } from '../queries.ts'
import { useAppealSearch } from './appeal-queries.ts'
import type { AppealSearch } from './search.ts'

const named = (rows: { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }))

/** The filters beside the status: region, office and the number; each stands in the URL. */
export function Filters() {
  const [{ region, office, number, ...rest }, change] = useAppealSearch()
  const { role } = useSession()
  const { data: city } = useCity()
  const set = (chosen: { region?: string; office?: string; number?: string }) => {
    const all = { region, office, number, ...chosen }
    change({ ...rest, ...present(all) })
  }
  const ownOnly = role === 'handler' || role === 'lead'
  return (
    <div className="filters">
      <Select
        allowClear
        aria-label={t('list.region')}
        placeholder={t('list.allRegions')}
        value={region ?? null}
        options={named(city?.regions.map(({ regionId: id, name }) => ({ id, name })) ?? [])}
        onChange={(chosen) => set({ region: chosen ?? '' })}
      />
      {!ownOnly && (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('list.office')}
          placeholder={t('list.allOffices')}
          value={office ?? null}
          options={named(city?.offices.map(({ officeId: id, name }) => ({ id, name })) ?? [])}
          onChange={(chosen) => set({ office: chosen ?? '' })}
        />
      )}
      <Input.Search
        key={number ?? ''}
        allowClear
        id="number-search"
        aria-label={t('list.findNumber')}
        placeholder={t('list.findNumber')}
        defaultValue={number ?? ''}
        onSearch={(typed) => set({ number: typed.trim() })}
      />
      <Owing />
    </div>
  )
}

/** The list shows only what one office owes: which, and the way back to all. */
function Owing() {
  const [{ owing, ...rest }, change] = useAppealSearch()
  const { data: city } = useCity()
  if (owing === undefined) return null
  const office = city?.offices.find(({ officeId }) => officeId === owing)?.name ?? ''
  return (
    <span className="owing">
      {t('list.owing', { office })}
      <Button size="small" onClick={() => change(rest)}>
        {t('list.owingEnd')}
      </Button>
    </span>
  )
}

/** Leaves out what is not chosen. */
function present(all: Record<'region' | 'office' | 'number', string | undefined>): AppealSearch {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value))
}
