import type { AppealCommand } from './events.ts'
import { refusal } from './refusals.ts'
import type { Appeal } from './types.ts'
import { tiers } from './words.ts'

/** It is raised at any time and never lowered: an office is told by consent, one at a time. */
export const confidentialityGuards = {
  raiseConfidentiality: ({ confidentiality }: Appeal): void => {
    if (confidentiality === 'hidden') throw refusal('appeals/confidentiality-highest')
  },
}

export function checkRaise(
  state: Appeal,
  { tier }: Extract<AppealCommand, { type: 'raiseConfidentiality' }>,
): void {
  confidentialityGuards.raiseConfidentiality(state)
  if (tiers.indexOf(tier) <= tiers.indexOf(state.confidentiality)) {
    throw refusal('appeals/confidentiality-only-up', { field: 'tier' })
  }
}

/** An office that the enterprise has told its name to keeps knowing it: what is known stays known. */
export function checkDisclosure({ disclosedTo }: Appeal, officeId: string): void {
  if (disclosedTo.includes(officeId)) {
    throw refusal('appeals/already-disclosed', { field: 'officeId' })
  }
}
