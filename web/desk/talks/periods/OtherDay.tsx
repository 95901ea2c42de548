import { Form, Radio } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useSession } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { dayWords } from '#web/ui/days.ts'
import { DayField } from '../parts/DayField.tsx'
import { TalkDialog } from '../parts/TalkDialog.tsx'
import type { Proposal } from '../talk-types.ts'
import { reasonFrom } from './plan.ts'

type Values = { way: 'move' | 'skip'; heldOn: string; reason: string }

/** Another day than the usual one, or none at all: with a reason. */
export function OtherDay({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const { plannedOn, nextWorkingDay, notice } = proposal
  const { today } = useSession()
  const moved = nextWorkingDay === plannedOn ? '' : nextWorkingDay
  const initial: Values = {
    way: 'move',
    heldOn: moved,
    reason: notice === null ? '' : reasonFrom(notice),
  }
  return (
    <TalkDialog<Values>
      name="other-day"
      title={t('talks.otherTitle', { day: dayWords(plannedOn) })}
      initial={initial}
      submit={t('talks.planDo')}
      send={({ way, heldOn, reason }, options) => {
        const skip = way === 'skip'
        const day = skip ? null : heldOn
        return api.talks.planPeriod({ plannedOn, heldOn: day, skip, reason }, options)
      }}
      onClose={onClose}
    >
      {({ way }) => (
        <>
          <Form.Item name="way" label={t('talks.way')}>
            <Radio.Group
              options={[
                { value: 'move', label: t('talks.way.move') },
                { value: 'skip', label: t('talks.way.skip') },
              ]}
            />
          </Form.Item>
          {way === 'move' && <DayField name="heldOn" label="talks.newDay" from={today} />}
          <Prose name="reason" label="talks.reason" max={1000} required />
        </>
      )}
    </TalkDialog>
  )
}
