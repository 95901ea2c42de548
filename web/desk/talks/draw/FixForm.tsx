import { Checkbox, Form, InputNumber, Select } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useCity } from '#web/desk/queries.ts'
import { TalkForm } from '../parts/TalkForm.tsx'
import { useRoster } from '../talk-queries.ts'
import type { Talk } from '../talk-types.ts'
import { chainWords } from '../topics/topic-words.ts'

type Values = {
  seats: number
  industries: string[]
  wholeCity: boolean
  /** Which of the session's chains, by its place; none is any enterprise. */
  along: number | undefined
}

/** Who may be drawn: fixed and published before anybody knows the seed. */
export function FixForm({ talk }: { talk: Talk }) {
  const { sessionId, regionName } = talk
  const { data: roster } = useRoster(sessionId)
  if (!roster) return null
  const free = roster.quota - roster.taken
  const { chains } = talk
  return (
    <section className="card no-print">
      <h2>{t('talks.fixTitle')}</h2>
      {free === 0 ? (
        <p className="faint">{t('talks/session-full')}</p>
      ) : (
        <TalkForm<Values>
          key={free}
          name="fix-candidates"
          initial={{ seats: free, industries: [], wholeCity: false, along: undefined }}
          submit={t('talks.fixDo')}
          send={({ along, ...values }, options) => {
            const chain = along === undefined ? {} : chains[along]
            return api.talks.fixCandidates({ sessionId, ...values, ...chain }, options)
          }}
        >
          {() => <Fields free={free} venue={regionName} chains={chains} />}
        </TalkForm>
      )}
    </section>
  )
}

type FieldsProps = { free: number; venue: string; chains: Talk['chains'] }

function Fields({ free, venue, chains }: FieldsProps) {
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
      {chains.length > 0 && (
        <Form.Item name="along" label={t('talks.alongChain')}>
          <Select
            allowClear
            options={chains.map((one, at) => ({ value: at, label: chainWords(one) }))}
            placeholder={t('talks.anyChain')}
          />
        </Form.Item>
      )}
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
