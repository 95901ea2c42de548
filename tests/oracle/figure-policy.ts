// Who sees sums and what they were made of; as plain as policy.ts.
import { byRole, only, ownRegion, type Rule, wholeCity } from './policy-words.ts'

/** Of each region by whoever reads figures there; of none by those of the whole city. */
const ofRegion = byRole({
  ...{ leader: wholeCity, auditor: wholeCity, clock: wholeCity },
  coordinator: ownRegion,
})

export const seenOfFigures: Readonly<Record<string, Rule>> = {
  'insight.came': ofRegion,
  'insight.cell': ofRegion,
  'insight.change': ofRegion,
  'insight.standing': only('clock'),
}

/** Whoever takes a step notes what it changes. */
const noting = only(
  ...['enterprise', 'coordinator', 'handler', 'lead', 'caller', 'leader', 'expert', 'auditor'],
  'clock',
)
export const addedOfFigures: Readonly<Record<string, Rule>> = {
  'insight.came': only('clock'),
  'insight.cell': only('clock'),
  'insight.change': noting,
  'insight.standing': only('clock'),
}
export const changedOfFigures: Readonly<Record<string, Rule>> = {
  'insight.cell': only('clock'),
  'insight.standing': only('clock'),
}
