import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { CallOff, PutOff } from '../parts/PutOff.tsx'
import type { Talk } from '../talk-types.ts'

/** Putting one session off or calling it off, with a reason; its period stands. */
export function Putting({ talk, open }: { talk: Talk; open: readonly string[] }) {
  const { sessionId, version, regionName: name } = talk
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
      {step === 'postpone' && (
        <PutOff
          {...{ name, version, form: 'postpone-session', note: 'talks.postponeOneNote' }}
          send={(values, options) => api.talks.postponeSession({ sessionId, ...values }, options)}
          onClose={close}
        />
      )}
      {step === 'cancel' && (
        <CallOff
          {...{ name, version, form: 'cancel-session', note: 'talks.cancelOneNote' }}
          send={(values, options) => api.talks.cancelSession({ sessionId, ...values }, options)}
          onClose={close}
        />
      )}
    </>
  )
}
