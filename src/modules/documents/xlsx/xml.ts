import { unreadable } from '../refusals.ts'

const maxElement = 4_000_000
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Each element of this name, as text from its start tag to its end, however the bytes are cut. */
export async function* elements(
  chunks: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<string> {
  const whole = elementPattern(name)
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true })
    let used = 0
    for (const found of rest.matchAll(whole)) {
      used = found.index + found[0].length
      yield found[0]
    }
    rest = rest.slice(used)
    if (rest.length > maxElement) rest = tailOf(rest, name)
  }
}

/** What may be the beginning of an element; one that never ends is no list of ours. */
function tailOf(rest: string, name: string): string {
  if (new RegExp(`<(?:\\w+:)?${name}[\\s/>]`).test(rest)) throw unreadable('XLSX 中有过长的一行')
  return rest.slice(-100)
}

/** Matches whole elements of a name, with any namespace prefix; group 1 its attributes, 2 its inside. */
export const elementPattern = (name: string) =>
  new RegExp(`<(?:\\w+:)?${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`, 'g')

const attributePatterns = new Map<string, RegExp>()

/** An attribute of a start tag; undefined when it is not there. */
export function attribute(tag: string, name: string): string | undefined {
  let pattern = attributePatterns.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    attributePatterns.set(name, pattern)
  }
  const found = pattern.exec(tag)
  const text = found?.[1] ?? found?.[2]
  return text === undefined ? undefined : decode(text)
}

/** Character references, and Excel's own `_x000D_`, as the characters they stand for. */
export function decode(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) =>
        name
          ? (entities[name] ?? all)
          : characterOf(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
      )
    : text
  return plain.includes('_x')
    ? plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain
}

const characterOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')

const phonetic = elementPattern('rPh')
const runs = elementPattern('t')

/** The text of a string element: all its runs, without the readings that stand above them. */
export function textOfRuns(xml: string): string {
  const plain = xml.includes('rPh') ? xml.replace(phonetic, '') : xml
  let text = ''
  for (const run of plain.matchAll(runs)) text += decode(run[2] ?? '')
  return text
}

/** A small part as one text. */
export async function wholeText(chunks: AsyncIterable<Buffer>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > 4 * maxElement) throw unreadable('XLSX 的样式或目录过大')
  }
  return text
}
