import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { AppealText } from '../appeals/AppealText.tsx'
import { Attempts } from '../appeals/Attempts.tsx'
import { useAppeal } from '../appeals/appeal-queries.ts'
import { ReplyText } from '../appeals/ReplyText.tsx'
import { Standing } from '../appeals/Standing.tsx'
import { useKeyFor } from '../idempotency.ts'
import { Loaded } from '../Loaded.tsx'
import { RefusalNote } from '../RefusalNote.tsx'
import { Contact } from '../steps/FollowUpForm.tsx'
import { StepArea } from '../steps/StepArea.tsx'
import { useRectification } from './queries.ts'
import { CallBackForm } from './RectificationForms.tsx'
import type { Calling } from './use-calling.ts'

/** The call that is open: whom to ask for, the form with its script, and what was answered. */
export function CallPanel({ calling }: { calling: Calling }) {
  const { ask, close } = calling
  if (ask === undefined) return null
  return (
    <section className="panel" aria-label={t('panel.title')}>
      <Button className="panel-close" size="small" onClick={close} aria-keyshortcuts="Escape">
        {t('panel.close')}
      </Button>
      {ask.rectificationId === null ? (
        <FollowUp key={ask.appealId} appealId={ask.appealId} calling={calling} />
      ) : (
        <AfterRectifying
          key={ask.rectificationId}
          appealId={ask.appealId}
          rectificationId={ask.rectificationId}
          calling={calling}
        />
      )}
    </section>
  )
}

type Props = { appealId: string; calling: Calling }

function FollowUp({ appealId, calling }: Props) {
  const found = useAppeal(appealId)
  return (
    <Loaded query={found}>
      {(appeal) => (
        <article>
          <Standing appeal={appeal} />
          <StepArea
            appeal={appeal}
            wish={{ step: 'followUp', at: calling.openedAt }}
            onTaken={async () => calling.saved()}
          />
          <SendLink appealId={appealId} />
          <AppealText appeal={appeal} />
          {appeal.reply && <ReplyText title="panel.reply" reply={appeal.reply} />}
          <Attempts attempts={appeal.attempts} />
        </article>
      )}
    </Loaded>
  )
}

/** A link instead of a call, to whoever cannot be reached or would rather judge alone. */
function SendLink({ appealId }: { appealId: string }) {
  const keyFor = useKeyFor()
  const send = useMutation({
    mutationFn: () => api.evaluation.sendLink({ appealId }, keyFor({ appealId })),
  })
  return (
    <p>
      <Button size="small" loading={send.isPending} onClick={() => send.mutate()}>
        {t('calls.sendLink')}
      </Button>{' '}
      <output>{send.isSuccess && t('calls.linkSent')}</output>
      <RefusalNote error={send.error} />
    </p>
  )
}

function AfterRectifying({
  appealId,
  rectificationId,
  calling,
}: Props & { rectificationId: string }) {
  const appeal = useAppeal(appealId)
  const found = useRectification(rectificationId)
  return (
    <Loaded query={found}>
      {(rectification) => (
        <article>
          <h2>{rectification.title}</h2>
          {appeal.data && <Contact contact={appeal.data.contact} />}
          <p>
            <b>{t('rectification.measure')}</b> {rectification.measure}
          </p>
          <CallBackForm rectification={rectification} onDone={calling.saved} begin />
        </article>
      )}
    </Loaded>
  )
}
