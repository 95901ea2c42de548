/** What a mark stands for, and the words that stand in its place. */
export const markWords = {
  own: '本企业',
  company: '企业名称',
  person: '姓名',
  phone: '手机号',
  landline: '固定电话',
  residentId: '身份证号',
  creditCode: '信用代码',
  account: '银行账号',
  plate: '车牌号',
  email: '邮箱',
  wechat: '微信号',
  qq: 'QQ号',
  address: '地址',
  other: '隐去',
} as const
export type MarkKind = keyof typeof markWords

/** A part of a text, in UTF-16 units, that tells who somebody is. */
export type Span = { start: number; end: number; kind: MarkKind }

/** What stands in a text for a span of this kind. */
export const markOf = (kind: MarkKind): string => `［${markWords[kind]}］`

// Why: kinds stand in the order of who wins where two findings overlap.
const rank = Object.keys(markWords)
const stronger = (a: MarkKind, b: MarkKind): MarkKind =>
  rank.indexOf(a) <= rank.indexOf(b) ? a : b

/** Spans in order, those that overlap as one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || span.start >= last.end) {
      merged.push({ ...span })
      continue
    }
    last.end = Math.max(last.end, span.end)
    last.kind = stronger(last.kind, span.kind)
  }
  return merged
}

/** A text with marks in place of these spans, which are in order and do not overlap. */
export function applyMarks(text: string, spans: readonly Span[]): string {
  let from = 0
  let marked = ''
  for (const { start, end, kind } of spans) {
    marked += text.slice(from, start) + markOf(kind)
    from = end
  }
  return marked + text.slice(from)
}
