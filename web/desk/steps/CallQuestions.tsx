import { Form, Radio, Rate } from 'antd'
import { t } from '#messages/index.ts'
import { answererRoles, callChannels, dimensions } from '#modules/appeals/domain/words.ts'

export const levels = [5, 4, 3, 2, 1] as const
export type Level = (typeof levels)[number]

/** How the enterprise was asked: by telephone unless said otherwise. */
export function ChannelField() {
  const options = callChannels.map((value) => ({ value, label: t(`callChannel.${value}`) }))
  return (
    <Form.Item name="channel" label={t('call.channel')}>
      <Radio.Group optionType="button" options={options} />
    </Form.Item>
  )
}

export function AnsweredByField() {
  const options = answererRoles.map((value) => ({ value, label: t(`answerer.${value}`) }))
  return (
    <Form.Item name="answeredBy" label={t('call.answeredBy')}>
      <Radio.Group optionType="button" options={options} />
    </Form.Item>
  )
}

/** 满意度, never before the first question. */
export function SatisfiedField({ required = false }: { required?: boolean }) {
  const options = levels.map((value) => ({ value, label: t(`rating.${value}`) }))
  return (
    <Form.Item
      name="satisfied"
      label={t('call.satisfied')}
      rules={required ? [{ required, message: t('desk.needed') }] : []}
    >
      <Radio.Group optionType="button" options={options} />
    </Form.Item>
  )
}

/** 结果、时效、态度、沟通, each from one to five or left out. */
export function DimensionFields() {
  return (
    <fieldset className="dimensions">
      <legend>{t('call.dimensions')}</legend>
      {dimensions.map((name) => (
        <Form.Item key={name} name={['dimensions', name]} label={t(`dimension.${name}`)}>
          <Rate aria-label={t(`dimension.${name}`)} />
        </Form.Item>
      ))}
    </fieldset>
  )
}

/** What the caller says, a sentence beside each question. */
export const Script = ({ line }: { line: string }) => <p className="script">{t(line)}</p>
