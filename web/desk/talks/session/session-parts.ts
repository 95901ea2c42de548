/** The parts of a session's page, in the order of its life. */
export const parts = ['plan', 'roster', 'draw', 'packs', 'results', 'papers', 'promises'] as const
export type Part = (typeof parts)[number]

/** Which part the address asks for. */
export function readPart(raw: Record<string, unknown>): { part?: Part } {
  const part = parts.find((one) => one === raw.part)
  return part ? { part } : {}
}
