import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { newKey } from '#web/ui/new-key.ts'
import { FileNote } from './FileNote.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { type Columns, fieldName, type Mapping, startImport, suggestColumns } from './imports.ts'
import { MappingTable } from './MappingTable.tsx'

/** Bringing in a list: the file, which column is what, and how it went. */
export function ImportFile() {
  const [file, setFile] = useState<File>()
  const [round, setRound] = useState(0)
  const columns = useMutation({ mutationFn: suggestColumns })
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setRound(round + 1)
    if (chosen) columns.mutate(chosen)
  }
  return (
    <div className="stack">
      <p>{t('import.what')}</p>
      <label className="file">
        <input
          type="file"
          className="file-input"
          accept=".xlsx,.csv,.jsonl"
          onChange={({ target }) => choose(target.files?.[0])}
        />
        <span className="file-button">{t('import.file')}</span>
        <span>{file?.name ?? t('import.noFile')}</span>
      </label>
      <FileNote error={columns.error} />
      {columns.isPending && <p role="status">{t('import.reading')}</p>}
      {file && columns.data && <Mapped key={round} file={file} found={columns.data} />}
    </div>
  )
}

const chosenOf = ({ mapping }: Columns): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).flatMap(([field, column]) => (column ? [[field, column]] : [])),
  )

/** The second step: where the list comes from and which column is which field; then it is sent. */
function Mapped({ file, found }: { file: File; found: Columns }) {
  const [source, setSource] = useState('')
  const [mapping, setMapping] = useState(() => chosenOf(found))
  const [key] = useState(newKey)
  const start = useMutation({ mutationFn: () => startImport(file, source.trim(), mapping, key) })
  if (start.data) return <ImportProgress importId={start.data.importId} />
  const missing = found.fields.filter(({ field, needed }) => needed && !mapping[field])
  const why =
    source.trim() === '' ? t('import.sourceNeeded') : missing.length > 0 ? missingText(missing) : ''
  return (
    <>
      <label className="stack" htmlFor="import-source">
        {t('import.source')}
        <Input
          id="import-source"
          maxLength={60}
          value={source}
          placeholder={t('import.sourceExample')}
          onChange={({ target }) => setSource(target.value)}
        />
      </label>
      <MappingTable found={found} mapping={mapping} onChange={setMapping} />
      <FileNote error={start.error} />
      <div>
        <Button
          type="primary"
          disabled={why !== ''}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t('import.start')}
        </Button>{' '}
        <span className="faint">{why}</span>
      </div>
    </>
  )
}

const missingText = (missing: Columns['fields']) =>
  t('import.missing', { fields: missing.map(fieldName).join(t('desk.comma')) })
