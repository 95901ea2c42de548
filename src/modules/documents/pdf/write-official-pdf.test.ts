import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, describe, it, mock } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import type { OfficialPaper } from '../docx/paper.ts'
import { writeOfficialPdf } from './write-official-pdf.ts'

const empty = mkdtempSync(join(tmpdir(), 'kentan-fonts-'))
after(() => rmSync(empty, { recursive: true, force: true }))
afterEach(() => mock.timers.reset())

const table = {
  columns: [{ share: 1 }, { share: 3 }],
  header: ['序号', '事项'],
  rows: Array.from({ length: 30 }, (_, at) => ({ cells: [`${at + 1}`, '核实后书面答复。'] })),
}

const paper: OfficialPaper = {
  heading: '湖州市统筹办公室',
  title: '督办单',
  body: [
    { kind: 'paragraph', text: '请于2026年10月14日前答复。' },
    { kind: 'table', table },
  ],
  issuer: '湖州市统筹办公室',
  on: '2026-10-06',
  printedBy: '湖州市统筹办公室',
}

const textOf = async (one: OfficialPaper) =>
  Buffer.from(await writeOfficialPdf(one)).toString('latin1')

const pagesOf = (pdf: string) =>
  [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
  )

// What stands where on the pages is asked by `npm run check:documents`, of every paper.
describe('an official paper as PDF', () => {
  it('is A4, on its side where asked, on as many pages as it needs', async () => {
    assert.deepEqual(pagesOf(await textOf(paper)), [
      [210, 297],
      [210, 297],
      [210, 297],
    ])
    const { heading: _, ...list } = { ...paper, body: [], landscape: true }
    assert.deepEqual(pagesOf(await textOf(list)), [[297, 210]])
  })

  it('brings the shapes of what it says and the way back to its characters', async () => {
    const pdf = await textOf(paper)
    assert.match(pdf, /\/FontFile[23]/)
    assert.match(pdf, /\/ToUnicode/)
    assert.ok(pdf.length < 300_000, `${pdf.length} bytes: the whole font`)
  })

  it('has the same bytes whenever it is written', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-10-06T01:00:00Z') })
    const first = await writeOfficialPdf(paper)
    mock.timers.setTime(Date.parse('2031-01-01T01:00:00Z'))
    assert.deepEqual(await writeOfficialPdf(paper), first)
    assert.notDeepEqual(await writeOfficialPdf({ ...paper, on: '2026-10-07' }), first)
  })

  it('is refused where no font can show it, with what to install', async () => {
    await assert.rejects(writeOfficialPdf(paper, { fontFolders: [empty] }), (error) => {
      assert.ok(error instanceof Refusal)
      assert.equal(error.code, 'documents/no-font')
      assert.deepEqual(error.details, {
        faces: ['body', 'kai', 'hei', 'song'],
        install: 'fonts-noto-cjk',
      })
      return true
    })
  })
})
