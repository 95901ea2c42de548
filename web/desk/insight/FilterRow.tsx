import { Button, Select } from 'antd'
import { t } from '#messages/index.ts'
import { channels, environments } from '#modules/appeals/domain/words.ts'
import type { City } from '../api.ts'
import { type FigureSearch, isFull, others, present } from './filters.ts'

type Option = { value: string; label: string }
type Props = {
  filter: FigureSearch
  city: City | undefined
  industries: Option[]
  onChange: (filter: FigureSearch) => void
}

/** What figures are asked of; a third filter waits until one is taken away. */
export function FilterRow({ filter, city, industries, onChange }: Props) {
  const full = isFull(filter)
  const options: Record<'region' | (typeof others)[number], Option[]> = {
    region: (city?.regions ?? []).map(({ regionId, name }) => ({ value: regionId, label: name })),
    office: (city?.offices ?? []).map(({ officeId, name }) => ({ value: officeId, label: name })),
    environment: environments.map((one) => ({ value: one, label: t(`environment.${one}`) })),
    industry: industries,
    channel: channels.map((one) => ({ value: one, label: t(`channel.${one}`) })),
  }
  return (
    <search className="figure-filters">
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          <span>{t(`figures.filter.${name}`)}</span>
          <input
            type="month"
            className="ant-input"
            value={filter[name] ?? ''}
            onChange={({ target }) => onChange(present({ ...filter, [name]: target.value }))}
          />
        </label>
      ))}
      {(['region', ...others] as const).map((name) => {
        const closed = name !== 'region' && full && filter[name] === undefined
        return (
          <label key={name} htmlFor={`figures-${name}`} title={closed ? t('figures.most') : ''}>
            <span>{t(`figures.filter.${name}`)}</span>
            <Select
              allowClear
              id={`figures-${name}`}
              disabled={closed}
              showSearch
              optionFilterProp="label"
              placeholder={t('figures.any')}
              value={filter[name] ?? null}
              options={options[name]}
              onChange={(value: string | null) =>
                onChange(present({ ...filter, [name]: value ?? undefined }))
              }
            />
          </label>
        )
      })}
      <Button className="no-print" onClick={() => window.print()}>
        {t('figures.print')}
      </Button>
    </search>
  )
}
