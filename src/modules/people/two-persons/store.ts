import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'

type ProposalTables = {
  'people.proposal': {
    tenant_id: string
    proposal_id: string
    kind: string
    subject_id: string
    payload: unknown
    facts: Record<string, string>
    approved_by: string[]
    proposed_by: string
    proposed_name: string
    proposed_person: string
    proposed_at: Instant
    expires_at: Instant
    status: 'pending' | 'approved' | 'refused' | 'used'
    decided_by: string | null
    decided_name: string | null
    decided_at: Instant | null
    reason: string | null
  }
}

export const db = tablesOf<ProposalTables>

export const selectProposals = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('people.proposal')
    .select([
      'proposal_id as proposalId',
      'kind',
      'subject_id as subjectId',
      'facts',
      'proposed_by as proposedBy',
      'proposed_name as proposedName',
      'proposed_at as proposedAt',
      'expires_at as expiresAt',
      'status',
      'decided_name as decidedName',
      'decided_at as decidedAt',
      'reason',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
