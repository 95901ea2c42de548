import type { Faults } from './check-draft.ts'
import type { Draft } from './draft.ts'

/** What every part of the form is given. */
export type FieldsProps = {
  draft: Draft
  faults: Faults
  change: (part: Partial<Draft>) => void
}
