import { t } from '#messages/index.ts'
import { Select } from '#web/portal/form/Select.tsx'
import type { City } from '#web/portal/queries.ts'
import type { FieldsProps } from './fields.ts'

type Regions = City['regions']

const venuesOf = (regions: Regions) => regions.filter(({ venue }) => venue)

/** The venue chosen beforehand: the enterprise's own, or the only one there is. */
export function likelyRegion(regions: Regions, home: string | null): string {
  const venues = venuesOf(regions)
  const likely = venues.length === 1 ? venues[0] : venues.find(({ regionId }) => regionId === home)
  return likely?.regionId ?? ''
}

/** The venues that receive appeals. */
export function RegionField({
  draft,
  faults,
  change,
  regions,
}: FieldsProps & { regions: Regions }) {
  return (
    <Select
      id="regionId"
      label={t('field.regionId')}
      hint={t('field.regionId.hint')}
      fault={faults.regionId}
      value={draft.regionId}
      options={venuesOf(regions).map(({ regionId, name }) => ({ value: regionId, label: name }))}
      onChange={(regionId) => change({ regionId })}
    />
  )
}
