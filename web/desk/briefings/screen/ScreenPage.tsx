import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import type { Briefing } from '#web/desk/api.ts'
import { momentWords } from '#web/desk/days.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { useCity, useSession } from '#web/desk/queries.ts'
import { timeWords } from '#web/ui/days.ts'
import { usualSpan } from '../periods.ts'
import { useBriefing } from '../queries.ts'
import './screen.css'
import { Ages } from './Ages.tsx'
import { Drawn } from './Drawn.tsx'
import { Numbers } from './Numbers.tsx'
import { Turning } from './Turning.tsx'
import { useTurning } from './use-turning.ts'

/** The big screen: read from five metres, renewed by itself, without any identity. */
export function ScreenPage() {
  useLanguage()
  const { today } = useSession()
  const found = useBriefing({ span: usualSpan(today) })
  return (
    <div className="screen">
      <Loaded query={found}>
        {(briefing) => <Shown briefing={briefing} lost={found.isError} />}
      </Loaded>
    </div>
  )
}

function Shown({ briefing, lost }: { briefing: Briefing; lost: boolean }) {
  const turning = useTurning(3)
  return (
    <>
      <Head briefing={briefing} lost={lost} />
      <Numbers now={briefing.now} before={briefing.before} />
      <div className="screen-row">
        <Drawn briefing={briefing} />
        <Ages ages={briefing.now.ages} />
        <Turning briefing={briefing} page={turning.page} />
      </div>
      <footer className="screen-foot">
        <span>{t(`screen.${turning.state}`)}</span>
        <Link to="/dashboard">{t('screen.leave')}</Link>
      </footer>
    </>
  )
}

function Head({ briefing: { now }, lost }: { briefing: Briefing; lost: boolean }) {
  const time = useTime()
  const name = useCity().data?.name ?? ''
  const [year = '', month = ''] = now.to.split('-')
  const at = momentWords(now.asOf)
  return (
    <header className="screen-head">
      <h1>
        {t('screen.title', { city: name })}{' '}
        <small>{t('screen.month', { year, month: Number(month) })}</small>
      </h1>
      <p>
        <span className={lost ? 'screen-lost' : undefined} role="status">
          {t(lost ? 'screen.stale' : 'screen.asOf', { at })}
        </span>
        <span>{t('screen.time', { time })}</span>
      </p>
    </header>
  )
}

/** The city's time of day, to the minute. */
function useTime(): string {
  const [time, setTime] = useState(() => timeWords(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setTime(timeWords(new Date())), 5_000)
    return () => clearInterval(timer)
  }, [])
  return time
}
