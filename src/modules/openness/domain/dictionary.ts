import { definitions, type Left } from '#modules/insight/domain/definitions.ts'
import { largeGroup, leastShown } from './cells.ts'
import { reasonWords, words } from './indicator-words.ts'
import { cityCodes, measures, type PublishedCode } from './measures.ts'

type Both = { zh: string; en: string }
const both = (zh: string, en: string): Both => ({ zh, en })

export type DictionaryEntry = {
  code: string
  name: Both
  meaning: Both
  kind: 'count' | 'rate' | 'median' | 'gap'
  unit: Both
  /** The sums of what events count that it is made of (docs/indicators.md); null for what is no sum. */
  formula: string | null
  source: Both
  excluded: { why: string; name: Both }[]
  /** Whether parts of the city and months add up. */
  adds: boolean
  suppressed: boolean
}

const units: Record<DictionaryEntry['kind'], Both> = {
  count: both('件（家、场、项）', 'number'),
  rate: both('分子、分母各为件数', 'numerator and denominator, each a number'),
  median: both('工作日', 'working days'),
  gap: both('千分点', 'tenths of a percentage point'),
}

/** One entry a published figure, made from the catalogue of indicators. */
export const dictionaryOf = (): DictionaryEntry[] => cityCodes.map(entryOf)

function entryOf(code: PublishedCode): DictionaryEntry {
  const [zh, en, zhMeaning, enMeaning] = words[code]
  const { kind, adds, ofCity } = measures[code]
  const made = definitions[code]
  const left: readonly Left[] = 'without' in made ? (made.without ?? []) : []
  return {
    ...{ code, kind, adds, unit: units[kind], suppressed: ofCity !== true },
    ...{ name: both(zh, en), meaning: both(zhMeaning, enMeaning), formula: formulaOf(code) },
    source: both(
      '诉求、恳谈、评议、承诺的全过程记录（事件）',
      'The record of events of appeals, talks, reviews and promises',
    ),
    excluded: left.map(({ why }) => {
      const [one, other] = reasonWords[why]
      return { why, name: both(one, other) }
    }),
  }
}

function formulaOf(code: PublishedCode): string | null {
  const made = definitions[code]
  switch (made.kind) {
    case 'count':
      return made.n.join(' + ')
    case 'rate':
      return `(${made.n.join(' + ')}) / (${made.of.join(' + ')})`
    case 'median':
      return `median(${made.of})`
    case 'gap':
      return `${made.of} - ${made.less}`
    default:
      return null
  }
}

/** The columns of the files. */
export const columns: readonly { name: string; type: string; meaning: Both }[] = [
  {
    name: 'edition',
    type: 'integer',
    meaning: both('发布序号，从 1 起', 'Number of the edition, from 1'),
  },
  { name: 'as_of', type: 'date-time', meaning: both('统计截至时间', 'When the figures stood so') },
  {
    name: 'dimension',
    type: 'string',
    meaning: both(
      '分列维度：city 全市、region 区县、office 单位、environment 环境、industry 行业、channel 渠道',
      'What the rows are of',
    ),
  },
  {
    name: 'period',
    type: 'string',
    meaning: both('期间：2026-07、2026-Q3 或 2026', 'Month, quarter or year'),
  },
  {
    name: 'key',
    type: 'string',
    meaning: both(
      '该行的代码；none 为未分列',
      'Code of the row; none for those that belong to no other',
    ),
  },
  { name: 'name', type: 'string', meaning: both('该行的名称', 'Name of the row') },
  { name: 'indicator', type: 'string', meaning: both('指标代码', 'Code of the figure') },
  { name: 'indicator_name', type: 'string', meaning: both('指标名称', 'Name of the figure') },
  {
    name: 'n',
    type: 'number',
    meaning: both(
      '数；率的分子；中位数的值',
      'The number; the numerator of a rate; the value of a median',
    ),
  },
  {
    name: 'of',
    type: 'integer',
    meaning: both(
      '率的分母；中位数所依据的件数',
      'The denominator of a rate; of how many a median is',
    ),
  },
  {
    name: 'excluded',
    type: 'integer',
    meaning: both(
      '剔除数，原因见各指标',
      'How many are left out; the reasons stand with each figure',
    ),
  },
  {
    name: 'withheld',
    type: 'string',
    meaning: both('不公开的列，以空格分隔', 'Which columns are withheld, separated by spaces'),
  },
]

/** The rule of suppression in words. */
export const suppressionRule = both(
  `小于 ${leastShown} 的数不公开；少于 ${largeGroup} 件的一组里一件也没有的，也不公开（那等于说出了每一家）。率的分子、分母和二者之差都能公开时才公开这个率。为了不让这些数从别的数推算出来，还有一些数一并不公开；两者不加区分。`,
  `Numbers below ${leastShown} are withheld, and so is nothing at all of a group smaller than ${largeGroup}, which would say it of everybody. A rate is published where its numerator, its denominator and the difference may be. Other numbers are withheld so that none of these can be worked out; the two are not told apart.`,
)
