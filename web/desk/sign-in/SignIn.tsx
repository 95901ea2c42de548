import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { passkeysWork, signInByPasskey } from '#web/passkeys.ts'
import { api, type Session } from '../api.ts'
import { LanguageButton } from '../LanguageButton.tsx'
import { sessionQuery } from '../queries.ts'
import { FactorNote } from './FactorNote.tsx'
import { ByProvider } from './Provider.tsx'

/** Tells who may come in and how; an enterprise that strayed here is shown its own pages. */
export function SignIn({ session }: { session: Session }) {
  const enterprise = session.role === 'enterprise'
  return (
    <main className="sign-in">
      <p className="brand">{t('desk.brand')}</p>
      <h1>{t(enterprise ? 'enter.enterpriseTitle' : 'enter.title')}</h1>
      {enterprise ? (
        <p>
          <a href="/">{t('enter.toPortal')}</a>
        </p>
      ) : (
        <>
          <ByPasskey />
          <ByProvider />
          <ol>
            <li>{t('enter.askAdministrator')}</li>
            <li>{t('enter.openLink')}</li>
            <li>{t('enter.terminal')}</li>
          </ol>
        </>
      )}
      <p className="faint">{t('enter.onceOnly')}</p>
      <LanguageButton />
    </main>
  )
}

/** Nobody types a name: the device shows whose passkeys it has. */
function ByPasskey() {
  const client = useQueryClient()
  const enter = useMutation({
    mutationFn: () => signInByPasskey(api.people),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  })
  if (!passkeysWork()) return null
  return (
    <div className="stack">
      <Button type="primary" size="large" loading={enter.isPending} onClick={() => enter.mutate()}>
        {t('enter.byPasskey')}
      </Button>
      <FactorNote error={enter.error} />
    </div>
  )
}
