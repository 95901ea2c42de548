import { countsOf, grams, plain } from '#modules/text/domain/plain.ts'
import { saidBeside } from '#modules/text/domain/substance.ts'
import type { Handling } from './handling.ts'

/** What a reply and its appeal are compared by. */
export type Wording = {
  /** All pairs of letters of the reply. */
  all: ReadonlySet<string>
  /** Those of the reply that are not its appeal's, without greetings and frames: what could be said of any matter. */
  frame: ReadonlySet<string>
  /** Those of the appeal that the reply takes up, beside its quoted title. */
  taken: ReadonlySet<string>
  /** Those of the appeal. */
  asked: ReadonlySet<string>
  /** Whether the reply names no number, no date and no rule of its own. */
  bare: boolean
}

type Texts = Pick<Handling, 'title' | 'body' | 'reply'>

const pairsOf = (text: string): Set<string> => new Set(grams(text, 2))

/** Words of any appeal, which tell nothing of what it is about. */
const ofAny = pairsOf(
  [
    '企业 问题 反映 希望 办理 申请 部门 请问 我们 我司 贵公司 公司 怎么 能不 不能 可以 已经 需要 目前 现在 要求 请尽 尽快',
    '解决 处理 没有 是否 相关 有关 情况 进行 影响 员工 职工 园区 哪里 一个 什么 时候 的企 的问 我公 有限 限公',
  ].join(' '),
)

export function wordingOf({ title, body, reply }: Texts): Wording {
  const asked = pairsOf(`${plain(title)} ${plain(body)}`)
  const said = withoutTitle(plain(saidBeside(reply).join('\n')), plain(title))
  const letters = pairsOf(said)
  return {
    all: pairsOf(plain(reply)),
    frame: new Set([...letters].filter((pair) => !asked.has(pair))),
    taken: new Set([...letters].filter((pair) => asked.has(pair) && !ofAny.has(pair))),
    asked: new Set([...asked].filter((pair) => !ofAny.has(pair))),
    bare: !particular.test(said),
  }
}

const particular =
  /\d|《[^》]{3,}》|[一二三四五六七八九十百千两]{1,4}(?:个|年|月|日|天|万|元|次|处|台|件|人|家|倍)|百分之/u

/** So long a run of a title in a reply is a quotation of it. */
const quoted = 5

/** A reply without the title where it is quoted: a template with a gap for it takes up nothing. */
function withoutTitle(reply: string, title: string): string {
  for (let length = title.length; length >= quoted; length -= 1) {
    for (let at = 0; at + length <= title.length; at += 1) {
      const run = title.slice(at, at + length)
      if (reply.includes(run)) return withoutTitle(reply.replaceAll(run, ' '), title)
    }
  }
  return reply
}

/** Common members to all of both (Jaccard). */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = commonTo(one, other)
  return common / (one.size + other.size - common || 1)
}

export function commonTo(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const word of one) if (other.has(word)) common += 1
  return common
}

/** The words that the latest appeals to an office share: they tell none of them from another. */
export function ordinary(latest: readonly ReadonlySet<string>[]): (word: string) => boolean {
  const often = countsOf(latest.flatMap((words) => [...words]))
  const most = Math.max(3, latest.length / 2)
  return (word) => (often.get(word) ?? 0) > most
}
