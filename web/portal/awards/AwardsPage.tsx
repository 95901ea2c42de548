import './award-words.ts'
import './awards.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { Title } from '../frame/Title.tsx'
import { Trouble } from '../frame/Trouble.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { useSession } from '../queries.ts'
import { Ballot } from './Ballot.tsx'
import { Consents, MyNominations, MyObjections } from './Consents.tsx'
import { Library } from './Library.tsx'
import { Nominate } from './Nominate.tsx'
import { cyclesQuery } from './queries.ts'
import { Round } from './Round.tsx'

export { AwardsEntry } from './AwardsEntry.tsx'

/** 好案例: what waits for an enterprise, the round that is on, and for everybody the library. */
export function AwardsPage() {
  useLanguage()
  const session = useSession()
  const found = useQuery(cyclesQuery)
  if (session.isPending || found.isPending) return <Waiting lines={6} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  const isFirm = session.data?.role === 'enterprise'
  const now = found.data.find(({ status }) => status !== 'finished' && status !== 'cancelled')
  const isOpen = now?.status === 'voting' && (session.data?.today ?? '') <= now.voteUntil
  return (
    <>
      <Title>{t('award.title')}</Title>
      <p>{t('award.intro')}</p>
      {isFirm && <Consents />}
      {now && <Round cycle={now} />}
      {isOpen && (isFirm ? <Ballot cycleId={now.cycleId} /> : <SignInToVote />)}
      {isFirm && now?.status === 'nominating' && <NominateHere cycleId={now.cycleId} />}
      {isFirm && <MyNominations />}
      {isFirm && <MyObjections />}
      <Library />
    </>
  )
}

const SignInToVote = () => <p className="panel note">{t('award.signInToVote')}</p>

function NominateHere({ cycleId }: { cycleId: string }) {
  const [open, setOpen] = useState(false)
  if (open) return <Nominate cycleId={cycleId} onDone={() => setOpen(false)} />
  return (
    <p>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('award.nominate')}
      </button>
    </p>
  )
}
