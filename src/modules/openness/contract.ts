import { z } from 'zod'
import { awaiting } from '#modules/people/two-persons/contract.ts'
import { count, endpoint, type FileRoute, id, line, prose } from '#platform/contract.ts'

const tag = '公开'
const readers = ['coordinator', 'leader', 'auditor'] as const
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const part = z.string()
const named = z.tuple([z.string(), part])

export const printedTable = z.object({
  dimension: z.enum(['city', 'region', 'office', 'environment', 'industry', 'channel']),
  /** 2026-07, 2026-Q3 or 2026. */
  period: z.string(),
  sumOf: z.array(z.object({ edition: z.int(), period: z.string() })),
  replaces: z.int().nullable(),
  rows: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      cells: z.array(
        z.object({
          code: z.string(),
          n: z.number().nullable(),
          of: z.int().nullable(),
          excluded: z.int().nullable(),
          withheld: z.array(part),
        }),
      ),
    }),
  ),
  changed: z.array(z.string()),
  apart: z.array(z.string()),
  identities: z.array(z.object({ parts: z.array(named), total: z.array(named) })),
})

/** What anybody reads of one publication. */
export const edition = z.object({
  number: z.int(),
  period: month,
  asOf: z.string(),
  publishedAt: z.string(),
  corrects: z.int().nullable(),
  reason: z.string().nullable(),
  adds: z.array(z.string()),
  ofCity: z.array(z.string()),
  tables: z.array(printedTable),
})
export type PublicEdition = z.infer<typeof edition>

/** The newest table of each period and dimension, for the public page. */
export const currentTables = z.object({
  cityName: z.string(),
  licence: z.string(),
  /** The newest edition; null before the first. */
  newest: edition.omit({ tables: true, adds: true, ofCity: true }).nullable(),
  corrections: z.array(z.object({ number: z.int(), period: month, reason: z.string() })),
  /** Each with the edition it is of. */
  tables: z.array(printedTable.extend({ edition: z.int(), asOf: z.string() })),
})
export type CurrentTables = z.infer<typeof currentTables>

const both = z.object({ zh: z.string(), en: z.string() })
export const dictionary = z.object({
  licence: z.string(),
  frequency: both,
  suppression: both,
  columns: z.array(z.object({ name: z.string(), type: z.string(), meaning: both })),
  indicators: z.array(
    z.object({
      code: z.string(),
      name: both,
      meaning: both,
      kind: z.enum(['count', 'rate', 'median', 'gap']),
      unit: both,
      formula: z.string().nullable(),
      source: both,
      excluded: z.array(z.object({ why: z.string(), name: both })),
      adds: z.boolean(),
      suppressed: z.boolean(),
    }),
  ),
})
export type Dictionary = z.infer<typeof dictionary>

const prepared = z.object({
  editionId: id,
  number: z.int().nullable(),
  month,
  corrects: z.int().nullable(),
  reason: z.string().nullable(),
  asOf: z.string(),
  shown: count,
  withheld: count,
  publishedAt: z.string().nullable(),
  /** Whether another was published since it was prepared, so that it cannot be published any more. */
  outOfDate: z.boolean(),
})

export const opennessContract = {
  publications: endpoint(
    { method: 'GET', path: '/publications', summary: '公开数据的各期与设置', tag, by: readers },
    z.strictObject({}),
    z.object({
      items: z.array(prepared),
      /** The month that is over and not published yet, where there is one. */
      due: month,
      published: z.boolean(),
      setting: z.object({ automaticDay: z.int().nullable(), licence: z.string() }),
    }),
  ),
  publication: endpoint(
    {
      method: 'GET',
      path: '/publications/{editionId}',
      summary: '一期公开数据（发布前预览，与发布后所见相同）',
      tag,
      by: readers,
    },
    z.strictObject({ editionId: id }),
    prepared.extend({ tables: z.array(printedTable) }),
  ),
  preparePublication: endpoint(
    {
      method: 'POST',
      path: '/publications',
      summary: '编制一期公开数据，请第二人批准；已发布的月份须写明更正理由',
      tag,
      by: ['coordinator'],
      status: 201,
    },
    z.strictObject({ month, reason: prose(500).nullable().default(null) }),
    z.object({ editionId: id, proposalId: id }),
  ),
  setPublication: endpoint(
    {
      method: 'POST',
      path: '/publication-settings',
      summary: '设定自动发布日与许可协议，请第二人批准',
      tag,
      by: ['coordinator'],
      status: 202,
    },
    z.strictObject({ automaticDay: z.int().min(1).max(28).nullable(), licence: line(200) }),
    awaiting,
  ),
}

/** DCAT, as other programs read it: its names have colons. */
const catalogue = z.record(z.string(), z.unknown())

/** Open data: anybody may read it, and keep it. */
export const openDataFiles: readonly FileRoute[] = [
  {
    ...{ method: 'GET', path: '/open-data/catalogue.json', tag, answers: catalogue },
    summary: '公开数据目录（DCAT）',
  },
  {
    ...{ method: 'GET', path: '/open-data/dictionary.json', tag, answers: dictionary },
    summary: '数据字典：指标、口径、剔除、不公开规则、许可',
  },
  {
    ...{ method: 'GET', path: '/open-data/current.json', tag, answers: currentTables },
    summary: '各期间最新的公开表',
  },
  {
    ...{ method: 'GET', path: '/open-data/editions/{number}.json', tag, answers: edition },
    summary: '一期公开数据，发布后不再改动',
  },
  {
    ...{
      method: 'GET',
      path: '/open-data/editions/{number}/{table}.csv',
      tag,
      answers: 'text/csv',
    },
    summary: '一张公开表，表名如 region-2026-Q3',
  },
  {
    ...{ method: 'GET', path: '/open-data/editions/{number}/{table}.json', tag },
    ...{ answers: printedTable, summary: '一张公开表（JSON）' },
  },
]
