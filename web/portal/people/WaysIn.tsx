import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { passkeysWork, signInByPasskey } from '#web/passkeys.ts'
import { Title } from '../frame/Title.tsx'
import { useSession } from '../queries.ts'
import { ByPhone } from './ByPhone.tsx'
import { HowToSignIn } from './HowToSignIn.tsx'
import { Press, ShowFactor } from './security/ShowFactor.tsx'
import { factorsQuery } from './security/security-queries.ts'
import { useEntered } from './use-entered.ts'

/** How to come in without a link; whoever has shown one factor of two is asked for the other. */
export function WaysIn() {
  const session = useSession().data
  if (session?.restricted) return <SecondFactor />
  return (
    <>
      <section className="panel">
        <Title>{t('signIn.title')}</Title>
        <p>{t('signIn.noLink')}</p>
        <ByPasskey />
      </section>
      <ByPhone />
      <HowToSignIn />
    </>
  )
}

function ByPasskey() {
  const entered = useEntered()
  if (!passkeysWork()) return null
  return (
    <Press
      words="enter.byPasskey"
      press={() => signInByPasskey(api.people)}
      onDone={(session) => void entered(session)}
    />
  )
}

function SecondFactor() {
  const { data: has } = useQuery(factorsQuery)
  const entered = useEntered()
  return (
    <section className="panel">
      <Title>{t('factor.showTitle')}</Title>
      <p>{t('secure.showText')}</p>
      {has && <ShowFactor has={has} onDone={(session) => void entered(session)} />}
    </section>
  )
}
