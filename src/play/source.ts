import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { environments, kinds } from '#modules/appeals/index.ts'

/** An appeal to be played: what is submitted and, where the file has one, how it is answered. */
export type PlayedAppeal = {
  title: string
  body: string
  kind: string
  environment: string
  venue: string | null
  office: string | null
  industry: string | null
  tags: string[]
  place: string | null
  project: string | null
  peopleAffected: number | null
  moneyAffected: number | null
  reply: PlayedReply | null
}

export type PlayedReply = {
  outcome: 'resolved' | 'partly' | 'planned' | 'refused'
  text: string
  evidence: string | null
  legalBasis: string | null
  remains?: string
  remainsDays?: number
}

export type SampleEnterprise = {
  key: string
  name: string
  division: string
  venue: string
  industry: string
  employees: number
  revenue: number
  assets: number
  contactName: string
  kind: 'enterprise' | 'self-employed'
}

const sampleFile = (name: string) =>
  fileURLToPath(new URL(`../../samples/${name}`, import.meta.url))
export const sampleAppeals = sampleFile('appeals.jsonl')

/** The project's own invented enterprises. */
export function readEnterprises(): SampleEnterprise[] {
  return readFileSync(sampleFile('enterprises.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
}

/** The first `count` appeals of a JSONL file that have a title and a body; too few is an error. */
export async function readAppeals(
  path: string,
  count: number,
  { atLeast = count } = {},
): Promise<PlayedAppeal[]> {
  const appeals: PlayedAppeal[] = []
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    if (appeals.length >= count) break
    const appeal = line.trim() ? playable(JSON.parse(line), appeals.length) : null
    if (appeal !== null) appeals.push(appeal)
  }
  if (appeals.length < atLeast) {
    throw new Error(
      `${path} has ${appeals.length} appeals with a title and a body; ${atLeast} were asked for.`,
    )
  }
  return appeals
}

/** As many appeals as are asked for: the file's over and over, each time with another title. */
export async function cycleAppeals(path: string, count: number): Promise<PlayedAppeal[]> {
  const once = await readAppeals(path, count, { atLeast: 1 })
  return Array.from({ length: count }, (_, index) => {
    // Why `as`: there is at least one, and the index is taken round.
    const appeal = once[index % once.length] as PlayedAppeal
    const round = Math.floor(index / once.length)
    const mark = round === 0 ? '' : `（之${round + 1}）`
    return { ...appeal, title: `${appeal.title.slice(0, 80 - mark.length)}${mark}` }
  })
}

function playable(row: Record<string, unknown>, index: number): PlayedAppeal | null {
  const title = textOf(row.title)
  const body = textOf(row.body)
  if (!title || !body) return null
  return {
    title: title.slice(0, 80),
    body: body.slice(0, 5_000),
    kind: oneOf(kinds, row.kind) ?? kinds[index % kinds.length] ?? 'request',
    environment:
      oneOf(environments, row.environment) ??
      environments[index % environments.length] ??
      'services',
    venue: textOf(row.venue),
    office: textOf(row.office),
    industry: textOf(row.industry),
    tags: Array.isArray(row.tags) ? row.tags.map(String) : [],
    place: textOf(row.place),
    project: textOf(row.project),
    peopleAffected: typeof row.peopleAffected === 'number' ? row.peopleAffected : null,
    moneyAffected: typeof row.moneyAffected === 'number' ? row.moneyAffected : null,
    // Why `as`: only the project's own samples have replies, and a test reads them all.
    reply: (row.reply as PlayedReply | undefined) ?? null,
  }
}

/** A text without what no form would let through: control characters, line breaks in a title. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const plain = value
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  return plain === '' ? null : plain
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | null {
  return words.find((word) => word === value) ?? null
}
