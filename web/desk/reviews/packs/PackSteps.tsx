import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api, type CallOptions } from '#web/desk/api.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { DayField } from '#web/desk/talks/parts/DayField.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import { TalkRefusal } from '#web/desk/talks/parts/TalkRefusal.tsx'
import { useTake } from '#web/desk/use-take.ts'
import { DecideForm, MeetForm } from './MeetingForms.tsx'
import type { OnePack } from './pack-queries.ts'

type Taking = (input: { retrospectiveId: string }, options: CallOptions) => Promise<unknown>

/** The steps that are a button. */
const sends = {
  draw: api.reviews.drawRetrospective,
  drawSample: api.reviews.drawRetrospectiveSample,
  submit: api.reviews.submitRetrospective,
  close: api.reviews.closeRetrospective,
} satisfies Record<string, Taking>
type Sent = keyof typeof sends

const dialogs = ['meet', 'decide', 'arrange', 'cancel'] as const
type Dialog = (typeof dialogs)[number]

/** What happens next, with the steps that bring it about. */
export function PackSteps({ pack }: { pack: OnePack }) {
  const { open, status } = pack
  const [shown, setShown] = useState<Dialog | null>(null)
  // Why `as`: the keys are those of the buttons.
  const buttons = (Object.keys(sends) as Sent[]).filter((step) => open.includes(step))
  return (
    <section className="next-step card no-print" aria-label={t('talks.next')}>
      <div className="next-words">
        <h2>{t('talks.next')}</h2>
        <p>{t(`packs.next.${status}`)}</p>
      </div>
      <span className="actions">
        {buttons.map((step) => (
          <StepButton key={step} pack={pack} step={step} />
        ))}
        {dialogs
          .filter((name) => open.includes(name))
          .map((name) => (
            <Button
              key={name}
              type={
                name === 'meet' || (name === 'decide' && status === 'met') ? 'primary' : 'default'
              }
              onClick={() => setShown(name)}
            >
              {t(
                name === 'decide' && status === 'followed'
                  ? 'packs.step.more'
                  : `packs.step.${name}`,
              )}
            </Button>
          ))}
      </span>
      {shown && <Shown name={shown} pack={pack} onClose={() => setShown(null)} />}
    </section>
  )
}

function StepButton({ pack, step }: { pack: OnePack; step: Sent }) {
  const { retrospectiveId, version, status } = pack
  const take = useTake<object>({
    ...{ name: step, reloads: 'packs', version },
    send: (_, options) => sends[step]({ retrospectiveId }, options),
  })
  const again = step === 'draw' && status === 'drawn'
  return (
    <>
      <Button
        type={again ? 'default' : 'primary'}
        loading={take.isPending}
        onClick={() => take.mutate({})}
      >
        {t(`packs.step.${again ? 'redraw' : step}`)}
      </Button>
      <TalkRefusal error={take.error} />
    </>
  )
}

function Shown({ name, pack, onClose }: { name: Dialog; pack: OnePack; onClose: () => void }) {
  const { retrospectiveId, version } = pack
  const form = {
    ...{ name, reloads: 'packs', version, onClose, title: t(`packs.step.${name}`) },
    submit: t('promises.submit'),
  }
  switch (name) {
    case 'meet':
      return <MeetForm pack={pack} form={form} />
    case 'decide':
      return <DecideForm pack={pack} form={form} />
    case 'arrange':
      return (
        <TalkDialog
          {...form}
          initial={{ meetsOn: pack.meetsOn }}
          send={({ meetsOn }, options) =>
            api.reviews.arrangeRetrospective({ retrospectiveId, meetsOn }, options)
          }
        >
          {() => <DayField name="meetsOn" label="packs.column.meetsOn" />}
        </TalkDialog>
      )
    case 'cancel':
      return (
        <TalkDialog
          {...form}
          initial={{ reason: '' }}
          send={({ reason }, options) =>
            api.reviews.cancelRetrospective({ retrospectiveId, reason }, options)
          }
        >
          {() => <Prose name="reason" label="packs.cancelReason" max={500} required />}
        </TalkDialog>
      )
  }
}
