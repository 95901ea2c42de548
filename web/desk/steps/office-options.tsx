import { t } from '#messages/index.ts'
import { useCity } from '../queries.ts'
import { type Named, officesFor } from './office-order.ts'

/** The offices to choose from, the likeliest first, and how each is found and drawn. */
export function useOfficeOptions(appeal: Named, without: readonly string[] = []) {
  const { data, isPending } = useCity()
  const offices = (data?.offices ?? []).filter(
    ({ handles, officeId }) => handles && !without.includes(officeId),
  )
  const options = officesFor(appeal, offices).map(({ officeId, name, duties }) => {
    return { value: officeId, label: name, duties }
  })
  return {
    options,
    loading: isPending,
    listHeight: 320,
    notFoundContent: t('list.noMatch'),
    showSearch: { filterOption },
    optionRender: ({ data: { label, duties } }: { data: Option }) => (
      <span className="office">
        <b>{label}</b>
        <small className="small">{duties}</small>
      </span>
    ),
  }
}

type Option = { value: string; label: string; duties: string }

const filterOption = (typed: string, option?: Option) =>
  `${option?.label} ${option?.duties}`.toLowerCase().includes(typed.trim().toLowerCase())
