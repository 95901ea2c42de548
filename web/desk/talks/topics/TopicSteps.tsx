import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useTake } from '#web/desk/use-take.ts'
import { TalkRefusal } from '../parts/TalkRefusal.tsx'
import type { TopicDetail } from '../talk-types.ts'
import { RetireTopic, ReviseTopic } from './TopicDialogs.tsx'

/** What may be done with a topic now. */
export function TopicSteps({ topic }: { topic: TopicDetail }) {
  const { topicId, version, open } = topic
  const [step, setStep] = useState<'revise' | 'retire'>()
  const approve = useTake<object>({
    reloads: 'talks',
    name: 'approve-topic',
    version,
    send: (_, options) => api.talks.approveTopic({ topicId }, options),
  })
  const close = () => setStep(undefined)
  return (
    <span className="actions no-print">
      {open.includes('approve') && (
        <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate({})}>
          {t('talks.approve')}
        </Button>
      )}
      {open.includes('revise') && (
        <Button onClick={() => setStep('revise')}>{t('talks.revise')}</Button>
      )}
      {open.includes('retire') && (
        <Button onClick={() => setStep('retire')}>{t('talks.retire')}</Button>
      )}
      <TalkRefusal error={approve.error} />
      {step === 'revise' && <ReviseTopic topic={topic} onClose={close} />}
      {step === 'retire' && <RetireTopic topic={topic} onClose={close} />}
    </span>
  )
}
