import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api, type Session } from './api.ts'
import { ClockBanner } from './clock/ClockBanner.tsx'
import { LanguageButton } from './LanguageButton.tsx'
import { Loaded } from './Loaded.tsx'
import { pagesOf } from './menu.ts'
import { Bell } from './notices/Bell.tsx'
import { SessionContext, sessionQuery } from './queries.ts'
import { RefusalNote } from './RefusalNote.tsx'
import { SignIn } from './SignIn.tsx'

/** The frame of every page: who is signed in, the menu of that role, and the page. */
export function Shell() {
  useLanguage()
  const session = useQuery(sessionQuery)
  const title = t('desk.title')
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <Loaded query={session}>
      {(found) =>
        found.signedIn && pagesOf(found.role).length > 0 ? (
          <SessionContext value={found}>
            <TopBar session={found} />
            <ClockBanner role={found.role} />
            <main id="page">
              <Outlet />
            </main>
          </SessionContext>
        ) : (
          <SignIn session={found} />
        )
      }
    </Loaded>
  )
}

function TopBar({ session }: { session: Session }) {
  return (
    <header className="top">
      <a className="skip" href="#page">
        {t('desk.skip')}
      </a>
      <Link to="/" className="brand">
        {t('desk.brand')}
      </Link>
      <nav aria-label={t('desk.menu')}>
        {pagesOf(session.role).map(({ to, label, search }) => (
          <Link
            key={to}
            to={to}
            search={search ?? {}}
            activeOptions={{ includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
      <div className="who">
        <span className="who-name">{nameOf(session)}</span>
        <Bell />
        <LanguageButton />
        <SignOut />
      </div>
    </header>
  )
}

function SignOut() {
  const client = useQueryClient()
  const leave = useMutation({
    mutationFn: () => api.people.signOut({}),
    onSuccess: async () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      await client.invalidateQueries(sessionQuery)
    },
  })
  return (
    <>
      <Button size="small" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('desk.signOut')}
      </Button>
      <RefusalNote error={leave.error} />
    </>
  )
}

/** Office, role and name, each once: an account may be called by its office and role. */
function nameOf({ officeName, role, name }: Session): string {
  const more = [officeName, t(`role.${role}`)].filter((part) => part && !name.includes(part))
  return [...more, name].join(' · ')
}
