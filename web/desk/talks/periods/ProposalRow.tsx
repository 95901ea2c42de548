import { Button, Tag } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { useSession } from '#web/desk/queries.ts'
import { dayWords, shortDay } from '#web/ui/days.ts'
import { Cell } from '../parts/Cell.tsx'
import { TalkRefusal } from '../parts/TalkRefusal.tsx'
import type { Proposal } from '../talk-types.ts'
import { OtherDay } from './OtherDay.tsx'
import { asProposed, usePlan } from './plan.ts'

/** A day that nobody has planned: what is proposed, and why. */
export function ProposalRow({ proposal }: { proposal: Proposal }) {
  const { plannedOn, provisional } = proposal
  const { role, regionId } = useSession()
  return (
    <tr>
      <Cell label="talks.column.day">
        <b>{dayWords(plannedOn)}</b>
        {provisional && (
          <>
            {' '}
            <Tag title={t('due.provisional')}>{t('due.estimate')}</Tag>
          </>
        )}
      </Cell>
      <Cell label="talks.column.period">
        <span className="faint">{t('talks.notPlanned')}</span>
      </Cell>
      <Cell label="talks.column.state">
        <Advice proposal={proposal} />
      </Cell>
      <Cell label="talks.column.topics">{null}</Cell>
      <Cell label="talks.column.do">
        {role === 'coordinator' && regionId === null && <Planning proposal={proposal} />}
      </Cell>
    </tr>
  )
}

/** Hold, postpone or cancel, with the notice that makes the day off. */
function Advice({ proposal: { advice, heldOn, notice } }: { proposal: Proposal }) {
  const day = heldOn === null ? '' : dayWords(heldOn)
  return (
    <>
      <span className={`state state-advice-${advice}`}>{t(`talks.advice.${advice}`, { day })}</span>
      {notice && <small className="small">{t('talks.because', { reason: notice })}</small>}
    </>
  )
}

function Planning({ proposal }: { proposal: Proposal }) {
  const [other, setOther] = useState(false)
  const plan = usePlan()
  const { advice, heldOn } = proposal
  const day = heldOn === null ? '' : shortDay(heldOn)
  return (
    <>
      <span className="actions">
        <Button
          size="small"
          type="primary"
          loading={plan.isPending}
          onClick={() => plan.mutate(asProposed(proposal))}
        >
          {t(`talks.plan.${advice}`, { day })}
        </Button>
        <Button size="small" onClick={() => setOther(true)}>
          {t('talks.planOther')}
        </Button>
      </span>
      <TalkRefusal error={plan.error} />
      {other && <OtherDay proposal={proposal} onClose={() => setOther(false)} />}
    </>
  )
}
