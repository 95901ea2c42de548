import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useSession } from '#web/desk/queries.ts'
import { LineField } from '#web/desk/steps/LineField.tsx'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import type { Cycle } from './award-queries.ts'

const dayNames = ['nominateUntil', 'publishUntil', 'voteFrom', 'voteUntil', 'resultUntil'] as const
type Days = Record<(typeof dayNames)[number], string>

/** Opens a round: its days and the rules by which it is voted and decided. */
export function OpenCycle() {
  const [open, setOpen] = useState(false)
  const { today } = useSession()
  const days = Object.fromEntries(dayNames.map((name) => [name, ''])) as Days
  const year = today.slice(0, 4)
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('awards.open')}
      </Button>
      {open && (
        <TalkDialog
          name="open-cycle"
          reloads="awards"
          title={t('awards.open')}
          note={t('awards.openNote')}
          initial={{
            ...{ title: t('awards.openTitle', { year }), ...days },
            ...{ maxChoices: 3, minTurnout: 20, share: 40, networkJoins: true },
          }}
          submit={t('awards.openDo')}
          send={(values, options) => api.awards.openCycle(values, options)}
          onClose={() => setOpen(false)}
        >
          {() => (
            <>
              <LineField name="title" label="awards.column.title" max={60} />
              <DayFields />
              <RuleFields />
            </>
          )}
        </TalkDialog>
      )}
    </>
  )
}

const DayFields = () => (
  <div className="two">
    {dayNames.map((name) => (
      <Form.Item
        key={name}
        name={name}
        label={t(`awards.day.${name}`)}
        rules={[{ required: true, message: t('desk.needed') }]}
      >
        <Input type="date" className="date" />
      </Form.Item>
    ))}
  </div>
)

const RuleFields = () => (
  <>
    <div className="two">
      <Form.Item name="maxChoices" label={t('awards.rule.maxChoices')}>
        <InputNumber min={1} max={20} />
      </Form.Item>
      <Form.Item name="minTurnout" label={t('awards.rule.minTurnout')}>
        <InputNumber min={0} max={100} />
      </Form.Item>
      <Form.Item name="share" label={t('awards.rule.share')}>
        <InputNumber min={1} max={100} />
      </Form.Item>
    </div>
    <Form.Item name="networkJoins" valuePropName="checked" extra={t('awards.rule.networkHint')}>
      <Checkbox>{t('awards.rule.networkJoins')}</Checkbox>
    </Form.Item>
  </>
)

type DialogProps = { cycle: Cycle; onClose: () => void }

/** Moves the days that are ahead, with a reason. */
export function MoveCycle({ cycle, onClose }: DialogProps) {
  const { cycleId, version } = cycle
  const days = Object.fromEntries(dayNames.map((name) => [name, cycle[name]])) as Days
  return (
    <TalkDialog
      name="move-cycle"
      reloads="awards"
      title={t('awards.step.move')}
      initial={{ ...days, reason: '' }}
      submit={t('talks.save')}
      version={version}
      send={(values, options) => api.awards.moveCycle({ cycleId, ...values }, options)}
      onClose={onClose}
    >
      {() => (
        <>
          <DayFields />
          <Prose name="reason" label="awards.reason" max={500} required />
        </>
      )}
    </TalkDialog>
  )
}

export function CancelCycle({ cycle: { cycleId, version }, onClose }: DialogProps) {
  return (
    <TalkDialog
      name="cancel-cycle"
      reloads="awards"
      title={t('awards.step.cancel')}
      initial={{ reason: '' }}
      submit={t('awards.step.cancel')}
      version={version}
      send={(values, options) => api.awards.cancelCycle({ cycleId, ...values }, options)}
      onClose={onClose}
    >
      {() => <Prose name="reason" label="awards.reason" max={500} required />}
    </TalkDialog>
  )
}
