import { createHash } from 'node:crypto'
import { type ChainPosition, checkCreditCode } from '#modules/people/index.ts'
import type { Content } from '../domain/types.ts'
import { type Field, fields, type Mapping } from './fields.ts'
import {
  type Read,
  readCount,
  readEnvironment,
  readKind,
  readLine,
  readMoney,
  readPosition,
  readProse,
  readTags,
} from './parse-cells.ts'
import { type Regions, readRegion } from './regions.ts'

export type RowFault = { field: Field | 'row'; reason: string }

/** A row that can be written: an appeal, and the enterprise whose it is. */
export type CheckedRow = {
  ref: string
  content: Content
  enterprise: {
    name: string
    creditCode: string | null
    chain: string | null
    chainPosition: ChainPosition | null
    contactName: string | null
    contactPhone: string | null
  }
}

export type Cells = Readonly<Record<string, string>>

/** Checks one row by the rules a form has; it is either whole or every fault in it is told. */
export function checkRow(
  cells: Cells,
  mapping: Mapping,
  regions: Regions,
): CheckedRow | RowFault[] {
  const faults: RowFault[] = []
  const textOf = (field: Field) => cells[mapping[field] ?? ''] ?? ''
  const take = <T>(field: Field, read: (text: string) => Read<T>): T | null => {
    const result = read(textOf(field))
    if ('value' in result) return result.value
    faults.push({ field, reason: result.reason })
    return null
  }
  const need = (field: Field, read: (text: string) => Read<string | null>): string =>
    take(field, (text) => needed(read(text))) ?? ''
  faults.push(...unstorable(mapping, textOf))
  const row = {
    content: {
      title: need('title', (text) => readLine(text, 80)),
      body: need('body', (text) => readProse(text, 5_000)),
      kind: take('kind', readKind) ?? 'request',
      environment: take('environment', readEnvironment) ?? 'services',
      tags: take('tags', readTags) ?? [],
      regionId: need('region', (text) => readRegion(text, regions)),
      place: take('place', (text) => readLine(text, 120)),
      project: take('project', (text) => readLine(text, 120)),
      peopleAffected: take('peopleAffected', readCount),
      moneyAffected: take('moneyAffected', (text) => readMoney(text, mapping.moneyAffected)),
    },
    enterprise: {
      name: need('enterprise', (text) => readLine(text, 100)),
      creditCode: take('creditCode', readCode),
      chain: take('chain', (text) => readLine(text, 40)),
      chainPosition: take('chainPosition', readPosition),
      contactName: take('contactName', (text) => readLine(text, 50)),
      contactPhone: take('contactPhone', (text) => readLine(text, 40)),
    },
  } satisfies Omit<CheckedRow, 'ref'>
  const { chain, chainPosition } = row.enterprise
  if (chain === null && chainPosition !== null) {
    faults.push({ field: 'chain', reason: '填写上中下游时须写明是哪条产业链' })
  }
  const ref = mapping.ref ? need('ref', (text) => readLine(text, 80)) : fingerprint(row)
  return faults.length > 0 ? faults : { ref, ...row }
}

const needed = (read: Read<string | null>): Read<string | null> =>
  'value' in read && read.value === null ? { reason: '请填写' } : read

/** Text that the database cannot keep: NUL, or half of a character. */
function unstorable(mapping: Mapping, textOf: (field: Field) => string): RowFault[] {
  // Why `as`: a mapping's keys are fields; it was checked when it came in.
  return (Object.keys(mapping) as Field[])
    .filter((field) => textOf(field).includes('\0') || !textOf(field).isWellFormed())
    .map((field) => ({ field, reason: '含有无法保存的字符' }))
}

const codeFaults = {
  length: '应为 18 位',
  alphabet: '含有不该有的字符',
  check: '校验位不对，请核对营业执照',
}

function readCode(text: string): Read<string | null> {
  if (text.trim() === '') return { value: null }
  const check = checkCreditCode(text)
  return check.ok ? { value: check.code } : { reason: codeFaults[check.reason] }
}

/** What stands for a row in a list without numbers of its own: what it says, and who says it. */
function fingerprint({ content, enterprise }: Omit<CheckedRow, 'ref'>): string {
  const told = JSON.stringify([content.title, content.body, enterprise.name])
  return `sha256-${createHash('sha256').update(told).digest('base64url')}`
}

/** Where the list has a number for each row, a fault of two rows with one number says so. */
export const twiceReason = (mapping: Mapping, line: number): string =>
  mapping.ref ? `与第 ${line} 行的${fields.ref.label}相同` : `与第 ${line} 行的标题、内容和企业相同`
