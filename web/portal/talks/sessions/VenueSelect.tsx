import { t } from '#messages/index.ts'
import { Select } from '#web/portal/form/Select.tsx'
import { useGo } from '#web/portal/places.tsx'
import type { City } from '#web/portal/queries.ts'

export const all = 'all'

/** The venue that is shown: the one asked for when it is one, otherwise all of them. */
export const venueOf = (regions: City['regions'], asked: string | null): string =>
  regions.find(({ regionId, venue }) => venue && regionId === asked)?.regionId ?? all

type Props = { regions: City['regions']; value: string }

/** Which venue's sessions are shown; it is kept in the address. */
export function VenueSelect({ regions, value }: Props) {
  const go = useGo()
  const venues = regions.filter(({ venue }) => venue)
  return (
    <Select
      id="venue"
      label={t('talk.venue')}
      value={value}
      options={[
        ...venues.map(({ regionId, name }) => ({ value: regionId, label: name })),
        { value: all, label: t('talk.venue.all') },
      ]}
      onChange={(venue) => void go({ to: '/talks', search: { venue }, replace: true })}
    />
  )
}
