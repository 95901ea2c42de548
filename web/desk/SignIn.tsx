import { t } from '#messages/index.ts'
import type { Session } from './api.ts'
import { LanguageButton } from './LanguageButton.tsx'

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
        <ol>
          <li>{t('enter.askAdministrator')}</li>
          <li>{t('enter.openLink')}</li>
          <li>{t('enter.terminal')}</li>
        </ol>
      )}
      <p className="faint">{t('enter.onceOnly')}</p>
      <LanguageButton />
    </main>
  )
}
