import { Checkbox, Form, InputNumber, Select } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useCity } from '#web/desk/queries.ts'
import { TalkForm } from '../parts/TalkForm.tsx'
import { useRoster } from '../talk-queries.ts'
import type { Talk } from '../talk-types.ts'

type Values = { seats: number; industries: string[]; wholeCity: boolean }

/** Who may be drawn: fixed and published before anybody knows the seed. */
export function FixForm({ talk }: { talk: Talk }) {
  const { sessionId, regionName } = talk
  const { data: roster } = useRoster(sessionId)
  if (!roster) return null
  const free = roster.quota - roster.taken
  return (
    <section className="card no-print">
      <h2>{t('talks.fixTitle')}</h2>
      {free === 0 ? (
        <p className="faint">{t('talks/session-full')}</p>
      ) : (
        <TalkForm<Values>
          key={free}
          name="fix-candidates"
          initial={{ seats: free, industries: [], wholeCity: false }}
          submit={t('talks.fixDo')}
          send={(values, options) => api.talks.fixCandidates({ sessionId, ...values }, options)}
        >
          {() => <Fields free={free} venue={regionName} />}
        </TalkForm>
      )}
    </section>
  )
}

function Fields({ free, venue }: { free: number; venue: string }) {
  const { data: city } = useCity()
  const industries = city?.industries.map(({ code, name }) => {
    return { value: code, label: `${code} ${name}` }
  })
  return (
    <>
      <Form.Item
        name="seats"
        label={t('talks.seatsToDraw')}
        extra={t('talks.seatsFree', { n: free })}
        rules={[{ required: true, message: t('desk.needed') }]}
      >
        <InputNumber min={1} max={free} precision={0} />
      </Form.Item>
      <Form.Item name="industries" label={t('talks.industries')} extra={t('talks.industriesHint')}>
        <Select
          mode="multiple"
          maxCount={20}
          options={industries ?? []}
          placeholder={t('talks.allIndustries')}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="wholeCity" valuePropName="checked">
        <Checkbox>{t('talks.wholeCity', { venue })}</Checkbox>
      </Form.Item>
    </>
  )
}
