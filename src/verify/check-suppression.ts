import { finding, type Report } from './findings.ts'
import { attack } from './suppression/attack.ts'
import { readEdition } from './suppression/edition.ts'

/** Attacks published files: whatever small number can be worked out from them is a finding. */
export function checkSuppression(texts: readonly string[]): Report {
  const { tried, leaks } = attack(texts.map(readEdition))
  return {
    verified: tried,
    findings: leaks.map(({ name, low, high }) =>
      finding('derived', name, low === high ? `is ${low}` : `lies between ${low} and ${high}`),
    ),
  }
}
