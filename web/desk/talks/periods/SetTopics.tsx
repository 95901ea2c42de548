import { Form, Select } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { dayWords } from '#web/ui/days.ts'
import { TalkDialog } from '../parts/TalkDialog.tsx'
import { useApprovedTopics, useSuggestions } from '../talk-queries.ts'
import type { Period } from '../talk-types.ts'
import { Suggested } from './Suggested.tsx'

type Props = { period: Period; onClose: () => void }

/** What a period is about: one or two topics, from what is suggested or from the library. */
export function SetTopics({ period, onClose }: Props) {
  const { periodId, version, number, heldOn, topicIds } = period
  return (
    <TalkDialog
      name="set-topics"
      title={t('talks.topicsTitle', {
        name: t('talks.nth', { n: number ?? '' }),
        day: dayWords(heldOn),
      })}
      width={640}
      initial={{ topicIds }}
      submit={t('talks.setTopics')}
      version={version}
      send={(values, options) => api.talks.setTopics({ periodId, ...values }, options)}
      onClose={onClose}
    >
      {() => <TopicsFields period={period} />}
    </TalkDialog>
  )
}

function TopicsFields({ period }: { period: Period }) {
  const form = Form.useFormInstance()
  const suggested = useSuggestionsFor(period)
  const approved = useApprovedTopics()
  const known = [...period.topics, ...suggested, ...(approved.data ?? [])]
  const options = [...new Map(known.map(({ topicId, title }) => [topicId, title]))].map(
    ([value, label]) => ({ value, label }),
  )
  const take = (topicId: string) => {
    const chosen: string[] = form.getFieldValue('topicIds') ?? []
    form.setFieldValue('topicIds', [...new Set([...chosen, topicId])])
  }
  return (
    <>
      <Suggested topics={suggested} onTake={take} />
      <Form.Item
        name="topicIds"
        label={t('talks.topicsOfPeriod')}
        extra={t('talks.topicsHint')}
        rules={[{ required: true, type: 'array', min: 1, message: t('desk.needed') }]}
      >
        <Select
          mode="multiple"
          options={options}
          loading={approved.isPending}
          placeholder={t('talks.findTopic')}
          notFoundContent={t('talks.noApproved')}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
    </>
  )
}

function useSuggestionsFor({ plannedOn }: Period) {
  const { data } = useSuggestions(plannedOn)
  return data?.items.find((one) => one.plannedOn === plannedOn)?.topics ?? []
}
