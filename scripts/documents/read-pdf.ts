import { execFileSync } from 'node:child_process'

/** Text of one font in one place; lengths are in points from the top left of its page. */
export type Run = {
  page: number
  left: number
  right: number
  top: number
  bottom: number
  size: number
  text: string
}

export type Pdf = {
  pages: number
  width: number
  height: number
  /** Whether the shapes of each font are in the file. */
  fonts: { name: string; embedded: boolean }[]
  /** What each page says, in the order it was written. */
  texts: string[]
  runs: Run[]
}

const zoom = 3

/** What poppler's programs tell of a PDF. */
export function readPdf(path: string): Pdf {
  const facts = told('pdfinfo', path)
  const [, width, height] = /^Page size: +([\d.]+) x ([\d.]+) pts/m.exec(facts) ?? []
  const pages = /^Pages: +(\d+)$/m.exec(facts)?.[1]
  const texts = told('pdftotext', '-raw', path, '-').split('\f').slice(0, -1)
  const xml = told('pdftohtml', '-xml', '-i', '-zoom', String(zoom), '-stdout', path)
  return {
    pages: Number(pages),
    width: Number(width),
    height: Number(height),
    fonts: fontsOf(told('pdffonts', path)),
    texts,
    runs: runsOf(xml),
  }
}

/** A line a font: name, type, encoding, then emb, sub and uni, each yes or no. */
const fontsOf = (list: string) =>
  [...list.matchAll(/^(\S+) .* (yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$/gm)].map(
    ([, name = '', embedded]) => ({ name, embedded: embedded === 'yes' }),
  )

const told = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

const element =
  /<page number="(\d+)"|<fontspec id="(\d+)" size="(\d+)"|<text top="(-?\d+)" left="(-?\d+)" width="(\d+)" height="(\d+)" font="(\d+)">(.*?)<\/text>/g

function runsOf(xml: string): Run[] {
  const sizes = new Map<string, number>()
  const runs: Run[] = []
  let page = 0
  for (const [, number, id, size, top, left, width, height, font, inner] of xml.matchAll(element)) {
    if (number !== undefined) page = Number(number)
    else if (id !== undefined) sizes.set(id, Number(size) / zoom)
    else {
      const [x, y, across, down] = [left, top, width, height].map((one) => Number(one) / zoom)
      runs.push({
        page,
        left: x ?? 0,
        right: (x ?? 0) + (across ?? 0),
        top: y ?? 0,
        bottom: (y ?? 0) + (down ?? 0),
        size: sizes.get(font ?? '') ?? 0,
        text: plain(inner ?? ''),
      })
    }
  }
  return runs
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const plain = (inner: string) =>
  inner
    .replace(/<[^>]*>/g, '')
    .replace(/&(#\d+|\w+);/g, (all, name: string) =>
      name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? all),
    )
