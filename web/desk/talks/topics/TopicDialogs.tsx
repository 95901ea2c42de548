import { Form, Select } from 'antd'
import { t } from '#messages/index.ts'
import { topicSources } from '#modules/talks/domain/words.ts'
import { api } from '#web/desk/api.ts'
import { useSession } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { TalkDialog } from '../parts/TalkDialog.tsx'
import type { TopicDetail } from '../talk-types.ts'
import { TopicFields } from './TopicFields.tsx'
import { contentOf, noContent, typedOf } from './topic-content.ts'

/** Proposes a topic; a coordinator says where it comes from. */
export function ProposeTopic({ onClose }: { onClose: () => void }) {
  const { role } = useSession()
  const source = role === 'coordinator' ? ('coordinator' as const) : null
  return (
    <TalkDialog
      name="propose-topic"
      title={t('talks.propose')}
      width={720}
      initial={{ ...noContent, source }}
      submit={t('talks.proposeDo')}
      send={({ source: from, ...typed }, options) =>
        api.talks.proposeTopic({ ...contentOf(typed), source: from }, options)
      }
      onClose={onClose}
    >
      {() => (
        <>
          {role === 'coordinator' && <SourceField />}
          <TopicFields />
        </>
      )}
    </TalkDialog>
  )
}

function SourceField() {
  return (
    <Form.Item name="source" label={t('talks.column.source')}>
      <Select
        options={topicSources.map((value) => ({ value, label: t(`topicSource.${value}`) }))}
      />
    </Form.Item>
  )
}

type Props = { topic: TopicDetail; onClose: () => void }

/** Changes what a topic says. */
export function ReviseTopic({ topic, onClose }: Props) {
  const { topicId, version } = topic
  return (
    <TalkDialog
      name="revise-topic"
      title={t('talks.revise')}
      width={720}
      initial={typedOf(topic)}
      submit={t('talks.save')}
      version={version}
      send={(typed, options) => api.talks.reviseTopic({ topicId, ...contentOf(typed) }, options)}
      onClose={onClose}
    >
      {() => <TopicFields />}
    </TalkDialog>
  )
}

/** Takes a topic out of the library, or does not take it in: with a reason. */
export function RetireTopic({ topic: { topicId, version, title }, onClose }: Props) {
  return (
    <TalkDialog
      name="retire-topic"
      title={t('talks.retireTitle', { title })}
      initial={{ reason: '' }}
      submit={t('talks.retireDo')}
      version={version}
      send={(values, options) => api.talks.retireTopic({ topicId, ...values }, options)}
      onClose={onClose}
    >
      {() => <Prose name="reason" label="talks.reason" max={1000} required />}
    </TalkDialog>
  )
}
