import { zh } from '#messages/common.zh.ts'
import type { ChainPosition } from '#modules/people/index.ts'
import type { Environment, Kind } from '../domain/words.ts'
import { environments, kinds } from '../domain/words.ts'

const catalogue: Readonly<Record<string, string>> = zh

/** A cell read, or the reason why it cannot be. */
export type Read<T> = { value: T } | { reason: string }

const kindWords: Record<string, Kind> = {
  诉求: 'request',
  求助: 'request',
  线索: 'clue',
  建议: 'suggestion',
  意见建议: 'suggestion',
  投诉: 'complaint',
  投诉举报: 'complaint',
  ...wordsFor('kind', kinds),
}
const environmentWords = wordsFor('environment', environments)

/** 诉求类型 by its Chinese word or its key; a request when nothing is said. */
export const readKind = (text: string): Read<Kind> => readWord(text, kindWords, 'request', 'kind')

const positionWords: Readonly<Record<string, ChainPosition>> = {
  ...{ up: 'up', mid: 'mid', down: 'down', 上游: 'up', 中游: 'mid', 下游: 'down' },
}

/** Where in its chain an enterprise is, by its Chinese word or its key; nowhere when nothing is said. */
export function readPosition(text: string): Read<ChainPosition | null> {
  const word = text.replace(/\s/g, '').toLowerCase()
  if (word === '') return { value: null }
  const position = positionWords[word]
  return position === undefined
    ? { reason: `不认识“${text.trim()}”，可填：上游、中游、下游` }
    : { value: position }
}

/** 所属环境 by its Chinese word or its key; government services when nothing is said. */
export const readEnvironment = (text: string): Read<Environment> =>
  readWord(text, environmentWords, 'services', 'environment')

function wordsFor<K extends string>(prefix: 'kind' | 'environment', keys: readonly K[]) {
  const words: Record<string, K> = {}
  for (const key of keys) {
    words[key] = key
    words[catalogue[`${prefix}.${key}`] ?? key] = key
  }
  return words
}

function readWord<K extends string>(
  text: string,
  words: Record<string, K>,
  usual: K,
  prefix: string,
): Read<K> {
  const word = text.replace(/\s/g, '').toLowerCase()
  if (word === '') return { value: usual }
  const value = Object.hasOwn(words, word) ? words[word] : undefined
  if (value !== undefined) return { value }
  const choices = Object.entries(zh).filter(([key]) => key.startsWith(`${prefix}.`))
  return { reason: `不认识“${shown(text)}”，可填：${choices.map(([, name]) => name).join('、')}` }
}

/** A count of people: `1,200`, `３０人`. */
export function readCount(text: string): Read<number | null> {
  const plain = plainNumber(text).replace(/[人名户家]$/, '')
  if (plain === '') return { value: null }
  const value = Number(plain)
  if (!/^\d+$/.test(plain)) return { reason: `“${shown(text)}”不是整数` }
  return value <= 100_000_000 ? { value } : { reason: '数字过大' }
}

const perUnit: Record<string, number> = { 元: 0.0001, 万: 1, 万元: 1, 亿: 10_000, 亿元: 10_000 }

/** A sum in 万元, as the cell's own unit or its column's says; 万元 when neither does. */
export function readMoney(text: string, column = ''): Read<number | null> {
  const plain = plainNumber(text).replace(/^[¥￥]/, '')
  if (plain === '') return { value: null }
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(元|万元?|亿元?)?$/.exec(plain) ?? []
  if (digits === undefined) return { reason: `“${shown(text)}”不是金额` }
  const ofColumn = /[（(]单?位?[:：]?(元|万元?|亿元?)[）)]/.exec(column)?.[1]
  const sum = Number(digits) * (perUnit[unit ?? ofColumn ?? '万元'] ?? 1)
  const value = Math.round(sum * 100) / 100
  if (value > 99_999_999) return { reason: '金额过大，请核对单位（万元）' }
  const exact = unit === '元' || ofColumn === '元' || Math.abs(value - sum) < 1e-6
  return exact ? { value } : { reason: '以万元计最多两位小数' }
}

const plainNumber = (text: string) => text.normalize('NFKC').replace(/[\s,，约]/g, '')

/** Tags, separated by commas or the like. */
export function readTags(text: string): Read<string[]> {
  const parts = text.split(/[,，、;；|\n]/).map((part) => part.trim())
  const tags = [...new Set(parts.filter((part) => part !== ''))]
  if (tags.length > 8) return { reason: '标签最多 8 个' }
  return tags.some((tag) => tag.length > 20) ? { reason: '每个标签最多 20 字' } : { value: tags }
}

/** One line of text: spaces and line breaks within it become one space. */
export function readLine(text: string, max: number): Read<string | null> {
  const value = text.replace(/\s+/g, ' ').trim()
  if (value.length > max) return { reason: `最多 ${max} 字，现有 ${value.length} 字` }
  return { value: value === '' ? null : value }
}

/** Text of several lines. */
export function readProse(text: string, max: number): Read<string | null> {
  const value = text.replace(/\r\n?/g, '\n').trim()
  if (value.length > max) return { reason: `最多 ${max} 字，现有 ${value.length} 字` }
  return { value: value === '' ? null : value }
}

/** A cell's text as a report quotes it: short, on one line. */
export const shown = (text: string): string => {
  const line = text
    .toWellFormed()
    .replace(/[\s\0]+/g, ' ')
    .trim()
  return line.length > 20 ? `${line.slice(0, 20)}…` : line
}
