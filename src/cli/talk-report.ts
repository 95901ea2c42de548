import type { playTalks } from '../play/talks/play.ts'
import { tally } from '../recount/talks/sums.ts'

type Result = Awaited<ReturnType<typeof playTalks>> & { out: string; seconds: number }
type Asked = { weeks: number; venues: number; enterprises: number; json: boolean }

/** Tells how weeks of talks went; 1 when anything published differs from the recount. */
export function reportTalks(result: Result, { json, ...size }: Asked): number {
  const summary = summaryOf(result, size)
  if (json) console.log(JSON.stringify(summary))
  else tell(summary)
  const same = summary.recount === 'equal' && summary.draws.redrawn === summary.draws.total
  return same ? 0 : 1
}

type Summary = ReturnType<typeof summaryOf>

function summaryOf(result: Result, { weeks, venues, enterprises }: Omit<Asked, 'json'>) {
  const { sums, doings, differences, appeals, out, seconds, spent } = result
  const { figures } = appeals.published.standing
  return {
    ...{ weeks, venues, asOf: appeals.published.asOf },
    enterprises: {
      total: enterprises,
      bySize: tally(result.enterprises.map(({ size }) => size)),
    },
    ...sums,
    draws: { total: doings.draws.length, redrawn: doings.redrawn },
    budget: { refused: doings.refusedByBudget },
    givenUpAfterLock: doings.givenUpAfterLock,
    papers: tally(doings.files.map(kindOf)),
    figures,
    recount: differences.length === 0 ? ('equal' as const) : differences,
    differences: differences.length,
    ...{ seconds, spent, out },
    files: [...proofs, ...doings.files],
  }
}

/** What is written beside the papers, to count again from. */
const proofs = [
  ...['events.jsonl', 'calendar.json', 'rules.json', 'talks.json', 'ledger.xlsx', 'ledger.csv'],
]

/** `period-1/anji/order-03.docx` is an order. */
const kindOf = (file: string) =>
  file.startsWith('draws/') ? 'draw' : (/([a-z]+(-list)?)[^/]*$/.exec(file)?.[1] ?? 'other')

const words: Record<string, string> = {
  'small-micro': '小微企业',
  'never-invited': '从未受邀',
  dissatisfied: '有不满意件的企业',
  answered: '当场解答',
  dispatched: '当场交办',
  written: '转书面',
  lead: '共性线索',
  planned: '计划',
  themed: '主题已定',
  registering: '报名中',
  locked: '名单锁定',
  packed: '问题已分送',
  underway: '进行中',
  minutes: '纪要待核',
  replied: '全部回复',
  rated: '已评价',
  archived: '归档',
  cancelled: '取消',
  held: '已举办',
  attended: '到会',
  absent: '缺席',
  writing: '书面',
  waiting: '候补',
  declined: '谢绝',
  withdrawn: '撤回',
  invited: '未答复邀请',
  seated: '已排座',
}
const sessionWords: Record<string, string> = { ...words, dispatched: '已交办' }

const counted = (counts: Record<string, number>, names = words) =>
  Object.entries(counts)
    .map(([name, count]) => `${names[name] ?? name} ${count}`)
    .join(' · ')

type Share = { numerator: number; denominator: number; percent: number | null }
const shown = ({ numerator, denominator, percent }: Share) =>
  `${numerator}/${denominator} = ${percent ?? '–'} %`

function tell(summary: Summary): void {
  const { periods, sessions, seats, questions, appeals, invitations, draws } = summary
  const say = (line: string) => console.log(`  ${line}`)
  const { held, postponed, cancelled, total } = periods
  say(`${total} 期 periods：已举办 ${held}（其中延期 ${postponed}）· 取消 ${cancelled}`)
  say(' 期号  计划日      举办日      场  到会  书面  候补  谢绝  问题  诉求  办结')
  for (const one of periods.each) say(rowOf(one))
  say(`${sessions.total} 场 sessions：${counted(sessions.byStatus, sessionWords)}`)
  say(`${seats.total} 席 seats：${counted(seats.byStatus)}`)
  say(`  报名 ${seats.registered} · 曾候补 ${seats.waited}，其中递补 ${seats.promoted}`)
  const { perParticipant, perSession, answeredOnTheSpot } = questions
  say(`${questions.total} 个问题 questions：${counted(questions.byOutcome)}`)
  say(`  每企业 ${perParticipant} · 每场 ${perSession} · 当场解答 ${shown(answeredOnTheSpot)}`)
  say(`${appeals.total} 件诉求 appeals，已办结 ${appeals.ended}`)
  for (const one of summary.fairness) say(fairnessLine(one))
  const { max, p95, minDaysApart, enterprises } = invitations
  say(
    `点名 ${invitations.total} 次、${enterprises} 家：最多 ${max} 次，p95 ${p95}，最短间隔 ${minDaysApart ?? '–'} 天`,
  )
  say(`抽取 draws ${draws.total}，复核一致 ${draws.redrawn}`)
  const { recount } = summary
  const lines =
    typeof recount === 'string'
      ? [recount]
      : [`${recount.length} differences`, ...recount.slice(0, 20)]
  say(`重新计数 recount: ${lines.join('\n    ')}`)
  say(`文件 files: ${summary.files.length} → ${summary.out}`)
}

function rowOf(one: Summary['periods']['each'][number]): string {
  const { number, plannedOn, heldOn, status, reason, seats } = one
  const cells = [
    ...[one.sessions, seats.attended, seats.writing, seats.waiting, seats.declined],
    ...[one.questions, one.appeals, one.appealsEnded],
  ]
  const numbers = cells.map((cell) => String(cell ?? 0).padStart(4)).join('  ')
  const why = reason === null ? '' : `  ${words[status] ?? status}：${reason}`
  return `${String(number ?? '–').padStart(4)}  ${plannedOn}  ${heldOn}${numbers}${why}`
}

function fairnessLine(one: Summary['fairness'][number]): string {
  const { target, targetPercent, met, sessionsMet } = one
  const aim = targetPercent === null ? '每场至少 1 家' : `目标 ${targetPercent} %`
  const said = met ? '达到 met' : '未达到 not met'
  return `${words[target] ?? target} ${shown(one)}（${aim}）${said} · 达标场次 ${shown(sessionsMet)}`
}
