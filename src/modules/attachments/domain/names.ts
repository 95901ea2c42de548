import type { FileKind } from './words.ts'

const longest = 120
/** Controls, marks that turn the direction of writing, and signs that show nothing. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu
/** What some file system or header takes for more than a letter. */
const unsafe = /[<>:"|?*%;]/g
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$|clock\$)(\.|$)/i

/** A file's name as it may be shown and sent again: no path, nothing unseen, of a length for every disk. */
export function cleanName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(unseen, '').replace(unsafe, '_').replace(/\s+/g, ' ')
  const bare = plain.replace(/^[\s.~-]+|[\s.]+$/g, '')
  const named = bare === '' ? '文件' : bare
  return shortened(reserved.test(named) ? `_${named}` : named)
}

function shortened(name: string): string {
  if (name.length <= longest) return name
  const ending = endingOf(name)
  const room = longest - (ending === '' ? 0 : ending.length + 1)
  const start = name
    .slice(0, room)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  return ending === '' ? start : `${start}.${ending}`
}

/** The ending of a name in small letters; none where it has none. */
export function endingOf(name: string): string {
  return /\.([0-9A-Za-z]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''
}

const families: Readonly<Record<FileKind, readonly string[]>> = {
  jpg: ['jpg', 'jpeg', 'png', 'webp', 'jfif'],
  png: ['jpg', 'jpeg', 'png', 'webp', 'jfif'],
  webp: ['jpg', 'jpeg', 'png', 'webp', 'jfif'],
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
}

/** Telephones call any picture .jpg; but a picture is no document, and no document another. */
export const fitsEnding = (kind: FileKind, name: string) => {
  const ending = endingOf(name)
  return ending === '' || families[kind].includes(ending)
}

/** What a copy is called: 附件1.jpg, which tells nothing of the one who sent it. */
export function copyName(position: number | null, kind: FileKind, side: 'enterprise' | 'office') {
  const ending = kind === 'png' || kind === 'webp' ? 'jpg' : kind
  const number = position ?? ''
  return side === 'office'
    ? {
        name: `答复附件${number}.${ending}`,
        plain: `reply-attachment${number && `-${number}`}.${ending}`,
      }
    : { name: `附件${number}.${ending}`, plain: `attachment${number && `-${number}`}.${ending}` }
}
