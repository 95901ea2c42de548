import { lazy, type ReactNode, Suspense } from 'react'
import { t } from '#messages/index.ts'
import { Title } from '../frame/Title.tsx'
import { Trouble } from '../frame/Trouble.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { type Session, useSession } from '../queries.ts'
import { SignInFirst } from './SignInFirst.tsx'

// Why lazy: few are held off, and the words for it are many.
const Held = lazy(async () => ({ default: (await import('./Held.tsx')).Held }))

type Props = {
  children: (session: Session) => ReactNode
  /** What somebody sees who has not signed in. */
  otherwise?: ReactNode
}

/** Shows its page to an enterprise that is signed in, and to everyone else the way there. */
export function ForEnterprise({ children, otherwise = <SignInFirst /> }: Props) {
  const session = useSession()
  if (session.isPending) return <Waiting />
  if (session.isError) return <Trouble error={session.error} retry={session.refetch} />
  if (session.data.role === 'enterprise') return children(session.data)
  if (session.data.heldUntil !== null) {
    return (
      <Suspense>
        <Held session={session.data} />
      </Suspense>
    )
  }
  return session.data.signedIn ? <ForStaff /> : otherwise
}

function ForStaff() {
  return (
    <section className="panel">
      <Title>{t('portal.name')}</Title>
      <p>{t('portal.staff')}</p>
      <p>
        <a className="button" href="/desk/">
          {t('portal.toDesk')}
        </a>
      </p>
    </section>
  )
}
