import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { useSession } from '#web/desk/queries.ts'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { TalkRefusal } from '#web/desk/talks/parts/TalkRefusal.tsx'
import { PaperLinks } from '#web/desk/talks/session/PapersPart.tsx'
import { useTake } from '#web/desk/use-take.ts'
import { dayWords } from '#web/ui/days.ts'
import { AwardHead } from './AwardHead.tsx'
import { type Cycle, useCycle } from './award-queries.ts'
import { CancelCycle, MoveCycle } from './CycleForms.tsx'
import { Nominate } from './Nominate.tsx'
import { effectWords } from './words.ts'

/** One round: what is next, its cases, its count and its papers. */
export function CyclePage() {
  useLanguage()
  const { cycleId } = useParams({ from: '/awards/$cycleId' })
  const found = useCycle(cycleId)
  return (
    <section className="page talks">
      <Loaded query={found}>{(cycle) => <Shown cycle={cycle} />}</Loaded>
    </section>
  )
}

function Shown({ cycle }: { cycle: Cycle }) {
  const { role } = useSession()
  const sees = ['coordinator', 'leader', 'auditor'].includes(role)
  return (
    <>
      <AwardHead title={cycle.title}>
        <span className={`state state-${cycle.status}`}>{t(`awards.cycle.${cycle.status}`)}</span>
        {cycle.status === 'nominating' && role !== 'auditor' && <Nominate cycle={cycle} />}
      </AwardHead>
      <dl className="talk-dates">
        {(['nominateUntil', 'publishUntil', 'voteFrom', 'voteUntil', 'resultUntil'] as const).map(
          (name) => (
            <div key={name}>
              <dt>{t(`awards.day.${name}`)}</dt>
              <dd>{dayWords(cycle[name])}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="faint">
        {t('awards.ruleWords', {
          ...{ max: cycle.maxChoices, turnout: cycle.minTurnout, share: cycle.share },
        })}{' '}
        {t(cycle.networkJoins ? 'awards.networkJoined' : 'awards.networkApart')}
      </p>
      {cycle.open.length > 0 && <Next cycle={cycle} />}
      {cycle.tally && <Count cycle={cycle} />}
      <Cases cycle={cycle} />
      {sees && <Papers cycle={cycle} />}
    </>
  )
}

function Next({ cycle }: { cycle: Cycle }) {
  const { open, cycleId, version, status, resultUntil } = cycle
  const { today } = useSession()
  const [shown, setShown] = useState<'move' | 'cancel' | null>(null)
  const finish = useTake<object>({
    ...{ name: 'finish-cycle', reloads: 'awards', version },
    send: (_, options) => api.awards.finishCycle({ cycleId }, options),
  })
  return (
    <section className="next-step card no-print" aria-label={t('talks.next')}>
      <div className="next-words">
        <h2>{t('talks.next')}</h2>
        <p>{t(`awards.next.${status}`, { on: dayWords(resultUntil) })}</p>
      </div>
      <span className="actions">
        {open.includes('finish') && (
          <Button
            type="primary"
            disabled={today <= resultUntil}
            loading={finish.isPending}
            onClick={() => finish.mutate({})}
          >
            {t('awards.step.finish')}
          </Button>
        )}
        {(['move', 'cancel'] as const)
          .filter((step) => open.includes(step))
          .map((step) => (
            <Button key={step} onClick={() => setShown(step)}>
              {t(`awards.step.${step}`)}
            </Button>
          ))}
      </span>
      <TalkRefusal error={finish.error} />
      {shown === 'move' && <MoveCycle cycle={cycle} onClose={() => setShown(null)} />}
      {shown === 'cancel' && <CancelCycle cycle={cycle} onClose={() => setShown(null)} />}
    </section>
  )
}

const caseColumns = ['case', 'effect', 'approvals', 'status'] as const

function Cases({ cycle: { cases } }: { cycle: Cycle }) {
  if (cases.length === 0) return <p className="card">{t('awards.noCases')}</p>
  return (
    <section className="card">
      <h2>{t('awards.cases')}</h2>
      <table className="plain cards">
        <Heads labels={caseColumns.map((column) => `awards.column.${column}`)} />
        <tbody>
          {cases.map(({ caseId, title, status, effect, approvals }) => (
            <tr key={caseId}>
              <Cell label="awards.column.case">
                <Link to="/awards/cases/$caseId" params={{ caseId }}>
                  {title}
                </Link>
              </Cell>
              <Cell label="awards.column.effect">{effectWords(effect)}</Cell>
              <Cell label="awards.column.approvals">
                {approvals === null ? '' : <span className="digits">{approvals}</span>}
              </Cell>
              <Cell label="awards.column.status">
                <span className={`state state-${status}`}>{t(`awards.status.${status}`)}</span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const countColumns = ['case', 'approvals', 'weight', 'ballots', 'own', 'meets'] as const

function Count({ cycle: { tally } }: { cycle: Cycle }) {
  if (tally === null) return null
  const { eligible, ballots, ineligible, counted, weight, turnoutReached, cases } = tally
  return (
    <section className="card">
      <h2>{t('awards.count')}</h2>
      <p>
        {t('awards.countWords', { eligible, ballots, ineligible, counted, weight })}{' '}
        {t(turnoutReached ? 'awards.turnoutReached' : 'awards.turnoutMissed')}
      </p>
      <table className="plain cards">
        <Heads labels={countColumns.map((column) => `awards.column.${column}`)} />
        <tbody>
          {cases.map((one) => (
            <tr key={one.caseId}>
              <Cell label="awards.column.case">{one.title}</Cell>
              {(['approvals', 'weight', 'ballots', 'own'] as const).map((name) => (
                <Cell key={name} label={`awards.column.${name}`}>
                  <span className="digits">{one[name]}</span>
                </Cell>
              ))}
              <Cell label="awards.column.meets">{t(one.meets ? 'awards.yes' : 'awards.no')}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">{t('awards.countNote')}</p>
    </section>
  )
}

function Papers({ cycle: { cycleId, cases, tally } }: { cycle: Cycle }) {
  const base = `/award-cycles/${cycleId}/papers`
  if (!cases.some(({ publishedOn }) => publishedOn !== null)) return null
  return (
    <section className="card no-print">
      <h2>{t('awards.papers')}</h2>
      <PaperLinks name={t('awards.paper.notice')} path={`${base}/notice`} />
      {tally && <PaperLinks name={t('awards.paper.collection')} path={`${base}/collection`} />}
    </section>
  )
}
