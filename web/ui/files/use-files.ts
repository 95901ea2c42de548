import { useEffect, useRef, useState } from 'react'

/** A file that the server has: what a step takes along. */
export type KeptFile = { attachmentId: string; name: string }
export type FileRow = {
  id: number
  name: string
  /** From 0 to 1 while it goes out; at 1 the server reads it. */
  share: number
  attachmentId: string | null
  /** What went wrong, in words; it can be tried again when the file is still at hand. */
  fault: string | null
  file: File | null
}

type Options = {
  kept?: readonly KeptFile[]
  most: number
  send: (
    file: File,
    sending: { told: (share: number) => void; signal: AbortSignal },
  ) => Promise<{ attachmentId: string }>
  takeBack: (attachmentId: string) => Promise<void>
  /** Says in words what is wrong with a file before or after it is sent. */
  words: { tooMany: string; tooLarge: string; of: (error: unknown) => string }
  maxBytes: number
  changed?: (kept: KeptFile[]) => void
}

const keptOf = (rows: readonly FileRow[]): KeptFile[] =>
  rows.flatMap(({ attachmentId, name }) => (attachmentId ? [{ attachmentId, name }] : []))

/** The files of one form: sent one after the other, each with how far it is, removed or tried again. */
export function useFiles({ kept = [], ...options }: Options) {
  const [rows, setRows] = useState<FileRow[]>(() => kept.map((one, id) => keptRow(one, id)))
  const next = useRef(kept.length)
  const sending = useRef(new Map<number, AbortController>())
  const latest = useRef(options)
  latest.current = options
  const change = (make: (rows: FileRow[]) => FileRow[]) => setRows(make)
  const patch = (id: number, part: Partial<FileRow>) =>
    change((all) => all.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const waiting = rows.find((row) => row.file && !row.attachmentId && !row.fault)
  useSending(waiting, sending.current, latest.current, patch)
  const listed = JSON.stringify(keptOf(rows))
  const told = useRef(listed)
  useEffect(() => {
    if (told.current === listed) return
    told.current = listed
    latest.current.changed?.(JSON.parse(listed))
  }, [listed])
  return {
    rows,
    kept: keptOf(rows),
    busy: waiting !== undefined,
    failed: rows.some(({ fault }) => fault !== null),
    add: (files: readonly File[]) => {
      change((all) => [
        ...all,
        ...files.map((file, at) => {
          next.current += 1
          const tooMany = all.length + at >= options.most
          return newRow(file, next.current, tooMany, options)
        }),
      ])
    },
    remove: (id: number) => {
      sending.current.get(id)?.abort()
      const gone = rows.find((row) => row.id === id)
      if (gone?.attachmentId) void options.takeBack(gone.attachmentId)
      change((all) => all.filter((row) => row.id !== id))
    },
    retry: (id: number) => patch(id, { fault: null, share: 0 }),
    /** Begins anew with files that the server has; after the step, with none. */
    put: (given: readonly KeptFile[]) => {
      next.current += given.length
      const first = next.current
      change(() => given.map((one, at) => keptRow(one, first - at)))
    },
  }
}

export type Files = ReturnType<typeof useFiles>

const keptRow = ({ attachmentId, name }: KeptFile, id: number): FileRow => {
  return { id, name, share: 1, attachmentId, fault: null, file: null }
}

function newRow(file: File, id: number, tooMany: boolean, { words, maxBytes }: Options): FileRow {
  const large = file.size > maxBytes ? words.tooLarge : null
  const fault = tooMany ? words.tooMany : large
  return { id, name: file.name, share: 0, attachmentId: null, fault, file: fault ? null : file }
}

/** Sends the file whose turn it is. */
function useSending(
  waiting: FileRow | undefined,
  running: Map<number, AbortController>,
  { send, words }: Pick<Options, 'send' | 'words'>,
  patch: (id: number, part: Partial<FileRow>) => void,
) {
  const id = waiting?.id
  const file = waiting?.file
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is sent once, when its turn comes
  useEffect(() => {
    if (id === undefined || !file || running.has(id)) return
    const stop = new AbortController()
    running.set(id, stop)
    send(file, { told: (share) => patch(id, { share }), signal: stop.signal })
      .then(({ attachmentId }) => patch(id, { attachmentId, share: 1 }))
      .catch((error) => patch(id, { fault: words.of(error) }))
      .finally(() => running.delete(id))
  }, [id, file])
}
