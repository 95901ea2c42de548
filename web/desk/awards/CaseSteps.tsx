import { Button, message } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api, type CallOptions } from '#web/desk/api.ts'
import { TalkRefusal } from '#web/desk/talks/parts/TalkRefusal.tsx'
import { useTake } from '#web/desk/use-take.ts'
import type { GoodCase } from './award-queries.ts'
import { EditForm, ObjectForm, QualifyForm, ReasonForm } from './CaseForms.tsx'

type Taking = (input: { caseId: string }, options: CallOptions) => Promise<unknown>

/** The steps that are a button. */
const sends = {
  askConsent: api.awards.askConsent,
  publish: api.awards.proposeCase,
  award: api.awards.awardCase,
} satisfies Record<string, Taking>
type Sent = keyof typeof sends

const dialogNames = [
  'qualify',
  'edit',
  'refuse',
  'object',
  'vacate',
  'setAside',
  'revoke',
  'withdraw',
] as const
type Dialog = (typeof dialogNames)[number]

/** What can be done with a case now. */
export function CaseSteps({ shown }: { shown: GoodCase }) {
  const { open, status, file } = shown
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const canAsk = file !== null && file.unasked > 0
  const buttons = (Object.keys(sends) as Sent[]).filter(
    (step) => open.includes(step) && (step !== 'askConsent' || canAsk),
  )
  // Why: a leader publishes by approving what a coordinator has proposed.
  const own = file !== null && open.includes('withdraw')
  const sent = buttons.filter((step) => step !== 'publish' || own)
  const dialogs = dialogNames.filter((name) => open.includes(name))
  if (sent.length + dialogs.length === 0) return null
  return (
    <section className="next-step card no-print" aria-label={t('talks.next')}>
      <div className="next-words">
        <h2>{t('talks.next')}</h2>
        <p>{t(`awards.caseNext.${status}`)}</p>
        {canAsk && <p>{t('awards.unasked', { n: file.unasked })}</p>}
        {file?.ownOffice && <p>{t('awards.ownOffice')}</p>}
      </div>
      <span className="actions">
        {sent.map((step) => (
          <StepButton key={step} shown={shown} step={step} />
        ))}
        {dialogs.map((name) => (
          <Button key={name} onClick={() => setDialog(name)}>
            {t(
              `awards.step.${name === 'qualify' && file?.ownOffice ? 'proposeQualification' : name}`,
            )}
          </Button>
        ))}
      </span>
      {dialog && <Shown name={dialog} shown={shown} onClose={() => setDialog(null)} />}
    </section>
  )
}

type ShownProps = { name: Dialog; shown: GoodCase; onClose: () => void }

function Shown({ name, ...rest }: ShownProps) {
  switch (name) {
    case 'qualify':
      return <QualifyForm {...rest} />
    case 'edit':
      return <EditForm {...rest} />
    case 'object':
      return <ObjectForm {...rest} />
    case 'refuse':
      return <ReasonForm step={name} send={api.awards.refuseCase} {...rest} />
    case 'vacate':
      return <ReasonForm step={name} send={api.awards.vacateCase} {...rest} />
    case 'setAside':
      return <ReasonForm step={name} send={api.awards.proposeSetAside} {...rest} />
    case 'revoke':
      return <ReasonForm step={name} send={api.awards.proposeRevocation} {...rest} />
    case 'withdraw':
      return <ReasonForm step={name} send={api.awards.withdrawCase} {...rest} />
  }
}

function StepButton({ shown, step }: { shown: GoodCase; step: Sent }) {
  const { caseId, version } = shown
  const take = useTake<object>({
    ...{ name: step, reloads: 'awards', version },
    send: (_, options) => sends[step]({ caseId }, options),
    onDone: () => step === 'publish' && message.success(t('awards.proposed')),
  })
  return (
    <>
      <Button type="primary" loading={take.isPending} onClick={() => take.mutate({})}>
        {t(`awards.step.${step}`)}
      </Button>
      <TalkRefusal error={take.error} />
    </>
  )
}
