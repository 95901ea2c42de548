import './words.ts'
import { type ReactNode, useRef, useState } from 'react'
import { t } from '#messages/index.ts'

/** An attachment as an appeal's page shows it. */
export type Shown = {
  attachmentId: string
  name: string
  kind: string | null
  pages: number
  hasThumb: boolean
  state: string
  fault: string | null
  ownOriginal: boolean
}

export const fileAddress = (id: string, as: 'thumb' | 'page' | 'copy' | 'original', page = 1) =>
  `/api/v1/attachments/${id}?as=${as}${as === 'page' ? `&page=${page}` : ''}`

type Props<One extends Shown> = {
  items: readonly One[]
  /** What stands below one of them, such as who may see it. */
  below?: (item: One) => ReactNode
  /** What lies over one that is shown large, as it lies over the page. */
  over?: ReactNode
}

/** The attachments of an appeal as small pictures; a press shows one large, page after page. */
export function Gallery<One extends Shown>({ items, below, over }: Props<One>) {
  const [open, setOpen] = useState<Shown | null>(null)
  if (items.length === 0) return null
  return (
    <>
      <ul className="gallery">
        {items.map((item) => (
          <li key={item.attachmentId}>
            <Tile item={item} show={() => setOpen(item)} />
            {below?.(item)}
          </li>
        ))}
      </ul>
      {open && (
        <Viewer key={open.attachmentId} item={open} close={() => setOpen(null)}>
          {over}
        </Viewer>
      )}
    </>
  )
}

function Tile({ item, show }: { item: Shown; show: () => void }) {
  const { attachmentId, name, kind, pages, hasThumb, state, ownOriginal } = item
  if (state !== 'ready') {
    return (
      <div className="tile waiting">
        <span>{name}</span>
        <small>{state === 'held' ? t('files.held') : t(item.fault ?? 'files.refused')}</small>
      </div>
    )
  }
  if (!hasThumb) {
    return (
      <a
        className="tile"
        href={fileAddress(attachmentId, ownOriginal ? 'original' : 'copy')}
        download
      >
        <b className="tile-kind">{kind?.toUpperCase()}</b>
        <span>{name}</span>
        <small>{t('files.download')}</small>
      </a>
    )
  }
  return (
    <button type="button" className="tile" onClick={show}>
      <img src={fileAddress(attachmentId, 'thumb')} alt="" loading="lazy" />
      <span>{name}</span>
      {pages > 1 && <small>{t('files.pages', { n: pages })}</small>}
    </button>
  )
}

type ViewerProps = { item: Shown; close: () => void; children: ReactNode }

/** One attachment large: its pages below each other, to read, to print, to download. */
function Viewer({ item, close, children }: ViewerProps) {
  const box = useRef<HTMLDialogElement>(null)
  const opened = (dialog: HTMLDialogElement | null) => {
    box.current = dialog
    if (dialog && !dialog.open) dialog.showModal()
  }
  const { attachmentId, name, pages, ownOriginal } = item
  return (
    <dialog ref={opened} className="viewer" aria-label={name} onClose={close}>
      <div className="viewer-bar no-print">
        <b>{name}</b>
        <a className="files-button" href={fileAddress(attachmentId, 'copy')} download>
          {t('files.download')}
        </a>
        {ownOriginal && (
          <a className="files-button" href={fileAddress(attachmentId, 'original')} download>
            {t('files.original')}
          </a>
        )}
        <button type="button" className="files-button" onClick={() => box.current?.close()}>
          {t('files.close')}
        </button>
      </div>
      {Array.from({ length: pages }, (_, at) => (
        <img
          // biome-ignore lint/suspicious/noArrayIndexKey: pages are numbered
          key={at}
          src={fileAddress(attachmentId, 'page', at + 1)}
          alt={t('files.page', { name, n: at + 1 })}
          loading={at < 2 ? 'eager' : 'lazy'}
        />
      ))}
      {children}
    </dialog>
  )
}
