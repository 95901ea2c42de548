import type { playYear } from '../play/year/play.ts'
import { tally } from '../recount/talks/sums.ts'
import { rate, shown, tellEnds, tellRates, tellRecount } from './play-report.ts'

type Result = Awaited<ReturnType<typeof playYear>> & { out: string; seconds: number }
type Asked = {
  seed: number
  start: string
  every: number
  venues: number
  enterprises: number
  data: string | undefined
  json: boolean
}

/** Tells what happened in a year and what was counted again; 1 when anything published differs. */
export function reportYear(result: Result, { json, ...asked }: Asked): number {
  const summary = summaryOf(result, asked)
  if (json) console.log(JSON.stringify(summary))
  else tell(summary)
  const { draws } = summary
  return summary.differences === 0 && draws.redrawn === draws.total ? 0 : 1
}

type Summary = ReturnType<typeof summaryOf>

function summaryOf(result: Result, { seed, start, venues, every, data }: Omit<Asked, 'json'>) {
  const { sums, doings, differences, appeals, until, out, seconds, spent } = result
  const { figures, lights, letters, supervision } = appeals.published.standing
  const { periods, sessions, questions, fairness } = sums
  return {
    ...{ seed, start, until, asOf: appeals.published.asOf, venues, every },
    enterprises: result.enterprises,
    story: result.story,
    appeals: {
      submitted: figures.submitted,
      closed: figures.closed,
      open: figures.submitted - figures.closed,
      ofTalks: sums.appeals.total,
      ends: figures.ends,
      lights,
      letters,
      supervised: supervision.items.length + supervision.more,
    },
    onTime: rate(figures.repliedOnTime),
    onTimeAsPromised: rate(figures.repliedOnTimeAsPromised),
    dispatchedOnTime: rate(figures.dispatchedOnTime),
    talks: {
      periods: periods.held,
      sessions: sessions.total,
      questions: questions.total,
      answeredOnTheSpot: questions.answeredOnTheSpot,
      fairness,
    },
    draws: { total: doings.draws.length, redrawn: doings.redrawn },
    chapters: result.chapters,
    overtaken: result.overtaken,
    streams: result.streams,
    papers: tally(result.papers.map(kindOf)),
    figures,
    recount: differences.length === 0 ? ('equal' as const) : differences,
    differences: differences.length,
    ...{ seconds, spent, out, data: data ?? null },
  }
}

/** `period-1/anji/order-03.docx` is an order, `draws/…` a draw, `reviews/2026-03/minutes.pdf` minutes. */
const kindOf = (file: string): string => {
  const [folder = '', ...rest] = file.split('/')
  const name = rest.at(-1) ?? folder
  if (rest.length < 2) return folder
  const kind = /^[a-z]+(-[a-z]+)*/.exec(name)?.[0] ?? name
  return folder.startsWith('period-') ? kind : `${folder}/${kind}`
}

const names: Record<string, string> = {
  appeal: '诉求',
  topic: '主题',
  'talk-period': '期',
  'talk-session': '场次',
  'talk-seat': '席位',
  'talk-question': '问题',
  problem: '共性问题',
  review: '月评议',
  'review-item': '评议事项',
}

const listed = (counts: Record<string, number>) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${names[name] ?? name} ${count}`)
    .join(' · ')

function tell(summary: Summary): void {
  const { start, until, appeals, talks, draws, chapters, overtaken } = summary
  const say = (line: string) => console.log(`  ${line}`)
  say(`${start} – ${until}，${summary.enterprises} 家企业 enterprises`)
  say(`诉求 appeals ${appeals.submitted}（恳谈会 ${appeals.ofTalks}），未办结 open ${appeals.open}`)
  tellEnds(appeals.lights)
  say('已办结 closed')
  tellEnds(appeals.ends)
  const { letters, supervised } = appeals
  say(`催办通知书 ${letters.reminder} · 督办单 ${letters.order} · 督办清单 ${supervised} 件`)
  tellRates(summary)
  say(`按期答复（不计延期） ${shown(summary.onTimeAsPromised)}`)
  say(
    `恳谈会 talks：${talks.periods} 期 · ${talks.sessions} 场 · ${talks.questions} 个问题 · 当场解答 ${shown(talks.answeredOnTheSpot)}`,
  )
  say(`抽取 draws ${draws.total}，复核一致 ${draws.redrawn}`)
  for (const [name, deeds] of Object.entries(chapters)) say(`${name}：${listed(deeds) || '–'}`)
  if (overtaken.length > 0) {
    say(`被抢先的步骤 overtaken ${overtaken.length}：${listed(tally(overtaken.map(codeOf)))}`)
  }
  say(`记录 record：${listed(summary.streams)}`)
  say(`文件 papers：${listed(summary.papers)}`)
  say(`经过 story：${summary.story.events} events, ${summary.story.hash.slice(0, 16)}`)
  tellRecount(summary)
  const { registering, playing, proving } = summary.spent
  say(`用时 ${summary.seconds} s：注册 ${registering} · 办理 ${playing} · 核对 ${proving}`)
  if (summary.data !== null) say(`打开 open：DATA_DIR=${summary.data} npm start`)
}

const codeOf = ({ who, code }: { who: string; code: string }) => `${who} ${code}`
