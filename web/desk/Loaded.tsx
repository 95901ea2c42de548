import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import { Trouble } from './Trouble.tsx'

type Props<T> = { query: UseQueryResult<T>; children: (found: T) => ReactNode }

/** Shows what was loaded, that it is loading, or why it could not be. */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) {
    return (
      <div role="status" aria-label={t('desk.loading')} className="padded">
        <Skeleton active={false} paragraph={{ rows: 4 }} />
      </div>
    )
  }
  return <Trouble query={query} />
}
