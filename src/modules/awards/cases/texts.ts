import { knownNames } from '#modules/people/index.ts'
import type { Known } from '#modules/trust/domain/redaction/known.ts'
import { redact } from '#modules/trust/domain/redaction/redact.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { CaseContent } from '../domain/case-types.ts'

/** The names by which the text would tell whose appeal it is. */
async function knownOf(ctx: Ctx, enterpriseIds: readonly string[]): Promise<Known> {
  if (enterpriseIds.length === 0) return { names: [], people: [] }
  const known = [...(await knownNames(ctx, enterpriseIds)).values()]
  return {
    names: known.flatMap(({ names }) => names),
    people: known.flatMap(({ people }) => people),
  }
}

const fields = ['title', 'before', 'done', 'after'] as const

/** A case as it may be kept: with marks in place of what tells who somebody is. */
export async function redacted(
  ctx: Ctx,
  content: CaseContent,
  enterpriseIds: readonly string[],
): Promise<CaseContent> {
  const known = await knownOf(ctx, enterpriseIds)
  const texts = fields.map((field) => [field, redact(content[field], known).text] as const)
  return { ...content, ...Object.fromEntries(texts) }
}

/** How many places of a case still tell who somebody is. */
export async function marksLeft(
  ctx: Ctx,
  content: CaseContent,
  enterpriseIds: readonly string[],
): Promise<number> {
  const known = await knownOf(ctx, enterpriseIds)
  return fields.reduce((sum, field) => sum + redact(content[field], known).spans.length, 0)
}
