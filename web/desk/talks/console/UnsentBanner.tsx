import { useLocation } from '@tanstack/react-router'
import { Alert } from 'antd'
import { t } from '#messages/index.ts'
import { useKept } from './kept.ts'
import { unsentIn } from './outbox.ts'

/** On every other page of the desk: what was recorded at a talk and has not arrived yet. */
export function UnsentBanner({ accountId }: { accountId: string | null }) {
  const { pathname } = useLocation()
  const unsent = unsentIn(useKept(), accountId ?? '')
  const [first] = unsent
  if (first === undefined || pathname.endsWith('/console')) return null
  return (
    <Alert
      banner
      type="warning"
      role="status"
      title={t('console.unsent', { n: unsent.length })}
      action={<a href={`/desk/talks/${first.sessionId}/console`}>{t('console.toConsole')}</a>}
    />
  )
}
