import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Progress } from 'antd'
import { useEffect } from 'react'
import { t } from '#messages/index.ts'
import { FileNote } from './FileNote.tsx'
import { fieldName, type Import, isRunning, readImport } from './imports.ts'

const every = 800

/** How an import goes, and at its end what was written or which lines kept it from being so. */
export function ImportProgress({ importId }: { importId: string }) {
  const client = useQueryClient()
  const found = useQuery({
    queryKey: ['imports', importId],
    queryFn: () => readImport(importId),
    refetchInterval: ({ state }) => (!state.data || isRunning(state.data.state) ? every : false),
  })
  const done = found.data?.state === 'done'
  useEffect(() => {
    if (done) void client.invalidateQueries({ queryKey: ['appeals'] })
  }, [done, client])
  if (!found.data)
    return found.error ? <FileNote error={found.error} /> : <p>{t('import.sending')}</p>
  return <Shown found={found.data} />
}

function shareOf({ state, rows, checked, written, skipped }: Import): number {
  if (rows === 0) return 0
  return Math.round(((state === 'checking' ? checked : written + skipped) / rows) * 100)
}

function whyOf({ state, failure }: Import): string | undefined {
  if (state === 'refused') return t('import.nothingWritten')
  return failure ? t(failure.code) : undefined
}

const tones = { done: 'success', refused: 'error', failed: 'error' } as const

function Shown({ found }: { found: Import }) {
  const { state, rows, checked, written, skipped, refusedCount } = found
  return (
    <div className="stack">
      {isRunning(state) ? (
        <div role="status">
          {t(`import.${state}`, { checked, written, rows })}
          <Progress percent={shareOf(found)} />
        </div>
      ) : (
        <Alert
          type={tones[state as keyof typeof tones]}
          showIcon
          role="status"
          title={t(`import.${state}`, { rows, written, skipped, refused: refusedCount })}
          description={whyOf(found)}
        />
      )}
      {found.refusals.length > 0 && <Refusals found={found} />}
    </div>
  )
}

function Refusals({ found }: { found: Import }) {
  const all = `/api/v1/imports/${found.importId}/refusals.csv`
  return (
    <>
      <p>
        <a className="download" href={all} download>
          {t('import.allRefusals')}
        </a>
      </p>
      <table className="plain">
        <caption>
          {t('import.refusals', { shown: found.refusals.length, all: found.refusedCount })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.fieldName')}</th>
            <th scope="col">{t('import.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {found.refusals.map(({ line, field, label, reason }) => (
            <tr key={`${line} ${field} ${reason}`}>
              <th scope="row" className="digits">
                {line}
              </th>
              <td>{fieldName({ field, label })}</td>
              <td>{t(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
