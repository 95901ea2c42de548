import { Form, Select } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useCity } from '#web/desk/queries.ts'
import { TalkForm } from '../parts/TalkForm.tsx'

/** Why a word: a Select shows null as nothing chosen. */
const mine = 'mine'

/** Makes an address: of what concerns this person, or of a venue. */
export function NewFeed({ onMade }: { onMade: (address: string) => void }) {
  const { data: city } = useCity()
  const venues = (city?.regions ?? [])
    .filter(({ venue }) => venue)
    .map(({ regionId, name }) => ({ value: regionId, label: t('talks.feedOf', { venue: name }) }))
  return (
    <TalkForm
      name="new-feed"
      initial={{ of: mine }}
      submit={t('talks.feedDo')}
      send={async ({ of }, options) => {
        const made = await api.talks.addFeed({ regionId: of === mine ? null : of }, options)
        onMade(new URL(made.address, location.origin).href)
      }}
    >
      {() => (
        <Form.Item name="of" label={t('talks.feedWhat')}>
          <Select
            className="feed-of"
            options={[{ value: mine, label: t('talks.feedMine') }, ...venues]}
          />
        </Form.Item>
      )}
    </TalkForm>
  )
}
