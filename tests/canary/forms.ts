/** Every two bytes of GBK and the character they stand for. */
const gbkBytes = new Map<string, number[]>()
const decoder = new TextDecoder('gbk')
for (let first = 0x81; first <= 0xfe; first += 1) {
  for (let second = 0x40; second <= 0xfe; second += 1) {
    const character = decoder.decode(Uint8Array.of(first, second))
    if (character.length === 1 && !gbkBytes.has(character)) gbkBytes.set(character, [first, second])
  }
}

const gbk = (text: string) =>
  Buffer.from([...text].flatMap((one) => gbkBytes.get(one) ?? [...Buffer.from(one)]))

/** The three ways base64 writes a text, by where in a group of three bytes it begins; whole groups only. */
const base64 = (bytes: Buffer) =>
  [0, 1, 2].flatMap((skip) => {
    const whole = bytes.subarray(skip, skip + 3 * Math.floor((bytes.length - skip) / 3))
    const standard = whole.toString('base64')
    return [standard, standard.replaceAll('+', '-').replaceAll('/', '_')]
  })

const jsonEscaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
const htmlEscaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/gu, (one) => `&#${one.codePointAt(0)};`)
const grouped = (text: string) => {
  const digits = text.match(/^(\d{3})(\d{4})(\d{4})$/)
  return digits ? [digits.slice(1).join(' '), digits.slice(1).join('-')] : []
}

/** A text in every form in which it may lie about: as it is, escaped, encoded, its digits in groups. */
export function formsOf(text: string): Buffer[] {
  const texts = [
    text,
    encodeURIComponent(text),
    jsonEscaped(text),
    htmlEscaped(text),
    ...grouped(text),
  ]
  const encoded = [...base64(Buffer.from(text)), ...base64(gbk(text))]
  return [...new Set([...texts, ...encoded])].map((one) => Buffer.from(one)).concat(gbk(text))
}
