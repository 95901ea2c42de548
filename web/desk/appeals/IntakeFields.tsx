import { Form, Input, Radio, Select } from 'antd'
import { t } from '#messages/index.ts'
import { environments, kinds } from '#modules/appeals/domain/words.ts'
import { EnterpriseSelect } from '../people/EnterpriseSelect.tsx'
import { useCity } from '../queries.ts'
import { Prose } from '../steps/Prose.tsx'

const named = (prefix: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: t(`${prefix}.${value}`) }))
const orNothing = (value: string) => ({ value: value || undefined })
const needed = () => [{ required: true, whitespace: true, message: t('desk.needed') }]

export function IntakeFields() {
  const { data: city } = useCity()
  const regions = city?.regions.map(({ regionId, name }) => ({ value: regionId, label: name }))
  return (
    <>
      <Form.Item
        name="enterpriseId"
        label={t('list.enterprise')}
        rules={needed()}
        getValueProps={orNothing}
        extra={t('intake.enterpriseHint')}
      >
        <EnterpriseSelect />
      </Form.Item>
      <Form.Item name="channel" label={t('intake.channel')}>
        <Radio.Group optionType="button" options={named('channel', ['talk', 'phone', 'window'])} />
      </Form.Item>
      <Form.Item name="title" label={t('field.title')} rules={needed()}>
        <Input maxLength={80} showCount />
      </Form.Item>
      <Prose name="body" label="field.body" hint="intake.bodyHint" rows={6} max={5000} required />
      <Form.Item name="kind" label={t('field.kind')}>
        <Radio.Group optionType="button" options={named('kind', kinds)} />
      </Form.Item>
      <Form.Item name="environment" label={t('field.environment')}>
        <Radio.Group optionType="button" options={named('environment', environments)} />
      </Form.Item>
      <div className="two">
        <Form.Item
          name="regionId"
          label={t('list.region')}
          rules={needed()}
          getValueProps={orNothing}
        >
          <Select options={regions ?? []} placeholder={t('desk.choose')} />
        </Form.Item>
        <Tags />
        <More />
      </div>
    </>
  )
}

const separators = ['，', ',', '、']

/** Words for the subject, each ended by Enter or a comma; shared with registering. */
export function Tags() {
  return (
    <Form.Item name="tags" label={t('field.tags')} extra={t('field.tagsHint')}>
      <Select
        mode="tags"
        maxCount={8}
        open={false}
        suffixIcon={null}
        tokenSeparators={separators}
      />
    </Form.Item>
  )
}

function More() {
  return (
    <>
      <Form.Item name="place" label={t('field.place')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="project" label={t('field.project')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="peopleAffected" label={t('field.people')}>
        <Input inputMode="numeric" maxLength={12} />
      </Form.Item>
      <Form.Item name="moneyAffected" label={t('field.money')}>
        <Input inputMode="decimal" maxLength={12} />
      </Form.Item>
    </>
  )
}
