import { policyKeys } from './check.ts'

const place = 'kentan.verify.policy'

/** The policy that was chosen on this device before: what it trusted once it goes on trusting. */
export function keptPolicy(): string | null {
  const kept = localStorage.getItem(place)
  return kept !== null && policyKeys(kept) !== null ? kept : null
}

export function keepPolicy(text: string): string {
  localStorage.setItem(place, text)
  return text
}

/** The city's own policy, where this page came from its server and that can be reached. */
export async function fetchedPolicy(): Promise<string | null> {
  if (!location.protocol.startsWith('http')) return null
  try {
    const { policy } = await (await fetch('/api/v1/log/heads')).json()
    return policyKeys(policy) !== null ? keepPolicy(policy) : null
  } catch {
    return null
  }
}
