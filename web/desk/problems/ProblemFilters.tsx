import { Checkbox, Select } from 'antd'
import { t } from '#messages/index.ts'
import { useCity } from '../queries.ts'
import { type ProblemSearch, tabs } from './problem-search.ts'

type Props = { search: ProblemSearch; onChange: (search: ProblemSearch) => void }

/** Which state, which venue and in which order; all stand in the address. */
export function ProblemFilters({ search, onChange }: Props) {
  const { data: city } = useCity()
  const { tab = 'suggested', order, triggered, region } = search
  const { region: _region, ...anywhere } = search
  const { order: _order, ...anyOrder } = search
  const { triggered: _triggered, ...anyTrigger } = search
  return (
    <div className="problem-filters no-print">
      <span className="tabs">
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            className="tab"
            aria-pressed={one === tab}
            onClick={() => onChange({ ...search, tab: one })}
          >
            {t(`problems.tab.${one}`)}
          </button>
        ))}
      </span>
      <Select
        className="problem-region"
        aria-label={t('problems.region')}
        value={region ?? ''}
        options={[
          { value: '', label: t('problems.region') },
          ...(city?.regions ?? []).map(({ regionId, name }) => ({ value: regionId, label: name })),
        ]}
        onChange={(given: string) => onChange(given ? { ...search, region: given } : anywhere)}
      />
      <Select
        className="problem-order"
        aria-label={t('problems.order.heat')}
        value={order ?? 'heat'}
        options={(['heat', 'age'] as const).map((value) => {
          return { value, label: t(`problems.order.${value}`) }
        })}
        onChange={(given) => onChange(given === 'age' ? { ...search, order: given } : anyOrder)}
      />
      <Checkbox
        checked={triggered === 'true'}
        onChange={({ target }) =>
          onChange(target.checked ? { ...search, triggered: 'true' } : anyTrigger)
        }
      >
        {t('problems.onlyTriggered')}
      </Checkbox>
    </div>
  )
}
