import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useSession } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { DayField } from '../parts/DayField.tsx'
import { TalkDialog } from '../parts/TalkDialog.tsx'
import type { Talk } from '../talk-types.ts'

/** Putting one session off or calling it off, with a reason; its period stands. */
export function Putting({ talk, open }: { talk: Talk; open: readonly string[] }) {
  const [step, setStep] = useState<'postpone' | 'cancel'>()
  const close = () => setStep(undefined)
  return (
    <>
      {(['postpone', 'cancel'] as const)
        .filter((one) => open.includes(one))
        .map((one) => (
          <Button key={one} onClick={() => setStep(one)}>
            {t(`talks.${one}One`)}
          </Button>
        ))}
      {step === 'postpone' && <Postpone talk={talk} onClose={close} />}
      {step === 'cancel' && <Cancel talk={talk} onClose={close} />}
    </>
  )
}

type Props = { talk: Talk; onClose: () => void }

function Postpone({ talk: { sessionId, version, regionName }, onClose }: Props) {
  const { today } = useSession()
  return (
    <TalkDialog
      name="postpone-session"
      title={t('talks.postponeTitle', { name: regionName })}
      note={t('talks.postponeOneNote')}
      initial={{ heldOn: '', reason: '' }}
      submit={t('talks.postpone')}
      version={version}
      send={(values, options) => api.talks.postponeSession({ sessionId, ...values }, options)}
      onClose={onClose}
    >
      {() => (
        <>
          <DayField name="heldOn" label="talks.newDay" from={today} />
          <Prose name="reason" label="talks.reason" max={1000} required />
        </>
      )}
    </TalkDialog>
  )
}

function Cancel({ talk: { sessionId, version, regionName }, onClose }: Props) {
  return (
    <TalkDialog
      name="cancel-session"
      title={t('talks.cancelTitle', { name: regionName })}
      note={t('talks.cancelOneNote')}
      initial={{ reason: '' }}
      submit={t('talks.cancelDo')}
      version={version}
      send={(values, options) => api.talks.cancelSession({ sessionId, ...values }, options)}
      onClose={onClose}
    >
      {() => <Prose name="reason" label="talks.reason" max={1000} required />}
    </TalkDialog>
  )
}
