import { Alert } from 'antd'
import { t } from '#messages/index.ts'
import { RefusalNote } from '../RefusalNote.tsx'

/** What the server refused, or that the device's own question was put away. */
export function FactorNote({ error }: { error: unknown }) {
  const device = error instanceof Error && error.name !== 'Error' && !('problem' in error)
  if (!device || error instanceof TypeError) return <RefusalNote error={error} />
  return <Alert type="warning" showIcon title={t('factor.putAway')} role="alert" />
}
