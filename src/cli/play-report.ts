import type { play } from '../play/play.ts'

type Result = Awaited<ReturnType<typeof play>> & { out: string }
type Asked = { count: number; json: boolean }

/** Tells how a period ended; 1 when the recount differs or an appeal has not ended. */
export function reportPeriod({ published, differences, out }: Result, { count, json }: Asked) {
  const { figures } = published.standing
  const ended = Object.values(figures.ends).reduce((sum, n) => sum + n, 0)
  const summary = {
    count,
    ends: figures.ends,
    onTime: rate(figures.repliedOnTime),
    dispatchedOnTime: rate(figures.dispatchedOnTime),
    figures,
    recount: differences.length === 0 ? ('equal' as const) : differences,
    out,
  }
  if (json) console.log(JSON.stringify(summary))
  else {
    tellEnds(figures.ends)
    tellRates(summary)
    tellRecount(summary)
  }
  if (ended !== count) console.error(`${count - ended} of ${count} appeals have not ended.`)
  return differences.length === 0 && ended === count ? 0 : 1
}

/** Tells how a quarter stands on its last day; 1 when anything published differs from the recount. */
export function reportQuarter({ published, differences, out }: Result, { count, json }: Asked) {
  const { figures, lights, letters, supervision } = published.standing
  const summary = {
    count,
    asOf: figures.asOf,
    open: figures.submitted - figures.closed,
    lights,
    letters,
    supervised: supervision.items.length + supervision.more,
    ends: figures.ends,
    onTime: rate(figures.repliedOnTime),
    onTimeAsPromised: rate(figures.repliedOnTimeAsPromised),
    dispatchedOnTime: rate(figures.dispatchedOnTime),
    recount: differences.length === 0 ? ('equal' as const) : differences,
    differences: differences.length,
    out,
  }
  if (json) console.log(JSON.stringify(summary))
  else tellQuarter(summary)
  return differences.length === 0 ? 0 : 1
}

type Rate = { numerator: number; denominator: number }
type Shown = Rate & { percent: number | null }

export const rate = ({ numerator, denominator }: Rate): Shown => ({
  numerator,
  denominator,
  percent: denominator ? Math.round((1000 * numerator) / denominator) / 10 : null,
})
export const shown = ({ numerator, denominator, percent }: Shown) =>
  `${numerator}/${denominator} = ${percent ?? '–'} %`

const words: Record<string, string> = {
  resolved: '已解决（证据+企业确认）',
  unconfirmed: '已答复待确认',
  unresolved: '已答复未解决（理由与依据）',
  defaulted: '超时默认',
  withdrawn: '企业撤回',
  referred: '转出',
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  black: '黑灯',
  paused: '暂停计时',
}

export const tellEnds = (counts: Record<string, number>): void => {
  for (const [name, n] of Object.entries(counts)) {
    console.log(`  ${String(n).padStart(4)}  ${words[name] ?? name}`)
  }
}

export const tellRates = ({
  dispatchedOnTime,
  onTime,
}: Record<'dispatchedOnTime' | 'onTime', Shown>) =>
  console.log(`  按期交办 ${shown(dispatchedOnTime)} · 按期答复 ${shown(onTime)}`)

/** Differences beyond these are in the JSON. */
const mostTold = 20

export function tellRecount({ recount, out }: { recount: 'equal' | string[]; out: string }): void {
  const lines = typeof recount === 'string' ? [] : recount.slice(0, mostTold)
  const count = typeof recount === 'string' ? recount : `${recount.length} differences`
  console.log(`  重新计数 recount: ${[count, ...lines].join('\n    ')}`)
  console.log(`  台账与事件 ledger and events: ${out}`)
}

type Quarter = {
  asOf: string
  open: number
  supervised: number
  letters: { reminder: number; order: number }
  lights: Record<string, number>
  ends: Record<string, number>
  recount: 'equal' | string[]
  out: string
} & Record<'dispatchedOnTime' | 'onTime' | 'onTimeAsPromised', Shown>

function tellQuarter(quarter: Quarter): void {
  const { asOf, open, letters, supervised } = quarter
  console.log(`  截至 ${asOf}，未办结 ${open} 件 open`)
  tellEnds(quarter.lights)
  console.log(`  已办结 closed`)
  tellEnds(quarter.ends)
  console.log(
    `  催办通知书 ${letters.reminder} · 督办单 ${letters.order} · 督办清单 ${supervised} 件`,
  )
  tellRates(quarter)
  console.log(`  按期答复（不计延期） ${shown(quarter.onTimeAsPromised)}`)
  tellRecount(quarter)
}
