/** One thing that is not as it should be: its kind, and where. */
export type Finding = { kind: string; where: string; why: string }

export const finding = (kind: string, where: string, why: string): Finding => ({ kind, where, why })

/** What was verified, and what was found wrong. Nothing found is good only if something was looked at. */
export type Report = { verified: number; findings: readonly Finding[] }

/** A line a finding, then the sum; the exit code is 0 when all is good, 1 when something is not. */
export function tell({ verified, findings }: Report): number {
  for (const { kind, where, why } of findings) console.log(`${kind} ${where}: ${why}`)
  console.log(`${verified} verified, ${findings.length} found`)
  return findings.length === 0 && verified > 0 ? 0 : 1
}
