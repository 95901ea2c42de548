import { grams, plain } from '#modules/text/domain/plain.ts'
import { asksOf } from './asks.ts'
import { type Part, sentencesOf } from './sentences.ts'

/** Pairs of letters that any request or reply has; they tell of no matter. */
const usual = new Set(
  [
    '请求 希望 建议 恳请 要求 申请 是否 能否 可否 如何 怎么 何时 请问 尽快 及时 解决 协调 帮助 支持 给予 予以',
    '我们 我司 公司 企业 贵局 贵单 单位 部门 有关 相关 问题 情况 反映 处理 办理 答复 回复 核实 明确 告知 进行',
    '领导 书记 市长 政府 关注 重视 引起 百姓 老百 广大 谢谢 感谢 督促 严肃 查处 调查 了解 处置 责成 合理 应该 这个 这样 一个 没有 不能',
    '目前 已经 现在 可以 需要 以及 并且 同时 另外 此外 还是 什么 时候 多少 哪些 关于 对于 由于 因此 安排 落实',
  ]
    .join(' ')
    .split(' '),
)

/** Of the pairs that only this part of the appeal has, so many in a reply are a counterpart. */
const enough = { pairs: 2, share: 0.12 } as const
/** A part with fewer pairs of its own says too little to be looked for. */
const fewest = 6

/**
 * The parts of what an appeal asks that have no counterpart in the reply, where it asks several things and at
 * least one of them has. A reply that is numbered as the appeal is answers point by point.
 */
export function unanswered(appeal: string, reply: string): Part[] {
  const asks = asksOf(appeal)
  if (asks.length < 2 || pointsIn(reply) >= asks.length) return []
  const said = new Set(pairsOf(reply))
  const own = ownPairs(asks.map(({ start, end }) => pairsOf(appeal.slice(start, end))))
  const answered = own.map((pairs) => {
    const found = pairs.filter((pair) => said.has(pair)).length
    return found >= enough.pairs || found >= pairs.length * enough.share
  })
  if (!answered.includes(true)) return []
  return asks.filter((_, nth) => !answered[nth] && (own[nth]?.length ?? 0) >= fewest)
}

const pairsOf = (text: string): string[] => [
  ...new Set(grams(plain(text), 2).filter((pair) => !usual.has(pair))),
]

/** What each part says that no other part does. */
function ownPairs(all: readonly string[][]): string[][] {
  return all.map((pairs, nth) =>
    pairs.filter((pair) => all.every((other, at) => at === nth || !other.includes(pair))),
  )
}

/** How many points a reply goes through one by one. */
function pointsIn(reply: string): number {
  const points = sentencesOf(reply).filter(({ start, end }) =>
    /^(?:[(（]?(?:[一二三四五六七八九十]|\d{1,2})[)）、.．](?!\d)|[①-⑩]|第[一二三四五六七八九十][点，、个])|^关于[^，。]{0,30}第[一二三四五六七八九十]/u.test(
      reply.slice(start, end),
    ),
  )
  return points.length
}
