import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { t } from '#messages/index.ts'
import { type Answer, api } from '../api.ts'
import { Loaded } from '../Loaded.tsx'

type Tables = Answer<typeof api.openness.publication>['tables']

/** The tables of an edition as anybody will read them, to be looked through before they are published. */
export function Preview({ editionId, onClose }: { editionId: string; onClose: () => void }) {
  const found = useQuery({
    queryKey: ['openness', 'one', editionId],
    queryFn: () => api.openness.publication({ editionId }),
  })
  return (
    <Modal open footer={null} width={900} title={t('publications.preview')} onCancel={onClose}>
      <Loaded query={found}>
        {({ tables }) => (
          <div className="stack">
            {tables.map((table) => (
              <OneTable key={`${table.dimension} ${table.period}`} table={table} />
            ))}
          </div>
        )}
      </Loaded>
    </Modal>
  )
}

const columns = ['row', 'code', 'n', 'of', 'excluded'] as const

function OneTable({ table: { dimension, period, rows } }: { table: Tables[number] }) {
  return (
    <details>
      <summary>
        {t(`publications.by.${dimension}`)} · {period}
      </summary>
      <table className="plain">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`publications.cell.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ key, name, cells }) =>
            cells.map((cell) => (
              <tr key={`${key} ${cell.code}`}>
                <td>{name}</td>
                <td>{cell.code}</td>
                {(['n', 'of', 'excluded'] as const).map((part) => (
                  <td key={part}>
                    {cell.withheld.includes(part) ? t('publications.withheld') : (cell[part] ?? '')}
                  </td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  )
}
