import type { Attendance, Block, Cell, OfficialPaper } from '#modules/documents/index.ts'

/** Where a chart stands. */
export const drawnHere = '\ufffc'

const numerals = [...'一二三四五六七八九']

/** All that a paper says, in the order it is printed, without blanks: worked out apart from the writer. */
export function textOf(paper: OfficialPaper): string {
  const { heading, number, title, to = [], attachments = [], copies, printedBy } = paper
  const date = dateOf(paper.on)
  const texts = [
    heading,
    ...(heading === undefined
      ? [title, number]
      : [number, paper.attendance && paper.issuer + date, title]),
    paper.issuedAbove && paper.issuer + date,
    to.length > 0 ? `${to.join('、')}：` : undefined,
    ...bodyOf(paper.body),
    ...attachments.map(({ title }, at) => noteOf(title, at, attachments.length)),
    ...ending(paper, date),
    ...(paper.signBox ?? []),
    ...attachments.flatMap(({ title, body }, at) =>
      body ? [`附件${attachments.length > 1 ? at + 1 : ''}`, title, ...bodyOf(body)] : [],
    ),
    copies && `抄送：${copies.join('，')}。`,
    printedBy && `${printedBy}${date}印发`,
  ]
  return squeezed(texts.join(''))
}

function ending(paper: OfficialPaper, date: string): string[] {
  if (paper.attendance) return attendanceOf(paper.attendance)
  return paper.issuedAbove ? [] : [paper.issuer, date]
}

function attendanceOf({ present, excused = [], observing = [] }: Attendance): string[] {
  const all: [string, readonly string[]][] = [
    ['出席：', present],
    ['请假：', excused],
    ['列席：', observing],
  ]
  return all.flatMap(([label, people]) =>
    people.length > 0 ? `${label}${people.join('、')}。` : [],
  )
}

/** The heads of the paper's tables, which stand on every page they run on to. */
export const headersOf = ({ body }: OfficialPaper) =>
  body.flatMap((block) =>
    block.kind === 'table' && block.table.header ? squeezed(block.table.header.join('')) : [],
  )

export const squeezed = (text: string) => text.replace(/\s/g, '')

export function dateOf(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

const noteOf = (title: string, at: number, count: number) =>
  `${at === 0 ? '附件：' : ''}${count > 1 ? `${at + 1}.` : ''}${title}`

/** The text of the body, a piece for each paragraph, list item and cell. */
export function bodyOf(body: readonly Block[]): string[] {
  let first = 0
  let second = 0
  let pictures = 0
  return body.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text]
    if (block.kind === 'list') return block.items.map((item, at) => `${at + 1}.${item}`)
    if (block.kind === 'table') {
      const { header = [], rows } = block.table
      return [...header, ...rows.flatMap(({ cells }) => cells.map(cellText))]
    }
    if (block.kind === 'picture') {
      pictures += 1
      const { caption, note = '' } = block.picture
      return [`${drawnHere}图${pictures}${caption}${note}`]
    }
    if (block.level === 2) return [`（${numerals[second++]}）${block.text}`]
    second = 0
    return [`${numerals[first++]}、${block.text}`]
  })
}

const cellText = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)
