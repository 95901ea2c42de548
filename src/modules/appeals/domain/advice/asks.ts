import { type Part, sentencesOf } from './sentences.ts'

/** How a point begins that is numbered: 一、 1. （2） ③ 第四， 其五 问题六：. */
const numbered =
  /^(?:[(（]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)）、.．:：](?!\d)|[①-⑩]|(?:第|其|问题)[一二三四五六七八九十](?:[、，,：:]|点|个?问题|是))/u

/** What asks for an answer, and what asks for something to be done. */
const questions =
  /[？?]|(?:请问|能否|可否|是否|如何|怎么|怎样|何时|什么时候|为什么|为何|哪些|哪个|多少|多久)/u
const requests =
  /(?:恳请|请求|请贵|请予|请有关|请相关|建议(?![得书稿已])|希望|(?:^|[，,。我司])(?:要求|申请)|请(?:尽快|尽早|及时|协调|帮助|帮忙|解决|核实|答复|明确|安排|督促|给予|加快|修复|恢复|告知|说明|支持|予以))/u

/** Questions that ask nothing, and pleas for help without saying for what. */
const rhetorical =
  /难道|天理|何在|怎么办|怎么活|如何(?:不|是好)|何时是|还要(?:等|拖)|谁来管|不是吗|对吗|合理吗|凭什么|敬请|盼复|为盼|排忧解难|引起重视|高度重视|予以重视|百忙/u

/** Parts of a longer sentence that ask apart: 请求……，并希望……. */
const further = /[，,](?=(?:同时|另外|此外|并且|并|也)?(?:恳请|请求|建议|希望|请问|能否|可否|请))/u

/**
 * What an appeal asks, part by part: its numbered points where it has two or more, otherwise each question and
 * each request. An appeal that asks nothing in words has none.
 */
export function asksOf(text: string): Part[] {
  const sentences = sentencesOf(text)
  const points = pointsOf(text, sentences)
  if (points.length >= 2) return points
  return sentences.flatMap((part) => asksIn(text, part))
}

/** Each numbered point with all that is said before the next. */
function pointsOf(text: string, sentences: readonly Part[]): Part[] {
  const begins = sentences.flatMap((part, nth) =>
    numbered.test(text.slice(part.start, part.end)) ? [nth] : [],
  )
  return begins.map((nth, at) => {
    const last = begins[at + 1] === undefined ? paragraphEnd(text, sentences, nth) : begins[at + 1]
    const first = sentences[nth] as Part
    return { start: first.start, end: (sentences[(last ?? nth + 1) - 1] ?? first).end }
  })
}

/** The last point ends with its paragraph: what follows is said of all. */
function paragraphEnd(text: string, sentences: readonly Part[], nth: number): number {
  const start = sentences[nth]?.start ?? 0
  const next = sentences.findIndex(
    (one, at) => at > nth && text.slice(start, one.start).includes('\n'),
  )
  return next === -1 ? sentences.length : next
}

const asks = (clause: string): boolean =>
  (questions.test(clause) || requests.test(clause)) && !rhetorical.test(clause)

/** The parts of a sentence that ask; what leads up to one belongs to it. */
function asksIn(text: string, { start, end }: Part): Part[] {
  const parts: Part[] = []
  let [from, at] = [start, start]
  for (const clause of text.slice(start, end).split(further)) {
    at = Math.min(at + clause.length, end)
    if (asks(clause)) {
      parts.push({ start: from, end: at })
      from = at + 1
    }
    at += 1
  }
  return parts
}
