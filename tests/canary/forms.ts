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

const escaped = (text: string, as: (code: string) => string) =>
  [...text]
    .map((one) => (/[\x20-\x7e]/.test(one) ? one : as((one.codePointAt(0) ?? 0).toString(16))))
    .join('')
const jsonEscaped = (text: string) => escaped(text, (code) => `\\u${code.padStart(4, '0')}`)
const htmlEscaped = (text: string) => escaped(text, (code) => `&#x${code};`)
const htmlDecimal = (text: string) => escaped(text, (code) => `&#${Number.parseInt(code, 16)};`)
/** HTML's names for what stands in addresses of mail. */
const htmlNamed = (text: string) => text.replaceAll('@', '&#64;').replaceAll('.', '&#46;')
const percent = (bytes: Buffer) =>
  [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

/** Digits as people group them: a telephone number by 3, 4, 4, others by fours. */
function grouped(text: string): string[] {
  if (!/^[0-9A-Z]{11,20}$/.test(text)) return []
  const parts =
    text.length === 11
      ? [text.slice(0, 3), text.slice(3, 7), text.slice(7)]
      : (text.match(/.{1,4}/g) ?? [])
  return [' ', '-', '\u3000', '.'].map((between) => parts.join(between))
}

/** A text in every form in which it may lie about: as it is, escaped, encoded, its digits in groups. */
export function formsOf(text: string): Buffer[] {
  const url = encodeURIComponent(text)
  const inGbk = gbk(text)
  const texts = [
    ...[text, text.toLowerCase(), url, url.toLowerCase(), jsonEscaped(text)],
    ...[jsonEscaped(text).replace(/[a-f]/g, (one) => one.toUpperCase())],
    ...[htmlEscaped(text), htmlDecimal(text), htmlNamed(text), wide(text), ...grouped(text)],
    ...(inGbk.length === text.length ? [] : [percent(inGbk), percent(inGbk).toLowerCase()]),
  ]
  const encoded = [...base64(Buffer.from(text)), ...base64(inGbk)]
  const inUtf16 = Buffer.from(text, 'utf16le')
  return [...new Set([...texts, ...encoded])]
    .map((one) => Buffer.from(one))
    .concat(inGbk, inUtf16, Buffer.from(inUtf16).swap16())
}
