import { addMessages, t } from '#messages/index.ts'
import { zh } from '#messages/portal.sign-in.zh.ts'
import { momentWords } from '#web/ui/days.ts'
import { Title } from '../frame/Title.tsx'
import type { Session } from '../queries.ts'
import { SignOut } from './SignOut.tsx'
import './security/security.css'

addMessages(zh, {})

/** What somebody sees who came in by contacts that have just changed. */
export function Held({ session }: { session: Session }) {
  return (
    <section className="panel note" role="status">
      <Title>{t('held.title')}</Title>
      <p>{t('held.text', { until: momentWords(session.heldUntil ?? '') })}</p>
      <p className="held">
        <SignOut session={session} />
      </p>
    </section>
  )
}
