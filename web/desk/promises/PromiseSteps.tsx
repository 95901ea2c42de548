import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api, type CallOptions } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { useSession } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { DayField } from '#web/desk/talks/parts/DayField.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import { TalkRefusal } from '#web/desk/talks/parts/TalkRefusal.tsx'
import { useTake } from '#web/desk/use-take.ts'
import type { OnePromise } from './promise-queries.ts'

const dialogs = ['report', 'returnReport', 'askDate', 'decideDate', 'withdraw', 'takeBack'] as const
type Dialog = (typeof dialogs)[number]
type Props = { promise: OnePromise }

/** The steps this person may take of a promise. */
export function PromiseSteps({ promise }: Props) {
  const [shown, setShown] = useState<Dialog | null>(null)
  const { promiseId, version, open } = promise
  const accept = useTake<object>({
    ...{ name: 'accept-promise', reloads: 'promises', version },
    send: (_, options) => api.promises.acceptPromise({ promiseId }, options),
  })
  if (open.length === 0) return null
  return (
    <div className="actions no-print">
      {open.includes('acceptReport') && (
        <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate({})}>
          {t('promises.step.acceptReport')}
        </Button>
      )}
      {dialogs
        .filter((name) => open.includes(name))
        .map((name) => (
          <Button
            key={name}
            type={name === 'report' ? 'primary' : 'default'}
            onClick={() => setShown(name)}
          >
            {t(`promises.step.${name}`)}
          </Button>
        ))}
      <TalkRefusal error={accept.error} />
      {shown && <Shown name={shown} promise={promise} onClose={() => setShown(null)} />}
    </div>
  )
}

type ShownProps = Props & { name: Dialog; onClose: () => void }

function Shown({ name, promise, onClose }: ShownProps) {
  const { promiseId, version, asked } = promise
  const { today } = useSession()
  const common = { reloads: 'promises', version, onClose, title: t(`promises.step.${name}`) }
  const form = { ...common, name, submit: t('promises.submit') }
  switch (name) {
    case 'report':
      return (
        <TalkDialog
          {...form}
          note={t('promises.reportNote')}
          initial={{ text: '', evidence: '' }}
          send={({ text, evidence }, options) =>
            api.promises.reportPromise({ promiseId, text, evidence: orNull(evidence) }, options)
          }
        >
          {() => (
            <>
              <Prose name="text" label="promises.reportText" max={2000} required />
              <Prose name="evidence" label="promises.evidence" max={2000} rows={2} />
            </>
          )}
        </TalkDialog>
      )
    case 'askDate':
      return (
        <TalkDialog
          {...form}
          note={t('promises.askNote')}
          initial={{ dueOn: '', reason: '' }}
          send={(values, options) => api.promises.askPromiseDate({ promiseId, ...values }, options)}
        >
          {() => (
            <>
              <DayField name="dueOn" label="promises.newDue" from={today} />
              <Prose name="reason" label="promises.reason" max={1000} required />
            </>
          )}
        </TalkDialog>
      )
    case 'decideDate':
      return <DecideDate {...form} promiseId={promiseId} asked={asked} />
    default:
      return <WithReason {...form} step={name} promiseId={promiseId} />
  }
}

type FormProps = {
  name: string
  reloads: string
  version: number
  onClose: () => void
  title: string
  submit: string
  promiseId: string
}

function DecideDate({ asked, promiseId, ...form }: FormProps & Pick<OnePromise, 'asked'>) {
  const note = asked
    ? t('promises.decideNote', { by: asked.by, day: asked.dueOn, reason: asked.reason })
    : ''
  return (
    <TalkDialog
      {...form}
      note={note}
      initial={{ grant: true, reason: '' }}
      send={({ grant, reason }, options) =>
        api.promises.decidePromiseDate({ promiseId, grant, reason: orNull(reason) }, options)
      }
    >
      {({ grant }) => (
        <>
          <Form.Item name="grant">
            <Radio.Group
              options={[
                { value: true, label: t('promises.grant') },
                { value: false, label: t('promises.refuse') },
              ]}
            />
          </Form.Item>
          <Prose name="reason" label="promises.reason" max={1000} required={!grant} />
        </>
      )}
    </TalkDialog>
  )
}

type Reasoned = { promiseId: string; reason: string }

/** A withdrawal waits for a second person; a leader takes his own instruction back at once. */
const withReason = {
  returnReport: (given: Reasoned, options: CallOptions): Promise<unknown> =>
    api.promises.returnPromise(given, options),
  withdraw: (given: Reasoned, options: CallOptions): Promise<unknown> =>
    api.promises.withdrawPromise(given, options),
  takeBack: (given: Reasoned, options: CallOptions): Promise<unknown> =>
    api.promises.takeBackPromise(given, options),
}

function WithReason({ step, promiseId, ...form }: FormProps & { step: keyof typeof withReason }) {
  return (
    <TalkDialog
      {...form}
      note={t(`promises.${step}Note`)}
      initial={{ reason: '' }}
      send={({ reason }, options) => withReason[step]({ promiseId, reason }, options)}
    >
      {() => <Prose name="reason" label="promises.reason" max={500} required />}
    </TalkDialog>
  )
}
