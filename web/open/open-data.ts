import { useEffect, useState } from 'react'
import type { CurrentTables, Dictionary } from '#modules/openness/contract.ts'

export type Tables = CurrentTables
export type Table = Tables['tables'][number]
export type Row = Table['rows'][number]
export type Cell = Row['cells'][number]
export type { Dictionary }
export type Heads = { items: { day: string; size: number; root: string }[] }

export const openDataAt = (path: string) => `/api/v1/open-data/${path}`

async function fetched<T>(path: string): Promise<T> {
  const answer = await fetch(path, { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(String(answer.status))
  // Why `as`: the server's own contract is the type.
  return (await answer.json()) as T
}

type Page = { tables: Tables; dictionary: Dictionary; heads: Heads }

async function pageData(): Promise<Page> {
  const [tables, dictionary, heads] = await Promise.all([
    fetched<Tables>(openDataAt('current.json')),
    fetched<Dictionary>(openDataAt('dictionary.json')),
    fetched<Heads>('/api/v1/log/heads'),
  ])
  return { tables, dictionary, heads }
}

type Loading = { state: 'waiting' } | { state: 'failed' } | ({ state: 'here' } & Page)

/** Everything the public pages show, and a way to ask for it again. */
export function usePublished(): [Loading, () => void] {
  const [loading, setLoading] = useState<Loading>({ state: 'waiting' })
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let wanted = asked >= 0
    pageData().then(
      (page) => wanted && setLoading({ state: 'here', ...page }),
      () => wanted && setLoading({ state: 'failed' }),
    )
    return () => {
      wanted = false
    }
  }, [asked])
  const again = () => {
    setLoading({ state: 'waiting' })
    setAsked(asked + 1)
  }
  return [loading, again]
}

export const cellOf = ({ cells }: Row, code: string): Cell | undefined =>
  cells.find((one) => one.code === code)
