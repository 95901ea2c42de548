import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import type { Session } from './api.ts'
import { ClockBanner } from './clock/ClockBanner.tsx'
import { LanguageButton } from './LanguageButton.tsx'
import { Loaded } from './Loaded.tsx'
import { pagesOf } from './menu.ts'
import { Bell } from './notices/Bell.tsx'
import { SessionContext, sessionQuery } from './queries.ts'
import { SignOut } from './SignOut.tsx'
import { SearchLink } from './search/SearchLink.tsx'
import { ConfirmAgain } from './sign-in/ConfirmAgain.tsx'
import { ProviderReturn } from './sign-in/ProviderReturn.tsx'
import { SecondFactor } from './sign-in/SecondFactor.tsx'
import { SignIn } from './sign-in/SignIn.tsx'
import { forgetOthers } from './talks/console/kept-session.ts'
import { useOutbox } from './talks/console/outbox.ts'
import { UnsentBanner } from './talks/console/UnsentBanner.tsx'
import { ViewerMark } from './ViewerMark.tsx'

/** The frame of every page: who is signed in, the menu of that role, and the page. */
export function Shell() {
  useLanguage()
  const session = useQuery(sessionQuery)
  const title = t('desk.title')
  useEffect(() => {
    document.title = title
  }, [title])
  useKeptTalk(session.data)
  const returns = useLocation({ select: ({ pathname }) => pathname === '/provider' })
  const bare = useLocation({ select: ({ pathname }) => pathname === '/screen' })
  return (
    <Loaded query={session}>
      {(found) =>
        returns ? (
          <>
            {found.signedIn && <ConfirmAgain />}
            <ProviderReturn />
          </>
        ) : found.signedIn && bare ? (
          <SessionContext value={found}>
            <main id="page">
              <Outlet />
            </main>
          </SessionContext>
        ) : found.signedIn && pagesOf(found.role).length > 0 ? (
          <SessionContext value={found}>
            <TopBar session={found} />
            <ClockBanner role={found.role} />
            <ConfirmAgain />
            <UnsentBanner accountId={found.accountId} />
            <ViewerMark session={found} />
            <main id="page">
              <Outlet />
            </main>
          </SessionContext>
        ) : found.restricted ? (
          <SecondFactor session={found} />
        ) : (
          <SignIn session={found} />
        )
      }
    </Loaded>
  )
}

/** What was recorded at a talk is sent from whatever page of the desk is open. */
function useKeptTalk(session: Session | undefined): void {
  const accountId = session?.accountId ?? null
  useOutbox(accountId)
  useEffect(() => {
    if (accountId !== null) void forgetOthers(accountId)
  }, [accountId])
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
        <Link to="/security" className="who-name">
          {nameOf(session)}
        </Link>
        <SearchLink role={session.role} />
        <Bell />
        <LanguageButton />
        <SignOut accountId={session.accountId} />
      </div>
    </header>
  )
}

/** Office, role and name, each once: an account may be called by its office and role. */
function nameOf({ officeName, role, name }: Session): string {
  const more = [officeName, t(`role.${role}`)].filter((part) => part && !name.includes(part))
  return [...more, name].join(' · ')
}
