import { fewestInitials, hasInitials, initialRuns } from '#kernel/initials.ts'
import type { Ctx } from '#platform/database/context.ts'
import { comparable, type Why } from '#platform/vault/index.ts'

/** Who an enterprise is: what the vault keeps of it. */
export type Identity = {
  name: string
  creditCode: string | null
  contactName: string | null
  contactPhone: string | null
}

const subjectOf = (id: string) => ({ kind: 'enterprise', id })

/** Seals who enterprises are; a field that is not there is not sealed. */
export function sealIdentities(
  ctx: Ctx,
  given: readonly (readonly [id: string, identity: Identity])[],
): Promise<void> {
  return ctx.vault.sealAll(
    ctx,
    given.map(([id, identity]) => {
      const fields = Object.entries(identity).flatMap(([field, value]) =>
        value === null ? [] : [[field, value] as const],
      )
      return [subjectOf(id), Object.fromEntries(fields)] as const
    }),
  )
}

/** Opens who enterprises are, all of them at once; what is opened is written down. */
export async function identitiesOf(
  ctx: Ctx,
  ids: readonly string[],
  why: Why,
): Promise<Map<string, Identity>> {
  const opened = await ctx.vault.open(ctx, ids.map(subjectOf), why)
  return new Map(
    [...opened].map(([id, fields]) => {
      const { name = '', creditCode = null, contactName, contactPhone } = fields
      // Why not `??`: an empty text was sealed where somebody is reached no more.
      const contacts = { contactName: contactName || null, contactPhone: contactPhone || null }
      return [id, { name, creditCode, ...contacts }]
    }),
  )
}

/**
 * What enterprises are called, for those who may know it: an enterprise itself, and a coordinator who
 * meets them in person. `about` is the talk it is for.
 */
export async function namesFor(
  ctx: Ctx,
  ids: readonly string[],
  about?: string,
): Promise<Map<string, string>> {
  const { role, enterpriseIds } = ctx.actor
  const own = role === 'enterprise'
  if (!own && role !== 'coordinator') return new Map()
  const may = own ? ids.filter((id) => enterpriseIds.includes(id)) : ids
  const why = own ? { purpose: 'own' } : { purpose: 'roster', ...(about && { about }) }
  const identities = await identitiesOf(ctx, may, why)
  return new Map([...identities].map(([id, { name }]) => [id, name]))
}

/** Rows of enterprises that row security lets this actor know, with what they are called. */
export async function withNames<Row extends { knownId: string | null }>(
  ctx: Ctx,
  rows: readonly Row[],
  about?: string,
): Promise<(Omit<Row, 'knownId'> & { enterpriseName: string | null })[]> {
  const ids = rows.flatMap(({ knownId }) => knownId ?? [])
  const names = await namesFor(ctx, ids, about)
  return rows.map(({ knownId, ...row }) => {
    return { ...row, enterpriseName: (knownId && names.get(knownId)) || null }
  })
}

/** By what an enterprise is found again: its whole name, parts of it, and its credit code. */
export async function indexesOf(
  ctx: Ctx,
  { name, creditCode }: Pick<Identity, 'name' | 'creditCode'>,
) {
  return {
    name_index: await nameIndex(ctx, name),
    ...(await partsOf(ctx, name)),
    code_index: creditCode === null ? null : await codeIndex(ctx, creditCode),
  }
}

/**
 * The parts a name is found by: its pairs of characters and its runs of four initials, as numbers among
 * which nobody without the city's key tells one from another.
 */
export async function partsOf(ctx: Ctx, name: string) {
  const pairs = await ctx.vault.pairs(ctx, 'enterprise name', name)
  const initials = await initialNumbers(ctx, name)
  return { name_pairs: [...new Set([...pairs, ...initials])].sort((a, b) => a - b), initials: true }
}

/** The number of each run of four initials: two halves of it, as a pair of characters that no name has. */
async function initialNumbers(ctx: Ctx, name: string): Promise<number[]> {
  const half = (letters: string) => String.fromCharCode(0xe000 + Number.parseInt(letters, 36))
  const numbers = await Promise.all(
    initialRuns(name).map((run) =>
      ctx.vault.pairs(ctx, 'enterprise initials', half(run.slice(0, 2)) + half(run.slice(2))),
    ),
  )
  return numbers.flat()
}

export const nameIndex = (ctx: Ctx, name: string) => ctx.vault.index(ctx, 'enterprise name', name)
export const codeIndex = (ctx: Ctx, code: string) => ctx.vault.index(ctx, 'credit code', code)

/** What is looked for in the directory: by the indexes first, then in what was opened. */
export type Search = {
  code: Buffer
  pairs: number[]
  /** The same by initials; null where what is looked for is none. */
  initials: number[] | null
  matches: (one: Identity) => boolean
}

export async function searchFor(ctx: Ctx, q: string): Promise<Search> {
  const part = comparable(q)
  const letters = /^[a-z0-9]+$/.test(part) && part.length >= fewestInitials
  return {
    code: await codeIndex(ctx, q),
    pairs: await ctx.vault.pairs(ctx, 'enterprise name', q),
    initials: letters ? await initialNumbers(ctx, part) : null,
    matches: ({ name, creditCode }) =>
      comparable(name).includes(part) ||
      comparable(creditCode ?? '') === part ||
      (letters && hasInitials(name, part)),
  }
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** What an enterprise is called where nobody is to know who it is: always the same few letters. */
export async function codeNameOf(ctx: Ctx, enterpriseId: string): Promise<string> {
  const index = await ctx.vault.index(ctx, 'code name', enterpriseId)
  return [...index.subarray(0, 6)].map((byte) => letters[byte % letters.length]).join('')
}
