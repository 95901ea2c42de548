import type { z } from 'zod'
import type { Role } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'

/** What was proposed, as the second person and whoever carries it out are given it. */
export type Proposed<P> = {
  proposalId: string
  subjectId: string
  proposedBy: string
  payload: P
}

/** An act that one person alone may not do (C9). */
export type TwoPersonKind<P> = {
  /** Names it in the record and in the words of the pages: `proposal.role-grant`. */
  kind: string
  /** Who may approve or refuse; never whoever proposed. */
  approvedBy: readonly Role[]
  payload: z.ZodType<P>
  /** What the second person reads before deciding, filled into the words of the kind. */
  facts: (payload: P) => Record<string, string>
  /**
   * Done in the approver's own transaction and with the approver's own rights. What it answers is told
   * to the approver once and kept nowhere. Without it, the proposer uses the approval: `spendApproval`.
   */
  carryOut?: (ctx: Ctx, proposed: Proposed<P>) => Promise<string | null>
}

// biome-ignore lint/suspicious/noExplicitAny: each kind knows its own payload and checks it
const kinds = new Map<string, TwoPersonKind<any>>()

/** Makes a kind known, so that what was proposed is carried out when it is approved. */
export function declareTwoPersons<P>(kind: TwoPersonKind<P>): TwoPersonKind<P> {
  if (kinds.has(kind.kind)) throw new Error(`${kind.kind} is declared twice`)
  kinds.set(kind.kind, kind)
  return kind
}

export function kindOf(name: string): TwoPersonKind<unknown> {
  const kind = kinds.get(name)
  if (kind === undefined) throw new Error(`nothing carries out ${name}`)
  return kind
}
