import { type Block, fullName, printedDay } from '#modules/documents/index.ts'
import { toldIn } from '../domain/packs/told.ts'
import type { Five } from '../domain/packs/types.ts'
import { promiseCharts } from './charts.ts'
import type { ReportFacts } from './facts.ts'
import {
  drawnFor,
  heading,
  paragraph,
  percent,
  reasons,
  rechecks as recheckWords,
  sources,
} from './wording.ts'

const center = 'center' as const

type Columns = readonly (readonly [title: string, share: number, centered?: true])[]

export const table = (columns: Columns, rows: readonly string[][]): Block => ({
  kind: 'table',
  table: {
    small: true,
    header: columns.map(([title]) => title),
    columns: columns.map(([, share, centered]) => ({ share, ...(centered && { align: center }) })),
    rows: rows.map((cells) => ({ cells })),
  },
})

/** 共75件，列最近60件; or that all are listed. */
export const listed = (what: string, all: number, shown: number, unit: string) =>
  `${what}${all}${unit}，${all > shown ? `列最近${shown}${unit}` : `逐${unit}列出`}`

/** 承诺兑现: how many were kept by the day promised at first, and every one that was not. */
export function promiseBlocks({ pack, officeName, cityName }: ReportFacts): Block[] {
  const { promises, promisesBySource, missed } = pack
  if (promises.due + promises.withdrawn === 0)
    return [heading('承诺兑现'), paragraph('本期没有到期的承诺。')]
  const rowOf = (name: string, one: Five) => [
    ...[name, one.due, one.keptInTime, one.keptLate, one.broken, one.open].map(String),
    String(one.withdrawn),
    one.due - one.open === 0 ? '—' : percent(one.keptInTime / (one.due - one.open)),
  ]
  return [
    heading('承诺兑现'),
    paragraph(
      `本期应兑现的承诺${promises.due}项：按期兑现${promises.keptInTime}项，逾期兑现${promises.keptLate}项，失约${promises.broken}项，尚未了结${promises.open}项；另有期限前经两人同意（批示也可由领导本人）撤销${promises.withdrawn}项，不计入应兑现。是否按期一律按最初承诺的日期计算，经同意改期的不例外；按期率的分母不含尚未了结的。`,
    ),
    table(
      [
        ['来源', 8],
        ['应兑现', 4, true],
        ['按期', 4, true],
        ['逾期', 4, true],
        ['失约', 4, true],
        ['未了结', 4, true],
        ['撤销', 4, true],
        ['按期率', 5, true],
      ],
      [
        ...promisesBySource.map((one) => rowOf(sources[one.source] ?? one.source, one)),
        rowOf('合计', promises),
      ],
    ),
    ...promiseCharts(promisesBySource),
    ...(missed.length === 0
      ? []
      : [
          heading('失约和逾期兑现的承诺', 2),
          paragraph(`${listed('共', toldIn(pack).missed, missed.length, '项')}。`),
          table(
            [
              ['承诺', 14],
              ['责任单位', 8],
              ['原定期限', 7, true],
              ['兑现日期', 7, true],
              ['认定', 6, true],
            ],
            missed.map(({ text, officeId, firstDueOn, keptOn, result }) => [
              ...[text, fullName(cityName, officeName(officeId)), firstDueOn, keptOn ?? '—'],
              result === null ? '已撤销' : (resultWords[result] ?? result),
            ]),
          ),
        ]),
  ]
}

const resultWords: Readonly<Record<string, string>> = {
  keptInTime: '按期兑现',
  keptLate: '逾期兑现',
  broken: '失约',
  open: '未了结',
}

/** 复发和重开. */
export function relapseBlocks({ pack }: ReportFacts): Block[] {
  const { relapses } = pack
  const { relapses: all } = toldIn(pack)
  if (relapses.length === 0) {
    return [heading('复发和重开'), paragraph('本期没有记录到办结后复发或重开的诉求。')]
  }
  return [
    heading('复发和重开'),
    paragraph(`${listed('办结后复发或重开的诉求共', all, relapses.length, '件')}。`),
    table(
      [
        ['序号', 3, true],
        ['诉求编号', 10, true],
        ['复发或重开日期', 8, true],
      ],
      relapses.map(({ number, on }, at) => [String(at + 1), number, on]),
    ),
  ]
}

/** 办结件复查: what was drawn, by which seed, and what the second look found. */
export function sampleBlocks({ sample, rechecks }: ReportFacts): Block[] {
  if (sample === null) {
    return [
      heading('办结件复查'),
      paragraph(
        '复查件待抽取：以本期结束后第一个公布的日志根为种子，在此之前谁也不知道会抽到哪些，不由人挑选。',
      ),
    ]
  }
  const { ended, picked, items, head } = sample
  const found = (result: keyof typeof recheckWords) =>
    rechecks.filter((one) => one.result === result).length
  const bad = found('false')
  return [
    heading('办结件复查'),
    paragraph(
      `本期办结${ended}件，按抽查规则（差评、企业不认可、默认关闭全数，其余5%随机）应查${picked}件，按同一次序取前${items.length}件复查。种子为${printedDay(head.at.slice(0, 10))}公布的日志根（共${head.size}条），是本期结束后的第一个，任何人凭导出的日志可以重新抽取核对。已复查${rechecks.length}件：属实${found('true')}件，部分属实${found('partly')}件，不实${bad}件。`,
    ),
    table(
      [
        ['诉求编号', 9, true],
        ['抽取原因', 6, true],
        ['复查结果', 6, true],
        ['说明', 16],
      ],
      items.map(({ appealId, number, reason }) => {
        const recheck = rechecks.find((one) => one.appealId === appealId)
        const result = recheck ? recheckWords[recheck.result] : '未复查'
        return [number, drawnFor[reason] ?? reason, result, recheck?.words ?? '']
      }),
    ),
  ]
}

/** 下一年主题建议. */
export function topicBlocks({ topics, officeName, cityName, kind }: ReportFacts): Block[] {
  const title = kind === 'year' ? '下一年主题建议' : '后续主题建议'
  if (topics.length === 0) return [heading(title), paragraph('暂无建议的主题。')]
  return [
    heading(title),
    table(
      [
        ['序号', 3, true],
        ['主题', 13],
        ['理由', 12],
        ['建议牵头单位', 9],
      ],
      topics.map((topic, at) => [
        ...[String(at + 1), topic.title],
        topic.reasons.map(({ code, count }) => reasons[code](count)).join('；'),
        topic.leadOfficeId === null ? '—' : fullName(cityName, officeName(topic.leadOfficeId)),
      ]),
    ),
  ]
}
