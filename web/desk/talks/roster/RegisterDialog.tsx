import { Checkbox, Form, Input, Radio } from 'antd'
import { t } from '#messages/index.ts'
import { type Presence, presences, type Tier, tiers } from '#modules/talks/domain/words.ts'
import { api } from '#web/desk/api.ts'
import { LineField } from '#web/desk/steps/LineField.tsx'
import { TalkDialog } from '../parts/TalkDialog.tsx'
import type { Talk } from '../talk-types.ts'
import { EnterpriseField } from './EnterpriseField.tsx'

type Values = {
  enterpriseId: string | undefined
  presence: Presence
  speaker: string
  first: string
  second: string
  third: string
  tier: Tier
  consent: boolean
}

const nothing: Values = {
  enterpriseId: undefined,
  presence: 'meet',
  speaker: '',
  first: '',
  second: '',
  third: '',
  tier: 'departments',
  consent: false,
}
const questions = ['first', 'second', 'third'] as const
/** A report about officials leaves this channel. */
const offered = tiers.filter((tier) => tier !== 'report')

/** Registers an enterprise that called or came to the window. */
export function RegisterDialog({ talk, onClose }: { talk: Talk; onClose: () => void }) {
  const { sessionId, regionName } = talk
  return (
    <TalkDialog<Values>
      name="register-for-talk"
      title={t('talks.registerTitle', { venue: regionName })}
      initial={nothing}
      submit={t('talks.registerDo')}
      send={({ enterpriseId = '', first, second, third, ...given }, options) => {
        const asked = [first, second, third].filter((text) => text.trim())
        const input = { sessionId, enterpriseId, ...given, questions: asked }
        return api.talks.registerForTalk(input, options)
      }}
      onClose={onClose}
    >
      {() => <Fields />}
    </TalkDialog>
  )
}

function Fields() {
  return (
    <>
      <EnterpriseField />
      <Form.Item name="presence" label={t('talks.presence')}>
        <Radio.Group
          options={presences.map((value) => ({ value, label: t(`presence.${value}`) }))}
        />
      </Form.Item>
      <LineField name="speaker" label="talks.column.speaker" max={60} />
      {questions.map((name, at) => (
        <Form.Item
          key={name}
          name={name}
          label={t('talks.nthQuestion', { n: at + 1 })}
          rules={at === 0 ? [{ required: true, whitespace: true, message: t('desk.needed') }] : []}
        >
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      ))}
      <Form.Item name="tier" label={t('talks.column.tier')} extra={t('talks.tierHint')}>
        <Radio.Group options={offered.map((value) => ({ value, label: t(`tier.${value}`) }))} />
      </Form.Item>
      <Form.Item name="consent" valuePropName="checked">
        <Checkbox>{t('talks.consent')}</Checkbox>
      </Form.Item>
    </>
  )
}
