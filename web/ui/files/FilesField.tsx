import './words.ts'
import { useRef } from 'react'
import { t } from '#messages/index.ts'
import type { FileRow, Files } from './use-files.ts'

const pictures = 'image/jpeg,image/png,image/webp'
const documents =
  '.pdf,.docx,.xlsx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Props = { id: string; files: Files; most: number; hint?: string; fault?: string | undefined }

/** Photos and documents that go along: each says how far it is, and is removed or tried again by itself. */
export function FilesField({ id, files, most, hint, fault }: Props) {
  const full = files.rows.length >= most
  return (
    <div className={fault ? 'field files faulty' : 'field files'} id={id} tabIndex={-1}>
      <p className="files-label">
        {t('files.title')}
        <small className="optional">{t('files.optional')}</small>
      </p>
      <p className="hint">{hint ?? t('files.hint', { most })}</p>
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <ul className="files-list" aria-live="polite">
        {files.rows.map((row) => (
          <Row key={row.id} row={row} files={files} />
        ))}
      </ul>
      <div className="files-add">
        <Chooser accept={pictures} label="files.photo" files={files} full={full} />
        <Chooser accept={documents} label="files.document" files={files} full={full} />
      </div>
    </div>
  )
}

type ChooserProps = { accept: string; label: string; files: Files; full: boolean }

/** Why a button: an input of type file cannot be worded nor sized for a thumb. */
function Chooser({ accept, label, files, full }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={t(label)}
        multiple
        accept={accept}
        onChange={({ target }) => {
          files.add([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <button
        type="button"
        className="files-button"
        disabled={full}
        onClick={() => input.current?.click()}
      >
        {t(label)}
      </button>
    </>
  )
}

function Row({ row, files }: { row: FileRow; files: Files }) {
  const { id, name, fault, file } = row
  return (
    <li className={fault ? 'file failed' : 'file'}>
      <span className="file-name">{name}</span>
      <span className="file-state">{fault ?? stateOf(row)}</span>
      {file && !fault && !row.attachmentId && (
        <progress max={1} aria-label={name} {...(row.share < 1 ? { value: row.share } : {})} />
      )}
      <span className="file-buttons">
        {fault && file && (
          <button type="button" className="files-link" onClick={() => files.retry(id)}>
            {t('files.retry')}
          </button>
        )}
        <button
          type="button"
          className="files-link"
          aria-label={t('files.removeOne', { name })}
          onClick={() => files.remove(id)}
        >
          {t('files.remove')}
        </button>
      </span>
    </li>
  )
}

function stateOf({ attachmentId, share }: FileRow): string {
  if (attachmentId) return t('files.done')
  if (share >= 1) return t('files.checking')
  return share > 0 ? t('files.sending', { percent: Math.round(share * 100) }) : t('files.waiting')
}
