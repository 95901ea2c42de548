import { Select, Tag } from 'antd'
import { t } from '#messages/index.ts'
import { type Columns, fieldName, type Mapping } from './imports.ts'

type Props = { found: Columns; mapping: Mapping; onChange: (mapping: Mapping) => void }

/** Which column of the file is which field of an appeal; suggested, and open to change. */
export function MappingTable({ found, mapping, onChange }: Props) {
  const options = found.columns.map((column) => ({ value: column, label: column }))
  const choose = (field: string, column: string | undefined) => {
    const { [field]: _before, ...others } = mapping
    onChange(column ? { ...others, [field]: column } : others)
  }
  return (
    <table className="plain mapping">
      <caption>{t('import.mapping')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.fieldName')}</th>
          <th scope="col">{t('import.column')}</th>
        </tr>
      </thead>
      <tbody>
        {found.fields.map(({ field, label, needed }) => (
          <tr key={field}>
            <th scope="row">
              {fieldName({ field, label })}{' '}
              {needed && <Tag className="bad">{t('import.required')}</Tag>}
            </th>
            <td>
              <Select
                allowClear
                className="column-select"
                aria-label={fieldName({ field, label })}
                placeholder={t('import.noColumn')}
                options={options}
                value={mapping[field] ?? null}
                onChange={(column) => choose(field, column ?? undefined)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
