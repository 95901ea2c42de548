import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { RefusalNote } from './RefusalNote.tsx'

type Props = { query: { error: unknown; refetch: () => Promise<unknown> } }

/** Something could not be loaded: what happened, and a way to try again. */
export function Trouble({ query }: Props) {
  if (!query.error) return null
  return (
    <div className="padded stack">
      <RefusalNote error={query.error} />
      <div>
        <Button onClick={() => void query.refetch()}>{t('desk.retry')}</Button>
      </div>
    </div>
  )
}
