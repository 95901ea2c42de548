import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import type { Clock, Session } from '../api.ts'
import { momentWords } from '../days.ts'
import { clockQuery, jumpWords, seesClock, wentBack } from './clock-queries.ts'
import { ResumeClock } from './ResumeClock.tsx'

/** Over every page when the clock of the server is not right: what happened, and what is to be done. */
export function ClockBanner({ role }: { role: Session['role'] }) {
  const { data: clock } = useQuery({ ...clockQuery, enabled: seesClock(role) })
  if (clock === undefined) return null
  if (clock.paused) return <Paused clock={clock} role={role} />
  const back = wentBack(clock)
  if (back === null) return null
  const words = { when: momentWords(back.at), by: jumpWords(back.jumpMs) }
  return <Alert banner type="warning" role="status" title={t('clock.backward', words)} />
}

function Paused({ clock, role }: { clock: Clock; role: Session['role'] }) {
  const [resuming, setResuming] = useState(false)
  const when = clock.seenAt === null ? '' : momentWords(clock.seenAt)
  const by = jumpWords(clock.jumpMs ?? 0)
  const resume = role === 'admin' && (
    <Button size="small" type="primary" onClick={() => setResuming(true)}>
      {t('clock.resume')}
    </Button>
  )
  return (
    <>
      <Alert
        banner
        type="error"
        role="alert"
        title={t(clock.atStart ? 'clock.silent' : 'clock.jumped', { when, by })}
        action={resume}
      />
      {resuming && <ResumeClock onClose={() => setResuming(false)} />}
    </>
  )
}
