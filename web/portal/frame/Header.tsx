import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { SignOut } from '../people/SignOut.tsx'
import { To } from '../places.tsx'
import { useCity, useSession } from '../queries.ts'
import { Bell } from './Bell.tsx'
import { useLargeType } from './large-type.ts'
import { chooseLanguage } from './messages.ts'

export function Header() {
  const session = useSession().data
  const city = useCity().data
  return (
    <header className="header">
      <div className="wide bar">
        <To to="/" className="brand">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>
            <b>{t('app.name')}</b>
            {city && <small>{city.name}</small>}
          </span>
        </To>
        <Switches />
      </div>
      {session?.signedIn && (
        <div className="who">
          <div className="wide bar">
            <span className="who-name">{session.enterpriseName ?? session.name}</span>
            <Bell />
            <SignOut session={session} />
          </div>
        </div>
      )}
    </header>
  )
}

function Switches() {
  const language = useLanguage()
  const [large, toggleLarge] = useLargeType()
  const [failed, setFailed] = useState(false)
  const other = language === 'zh' ? 'en' : 'zh'
  const change = () => {
    setFailed(false)
    chooseLanguage(other).catch(() => setFailed(true))
  }
  return (
    <div className="switches">
      <button type="button" className="plain" aria-pressed={large} onClick={toggleLarge}>
        {t('portal.largeType')}
      </button>
      <button
        type="button"
        className="plain"
        lang={other === 'en' ? 'en' : 'zh-CN'}
        onClick={change}
      >
        {other === 'en' ? 'English' : '中文'}
      </button>
      {failed && (
        <p role="alert" className="switch-failed">
          {t('portal.languageFailed')}
        </p>
      )}
    </div>
  )
}
