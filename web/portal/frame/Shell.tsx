import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { NoticeBar } from '../rights/NoticeBar.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { OfflineBar } from './OfflineBar.tsx'

/** What every page stands in. A new page takes the focus, as a freshly loaded one would. */
export function Shell() {
  useLanguage()
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <>
      <a className="skip" href="#main">
        {t('portal.skip')}
      </a>
      <Header />
      <OfflineBar />
      <NoticeBar />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  )
}
