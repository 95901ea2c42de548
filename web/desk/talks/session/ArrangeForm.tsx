import { Form, Input, InputNumber, Select } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { useCity } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { TalkForm } from '../parts/TalkForm.tsx'
import type { Talk } from '../talk-types.ts'
import { expertLines, expertsIn } from './experts.ts'

type Values = {
  place: string
  startsAt: string
  quota: number
  officeIds: string[]
  experts: string
  contactName: string
  contactPhone: string
}

/** Place, time, quota, the offices that come and the experts that comment. */
export function ArrangeForm({ talk }: { talk: Talk }) {
  const { sessionId, version, place, startsAt, quota, officeIds, contact } = talk
  const whom = { contactName: contact?.name ?? '', contactPhone: contact?.phone ?? '' }
  const arranged = { place: place ?? '', startsAt, quota, officeIds, experts: expertLines(talk) }
  return (
    <TalkForm<Values>
      name="arrange"
      initial={{ ...arranged, ...whom }}
      submit={t('talks.arrangeDo')}
      version={version}
      send={({ experts, contactName: name, contactPhone: phone, ...values }, options) => {
        const contact = name && phone ? { name, phone } : null
        const place = orNull(values.place)
        const given = { ...values, place, experts: expertsIn(experts), contact }
        return api.talks.arrange({ sessionId, ...given }, options)
      }}
    >
      {() => (
        <>
          <Form.Item name="place" label={t('talks.place')}>
            <Input maxLength={120} placeholder={t('talks.placeExample')} />
          </Form.Item>
          <div className="two">
            <Form.Item name="startsAt" label={t('talks.startsAt')} rules={[{ required: true }]}>
              <Input type="time" className="time" />
            </Form.Item>
            <Form.Item name="quota" label={t('talks.quota')} rules={[{ required: true }]}>
              <InputNumber min={1} max={99} precision={0} />
            </Form.Item>
          </div>
          <OfficesOf talk={talk} />
          <Prose
            name="experts"
            label="talks.experts"
            max={2000}
            rows={2}
            hint="talks.expertsHint"
          />
          <div className="two">
            <WhomToAsk name="contactName" other="contactPhone" />
            <WhomToAsk name="contactPhone" other="contactName" />
          </div>
        </>
      )}
    </TalkForm>
  )
}

type ContactField = 'contactName' | 'contactPhone'

/** The contact that papers print: both parts of it, or none. */
function WhomToAsk({ name, other }: { name: ContactField; other: ContactField }) {
  return (
    <Form.Item
      name={name}
      label={t(`talks.${name}`)}
      dependencies={[other]}
      rules={[
        ({ getFieldValue }) => ({
          required: Boolean(getFieldValue(other)),
          message: t('talks.contactBoth'),
        }),
      ]}
    >
      <Input maxLength={40} />
    </Form.Item>
  )
}

/** The offices of the city and of the venue's own region, the latter first. */
function OfficesOf({ talk: { regionId } }: { talk: Talk }) {
  const { data: city } = useCity()
  const options = (city?.offices ?? [])
    .filter(({ handles }) => handles)
    .sort((a, b) => Number(b.regionId === regionId) - Number(a.regionId === regionId))
    .map(({ officeId, name }) => ({ value: officeId, label: name }))
  return (
    <Form.Item name="officeIds" label={t('talks.offices')} extra={t('talks.officesHint')}>
      <Select
        mode="multiple"
        maxCount={40}
        options={options}
        placeholder={t('dispatch.find')}
        notFoundContent={t('list.noMatch')}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  )
}
