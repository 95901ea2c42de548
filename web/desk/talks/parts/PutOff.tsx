import { t } from '#messages/index.ts'
import type { CallOptions } from '#web/desk/api.ts'
import { useSession } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { DayField } from './DayField.tsx'
import { TalkDialog } from './TalkDialog.tsx'

type Props<Values> = {
  /** What the form is called, and what the period or session is. */
  form: string
  name: string
  note: string
  version: number
  send: (values: Values, options: CallOptions) => Promise<unknown>
  onClose: () => void
}

const reason = <Prose name="reason" label="talks.reason" max={1000} required />

/** Puts a period or a session off to another day, with a reason. */
export function PutOff({ form, name, note, ...rest }: Props<{ heldOn: string; reason: string }>) {
  const { today } = useSession()
  return (
    <TalkDialog
      name={form}
      title={t('talks.postponeTitle', { name })}
      note={t(note)}
      initial={{ heldOn: '', reason: '' }}
      submit={t('talks.postpone')}
      {...rest}
    >
      {() => (
        <>
          <DayField name="heldOn" label="talks.newDay" from={today} />
          {reason}
        </>
      )}
    </TalkDialog>
  )
}

/** Calls a period or a session off, with a reason. */
export function CallOff({ form, name, note, ...rest }: Props<{ reason: string }>) {
  return (
    <TalkDialog
      name={form}
      title={t('talks.cancelTitle', { name })}
      note={t(note)}
      initial={{ reason: '' }}
      submit={t('talks.cancelDo')}
      {...rest}
    >
      {() => reason}
    </TalkDialog>
  )
}
