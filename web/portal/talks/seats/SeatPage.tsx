import '../talk-words.ts'
import '../talks.css'
import { useQuery } from '@tanstack/react-query'
import { t, useLanguage } from '#messages/index.ts'
import { Facts } from '#web/portal/appeals/Facts.tsx'
import { Title } from '#web/portal/frame/Title.tsx'
import { Trouble } from '#web/portal/frame/Trouble.tsx'
import { useDone } from '#web/portal/frame/use-done.ts'
import { Waiting } from '#web/portal/frame/Waiting.tsx'
import { ForEnterprise } from '#web/portal/people/ForEnterprise.tsx'
import { To, useSeatSearch, useTalkId } from '#web/portal/places.tsx'
import { DrawLinks } from '../draws/DrawLinks.tsx'
import { type Seat, seatQuery } from '../queries.ts'
import { nameOf } from '../session-words.ts'
import { SessionFacts } from '../sessions/SessionFacts.tsx'
import { AnswerInvitation } from './AnswerInvitation.tsx'
import { Asked } from './Asked.tsx'
import { ChangeSeat } from './ChangeSeat.tsx'
import { NextSteps } from './NextSteps.tsx'
import { seatWords } from './seat-words.ts'
import { WithdrawSeat } from './WithdrawSeat.tsx'

/** One seat: why invited, what to do, what happens next, and what became of each question. */
export function SeatPage() {
  useLanguage()
  const seatId = useTalkId('seatId')
  return (
    <ForEnterprise>
      {({ enterpriseId }) => <OneSeat key={seatId} seatId={seatId} owner={enterpriseId ?? ''} />}
    </ForEnterprise>
  )
}

function OneSeat({ seatId, owner }: { seatId: string; owner: string }) {
  const { registered } = useSeatSearch()
  const { data: seat, ...query } = useQuery(seatQuery(seatId))
  const { done, finish, note } = useDone(registered === 1 ? 'registered' : null)
  if (query.isPending) return <Waiting lines={10} />
  if (!seat) return <Trouble error={query.error} retry={query.refetch} />
  const has = (step: string) => seat.open.includes(step)
  return (
    <article>
      <p>
        <To to="/talks/mine" className="way">
          {t('talk.backMine')}
        </To>
      </p>
      <p ref={note} tabIndex={-1} role="status" className={done ? 'panel good' : 'unseen'}>
        {done && t(`talk.done.${done}`)}
      </p>
      <Title>{nameOf(seat.session)}</Title>
      <p className={has('decline') ? 'seat-now seat-invited' : 'seat-now'}>{seatWords(seat)}</p>
      <Why seat={seat} />
      {has('decline') && <SessionFacts session={seat.session} />}
      {has('decline') && <AnswerInvitation seat={seat} owner={owner} finish={finish} />}
      <NextSteps seat={seat} />
      <Asked questions={seat.questions} />
      {!has('decline') && <SessionFacts session={seat.session} />}
      <Brought seat={seat} />
      {seat.status !== 'invited' && (
        <>
          {has('replace') && <ChangeSeat step="replace" {...{ seat, owner, finish }} />}
          {has('answerInWriting') && <ChangeSeat step="write" {...{ seat, owner, finish }} />}
        </>
      )}
      {has('withdraw') && <WithdrawSeat seatId={seatId} finish={finish} />}
    </article>
  )
}

const letterStatuses: readonly Seat['status'][] = ['invited', 'seated', 'writing', 'attended']

/** Why the enterprise is invited, with the letter; drawn by lot, with the way to the draw. */
function Why({ seat }: { seat: Seat }) {
  if (seat.inviteReason === null) return null
  return (
    <section className="panel">
      <h2>{t('seat.why')}</h2>
      <p>{t(`reason.${seat.inviteReason}`)}</p>
      {seat.inviteReason === 'random' && <DrawLinks sessionId={seat.sessionId} />}
      {letterStatuses.includes(seat.status) && (
        <a
          className="button quiet"
          href={`/api/v1/talk-seats/${seat.seatId}/invitation.pdf`}
          download
        >
          {t('seat.letter')}
        </a>
      )}
    </section>
  )
}

function Brought({ seat: { speaker, tier } }: { seat: Seat }) {
  if (speaker === null) return null
  return (
    <section className="panel">
      <Facts
        facts={[
          [t('seat.speaker'), speaker],
          [t('seat.tier'), tier && t(`tier.${tier}`)],
        ]}
      />
    </section>
  )
}
