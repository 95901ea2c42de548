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

/**
 * Consent is given to an office that handles the appeal: to another, even that there is one would be news.
 * An office that has been told keeps knowing: what is known stays known.
 */
export function checkDisclosure(
  { disclosedTo, officeId: own, coHandlers }: Appeal,
  officeId: string,
): void {
  if (officeId !== own && !coHandlers.some((one) => one.officeId === officeId)) {
    throw refusal('appeals/office-not-handling', { field: 'officeId' })
  }
  if (disclosedTo.includes(officeId)) {
    throw refusal('appeals/already-disclosed', { field: 'officeId' })
  }
}
