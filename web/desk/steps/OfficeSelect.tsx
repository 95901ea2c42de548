import { Select } from 'antd'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import { useCity } from '../queries.ts'
import { officesFor } from './office-order.ts'

type Props = {
  appeal: Appeal
  id?: string
  value?: string | undefined
  onChange?: (officeId: string) => void
}

/** An office, found by its name or by what it is responsible for. */
export function OfficeSelect({ appeal, value, ...field }: Props) {
  const city = useCity()
  const options = officesFor(
    appeal,
    (city.data?.offices ?? []).filter(({ handles }) => handles),
  ).map(({ officeId, name, duties }) => {
    return { value: officeId, label: name, duties }
  })
  return (
    <Select
      {...field}
      value={value ?? null}
      placeholder={t('dispatch.find')}
      loading={city.isPending}
      listHeight={320}
      options={options}
      notFoundContent={t('list.noMatch')}
      showSearch={{
        filterOption: (typed, option) =>
          `${option?.label} ${option?.duties}`.toLowerCase().includes(typed.trim().toLowerCase()),
      }}
      optionRender={({ data }) => (
        <span className="office">
          <b>{data.label}</b>
          <small className="small">{data.duties}</small>
        </span>
      )}
    />
  )
}
