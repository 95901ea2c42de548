import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { Fairness } from '../parts/Fairness.tsx'
import { SeatsBar } from '../parts/SeatsBar.tsx'
import { useMayAct } from '../session/may-act.ts'
import { useRoster } from '../talk-queries.ts'
import type { Roster, Talk } from '../talk-types.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { RegisterDialog } from './RegisterDialog.tsx'
import { SeatTable } from './SeatTable.tsx'
import { groupsOf } from './seat-groups.ts'

/** Who comes, who waits, who writes and who does not come; and how fair that is. */
export function RosterPart({ talk }: { talk: Talk }) {
  const roster = useRoster(talk.sessionId)
  return <Loaded query={roster}>{(found) => <Shown talk={talk} roster={found} />}</Loaded>
}

function Shown({ talk, roster }: { talk: Talk; roster: Roster }) {
  const { quota, taken, waiting, items } = roster
  return (
    <>
      <section className="card roster-head">
        <div className="list-head">
          <h2>{t('talks.roster')}</h2>
          <SeatsBar taken={taken} quota={quota} />
          {waiting > 0 && <span>{t('talks.waiting', { n: waiting })}</span>}
          <Adding talk={talk} full={taken >= quota} />
        </div>
        <FairnessOf sessionId={talk.sessionId} />
      </section>
      {items.length === 0 && <p className="card faint">{t('talks.nobodyYet')}</p>}
      {groupsOf(items).map(({ key, seats }) => (
        <SeatTable key={key} group={key} seats={seats} talk={talk} />
      ))}
    </>
  )
}

function FairnessOf({ sessionId }: { sessionId: string }) {
  const found = useQuery({
    queryKey: ['talks', 'fairness', sessionId],
    queryFn: () => api.talks.fairness({ sessionId }),
  })
  return <Loaded query={found}>{({ targets }) => <Fairness targets={targets} />}</Loaded>
}

/** Ways onto the roster; each that is closed says why. */
function Adding({ talk, full }: { talk: Talk; full: boolean }) {
  const [adding, setAdding] = useState<'invite' | 'register'>()
  const mayAct = useMayAct(talk)
  if (!mayAct) return null
  const { status } = talk
  const inviting = status === 'themed' || status === 'registering'
  const registering = status === 'registering'
  const close = () => setAdding(undefined)
  return (
    <span className="actions no-print">
      <Button
        type="primary"
        disabled={!inviting || full}
        title={inviting && full ? t('talks/session-full') : ''}
        onClick={() => setAdding('invite')}
      >
        {t('talks.invite')}
      </Button>
      <Button disabled={!registering} onClick={() => setAdding('register')}>
        {t('talks.register')}
      </Button>
      {!registering && (
        <span className="faint">{t(inviting ? 'talks.notOpenYet' : 'talks.rosterClosed')}</span>
      )}
      {adding === 'invite' && <InviteDialog talk={talk} onClose={close} />}
      {adding === 'register' && <RegisterDialog talk={talk} onClose={close} />}
    </span>
  )
}
