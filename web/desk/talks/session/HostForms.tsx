import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { LineField } from '#web/desk/steps/LineField.tsx'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { shortDay } from '#web/ui/days.ts'
import { useComing } from '../hosts/use-coming.ts'
import { TalkDialog } from '../parts/TalkDialog.tsx'
import { TalkForm } from '../parts/TalkForm.tsx'
import type { TalkInPeriod } from '../talk-types.ts'

/** Who comes for the body whose turn it is. */
export function HostForm({ talk }: { talk: TalkInPeriod }) {
  const { sessionId, version, host } = talk
  return (
    <TalkForm
      name="host"
      initial={{ name: host.name ?? '', deputy: host.deputy ?? '' }}
      submit={t('talks.hostDo')}
      version={version}
      send={({ name, deputy }, options) =>
        api.talks.nameHost({ sessionId, name, deputy: orNull(deputy) }, options)
      }
    >
      {() => (
        <div className="two">
          <LineField name="name" label="talks.hostName" max={40} />
          <Form.Item name="deputy" label={t('talks.deputy')}>
            <Input maxLength={40} />
          </Form.Item>
        </div>
      )}
    </TalkForm>
  )
}

/** Changes hosts with another session of the same venue. */
export function SwapHost({ talk, small = false }: { talk: TalkInPeriod; small?: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button size={small ? 'small' : 'middle'} onClick={() => setOpen(true)}>
        {t('talks.swap')}
      </Button>
      {open && <SwapDialog talk={talk} onClose={() => setOpen(false)} />}
    </div>
  )
}

function SwapDialog({ talk, onClose }: { talk: TalkInPeriod; onClose: () => void }) {
  const { sessionId, version, regionId, regionName, heldOn } = talk
  const others = useComing()
    .sessions.filter((one) => one.regionId === regionId && one.sessionId !== sessionId)
    .map((one) => ({ value: one.sessionId, label: sessionWords(one) }))
  return (
    <TalkDialog
      name="swap-host"
      title={t('talks.swapTitle', { venue: regionName, day: shortDay(heldOn) })}
      note={t('talks.swapNote', { body: t(`hostBody.${talk.host.body}`) })}
      initial={{ withSessionId: undefined as string | undefined, reason: '' }}
      submit={t('talks.swapDo')}
      version={version}
      send={({ withSessionId = '', reason }, options) =>
        api.talks.swapHost({ sessionId, withSessionId, reason }, options)
      }
      onClose={onClose}
    >
      {() => (
        <>
          <Form.Item
            name="withSessionId"
            label={t('talks.swapWith')}
            rules={[{ required: true, message: t('desk.needed') }]}
          >
            <Select
              options={others}
              placeholder={t('desk.choose')}
              notFoundContent={t('talks.noSwap')}
            />
          </Form.Item>
          <Prose name="reason" label="talks.reason" max={1000} required />
        </>
      )}
    </TalkDialog>
  )
}

function sessionWords({ number, heldOn, host }: TalkInPeriod): string {
  const body = t(`hostBody.${host.body}`)
  return [t('talks.nth', { n: number }), shortDay(heldOn), body, host.name]
    .filter(Boolean)
    .join(' · ')
}
