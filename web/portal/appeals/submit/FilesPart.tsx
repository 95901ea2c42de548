import { type RefObject, useEffect } from 'react'
import { FilesField } from '#web/ui/files/FilesField.tsx'
import type { KeptFile } from '#web/ui/files/use-files.ts'
import { filesFault, mostFiles, usePortalFiles } from '../files.ts'
import { type Draft, filesOf } from './draft.ts'

/** What the form asks of its files: whether they are in the way of sending, and to be put anew. */
export type FilesHandle = { fault: string | null; put: (files: readonly KeptFile[]) => void }

type Props = {
  draft: Draft
  fault: string | undefined
  change: (part: Partial<Draft>) => void
  handle: RefObject<FilesHandle | null>
}

/** The files of an appeal that is being written; loaded once somebody wants to add one. */
export function FilesPart({ draft, fault, change, handle }: Props) {
  const files = usePortalFiles(filesOf(draft), (sent) => {
    const attachments = JSON.stringify(sent)
    if (attachments !== draft.attachments) change({ attachments })
  })
  const wait = filesFault(files) ?? null
  useEffect(() => {
    handle.current = { fault: wait, put: files.put }
  })
  return <FilesField id="attachments" files={files} most={mostFiles} fault={fault} />
}
