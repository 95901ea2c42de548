import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { addMessages, t, useLanguage } from '#messages/index.ts'
import { zh } from '#messages/portal.appeal.zh.ts'
import { zh as duty } from '#messages/portal.duty.zh.ts'
import { zh as identity } from '#messages/portal.identity.zh.ts'
import { zh as rights } from '#messages/portal.rights.zh.ts'
import { refusals } from '#messages/refusals.zh.ts'
import { zh as who } from '#messages/who.zh.ts'
import { dayWords } from '#web/ui/days.ts'
import { Trouble } from '../frame/Trouble.tsx'
import { useDone } from '../frame/use-done.ts'
import { Waiting } from '../frame/Waiting.tsx'
import { ForEnterprise } from '../people/ForEnterprise.tsx'
import { To, useAppealId, useAppealSearch } from '../places.tsx'
import { type Appeal, appealQuery } from '../queries.ts'
import { AskErasure } from '../rights/AskErasure.tsx'
import { Retaliation } from '../rights/Retaliation.tsx'
import { AppealHead } from './AppealHead.tsx'
import { Deadlines } from './Deadlines.tsx'
import { DutyPanels } from './duty/DutyPanels.tsx'
import { IdentityReads } from './IdentityReads.tsx'
import { WhoKnows } from './identity/WhoKnows.tsx'
import { LogReceipts } from './LogReceipts.tsx'
import { Readers } from './Readers.tsx'
import { Receipt } from './Receipt.tsx'
import { ReplyGiven } from './ReplyGiven.tsx'
import { Said } from './Said.tsx'
import { Stages } from './Stages.tsx'
import { Steps } from './steps/Steps.tsx'
import { type StepProps, stepsOf } from './steps/step-props.ts'
import { Withdraw } from './steps/Withdraw.tsx'
import { Timeline } from './Timeline.tsx'

// Why here: the form of an appeal must load fast and needs none of these words.
addMessages({ ...refusals, ...zh, ...duty, ...identity, ...rights, ...who }, {})

const Afterwards = lazy(async () => ({
  default: (await import('./Afterwards.tsx')).Afterwards,
}))

export function AppealPage() {
  useLanguage()
  const appealId = useAppealId()
  return (
    <ForEnterprise>
      {({ today }) => <OneAppeal key={appealId} appealId={appealId} today={today} />}
    </ForEnterprise>
  )
}

function OneAppeal({ appealId, today }: { appealId: string; today: string }) {
  const { submitted } = useAppealSearch()
  const { data: appeal, ...query } = useQuery(appealQuery(appealId))
  const { done, finish, note } = useDone()
  if (query.isPending) return <Waiting lines={10} />
  if (!appeal) return <Trouble error={query.error} retry={query.refetch} />
  const first = submitted === 1 && appeal.status === 'submitted' && done === null
  return (
    <article className="appeal">
      <p className="no-print">
        <To to="/" className="way">
          {t('portal.back')}
        </To>
      </p>
      <p ref={note} tabIndex={-1} role="status" className={done ? 'panel good no-print' : 'unseen'}>
        {done && t(`done.${done}`)}
      </p>
      {first && <Receipt appeal={appeal} />}
      <AppealHead appeal={appeal} today={today} />
      <Stages appeal={appeal} />
      <DutyPanels appeal={appeal} today={today} finish={finish} />
      <Steps appeal={appeal} finish={finish} reply={<Given appeal={appeal} />} />
      <Suspense>
        <Afterwards appeal={appeal} />
      </Suspense>
      <Said appeal={appeal} />
      <WhoKnows appeal={appeal} finish={finish} />
      <Timeline appeal={appeal} />
      <IdentityReads appealId={appeal.appealId} />
      <Readers appealId={appeal.appealId} />
      <Deadlines appeal={appeal} />
      <LogReceipts appealId={appeal.appealId} />
      <Retaliation appealId={appealId} />
      {appeal.status === 'closed' && <AskErasure appealId={appealId} />}
      <p className="print-only">{t('receipt.printed', { date: dayWords(today) })}</p>
      <LastButtons appeal={appeal} finish={finish} />
    </article>
  )
}

const Given = ({ appeal }: { appeal: Appeal }) =>
  appeal.reply && <ReplyGiven appealId={appeal.appealId} reply={appeal.reply} />

function LastButtons({ appeal, finish }: { appeal: Appeal } & Pick<StepProps, 'finish'>) {
  const { has, given } = stepsOf(appeal, finish)
  return (
    <div className="buttons no-print">
      <button type="button" className="button quiet" onClick={() => print()}>
        {t('receipt.print')}
      </button>
      {has('withdraw') && <Withdraw {...given('withdraw')} />}
    </div>
  )
}
