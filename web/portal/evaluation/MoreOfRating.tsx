import { DimensionFields, type Dimensions } from './DimensionFields.tsx'
import { PressuredField } from './PressuredField.tsx'

export type More = { dimensions: Dimensions; pressured: boolean | null }
type Props = { value: More; onChange: (value: More) => void }

/** What an enterprise may add to its rating: what it judges apart, and whether it was asked for a good one. */
export function MoreOfRating({ value, onChange }: Props) {
  return (
    <>
      <DimensionFields
        id="rate"
        value={value.dimensions}
        onChange={(dimensions) => onChange({ ...value, dimensions })}
      />
      <PressuredField
        id="rate-pressured"
        value={value.pressured}
        onChange={(pressured) => onChange({ ...value, pressured })}
      />
    </>
  )
}
