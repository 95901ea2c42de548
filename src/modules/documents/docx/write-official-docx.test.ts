import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, describe, it, mock } from 'node:test'
import { wholeText } from '../xlsx/xml.ts'
import { openZip } from '../xlsx/zip.ts'
import type { OfficialPaper } from './paper.ts'
import { writeOfficialDocx } from './write-official-docx.ts'

const folder = mkdtempSync(join(tmpdir(), 'kentan-docx-'))
after(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => mock.timers.reset())

const plain: OfficialPaper = {
  title: '督办单',
  body: [{ kind: 'paragraph', text: '请于2026年10月14日前答复。' }],
  issuer: '湖州市统筹办公室',
  on: '2026-10-06',
}

async function part(paper: OfficialPaper, name: string): Promise<string> {
  const path = join(folder, 'paper.docx')
  writeFileSync(path, await writeOfficialDocx(paper))
  const zip = await openZip(path)
  try {
    return await wholeText(zip.read(name))
  } finally {
    await zip.close()
  }
}

const documentOf = (paper: Partial<OfficialPaper> = {}) =>
  part({ ...plain, ...paper }, 'word/document.xml')

/** What each paragraph says, with a stroke for a tab and a slash for a broken line. */
const textsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/g)]
    .map(([paragraph]) =>
      paragraph
        .replace(/<w:br\/>/g, '/')
        .replace(/<w:tab\/>/g, '|')
        .replace(/<[^>]*>/g, ''),
    )
    .filter((text) => text !== '')

const styleOf = (xml: string, id: string) =>
  new RegExp(`w:styleId="${id}">(.*?)</w:style>`).exec(xml)?.[1] ?? ''

describe('the page of GB/T 9704-2012', () => {
  it('is A4 with a text of 156 × 225 mm, 37 mm from the top and 28 mm from the left', async () => {
    const xml = await documentOf()
    const size = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(section)?.[1])
    const [section = ''] = /<w:pgSz.*?<\/w:sectPr>/.exec(xml) ?? []
    const inMm = (twips: number) => Math.round((twips / 1440) * 254) / 10
    assert.deepEqual([inMm(size('w')), inMm(size('h'))], [210, 297])
    assert.deepEqual([inMm(size('top')), inMm(size('left'))], [37, 28])
    assert.equal(inMm(size('w') - size('left') - size('right')), 156)
    assert.equal(inMm(size('h') - size('top') - size('bottom')), 225)
    assert.match(section, /<w:docGrid w:type="lines" w:linePitch="579"\/>/)
  })

  it('holds 22 lines of 28 characters: exact lines, characters a little closer than 16 pt', async () => {
    const normal = styleOf(await part(plain, 'word/styles.xml'), 'Normal')
    assert.match(normal, /w:line="579" w:lineRule="exact"/)
    assert.match(normal, /<w:spacing w:val="-5"\/><w:sz w:val="32"\/>/)
    assert.ok(22 * 579 <= (225 / 25.4) * 1440 && 28 * (16 * 20 - 5) <= (156 / 25.4) * 1440)
  })

  it('has — 1 — in 4号 宋体, on the right of odd pages and the left of even ones', async () => {
    const odd = await part(plain, 'word/footer1.xml')
    const even = await part(plain, 'word/footer2.xml')
    assert.match(odd, /<w:jc w:val="right"\/>.*— .*PAGE.* —/)
    assert.match(even, /<w:jc w:val="left"\/>.*— .*PAGE.* —/)
    assert.match(await part(plain, 'word/settings.xml'), /<w:evenAndOddHeaders\/>/)
    const style = styleOf(await part(plain, 'word/styles.xml'), 'PageNumber')
    assert.match(style, /w:ascii="宋体".*w:eastAsia="宋体".*<w:sz w:val="28"\/>/)
  })
})

describe('the fonts of a paper', () => {
  for (const [id, font, size] of [
    ['Normal', '仿宋_GB2312', '32'],
    ['Title', '方正小标宋简体', '44'],
    ['Heading1', '黑体', undefined],
    ['Heading2', '楷体_GB2312', undefined],
    ['Letterhead', '方正小标宋简体', undefined],
  ] as const) {
    it(`${id} is ${font}`, async () => {
      const style = styleOf(await part(plain, 'word/styles.xml'), id)
      assert.equal(/w:eastAsia="([^"]*)"/.exec(style)?.[1], font)
      assert.equal(/<w:sz w:val="(\d+)"/.exec(style)?.[1], size)
    })
  }

  it('tell what to take where one is missing, and that the text is Chinese', async () => {
    const fonts = await part(plain, 'word/fontTable.xml')
    assert.match(fonts, /w:name="仿宋_GB2312"><w:altName w:val="仿宋"\/>/)
    assert.match(fonts, /w:name="方正小标宋简体"><w:altName w:val="宋体"\/>/)
    assert.match(await part(plain, 'word/styles.xml'), /<w:lang [^>]*w:eastAsia="zh-CN"/)
  })
})

describe('the elements of a paper', () => {
  it('stand in the order of the standard, letterhead first', async () => {
    const xml = await documentOf({
      heading: '湖州市统筹办公室',
      number: '湖恳督〔2026〕3号',
      to: ['市公安局', '市税务局'],
      attachments: [{ title: '回执' }],
      signBox: ['签收人', '签收时间'],
      copies: ['市委办', '市政府办'],
      printedBy: '统筹办公室',
    })
    assert.deepEqual(textsOf(xml), [
      '湖州市统筹办公室',
      '湖恳督〔2026〕3号',
      '督办单',
      '市公安局、市税务局：',
      '请于2026年10月14日前答复。',
      '附件：回执',
      '湖州市统筹办公室',
      '2026年10月6日',
      '签收人',
      '签收时间',
      '抄送：市委办，市政府办。',
      '统筹办公室|2026年10月6日印发',
    ])
    assert.match(xml, /<w:pBdr><w:bottom w:val="single" w:color="FF0000"/)
    assert.match(xml, /<w:tblpPr [^>]*w:tblpYSpec="bottom"[^>]*w:vertAnchor="margin"/)
  })

  it('leave no trace where the paper has none: no letterhead, no imprint, no table', async () => {
    const xml = await documentOf({ number: '湖恳〔2026〕5号', title: '关于交办工作\n的通知' })
    assert.deepEqual(textsOf(xml).slice(0, 2), ['关于交办工作/的通知', '湖恳〔2026〕5号'])
    assert.doesNotMatch(xml, /FF0000|Letterhead|Imprint|<w:tbl>/)
  })

  it('of 纪要 have issuer and day over the red rule, who was there at the end, and no 署名', async () => {
    const present = ['市委张立', '市税务局王敏']
    const xml = await documentOf({
      heading: '政企恳谈会纪要',
      number: '第161期',
      attendance: { present, excused: [], observing: ['专家李思'] },
    })
    assert.deepEqual(textsOf(xml), [
      '政企恳谈会纪要',
      '第161期',
      '|湖州市统筹办公室|2026年10月6日',
      '督办单',
      '请于2026年10月14日前答复。',
      '出席：市委张立、市税务局王敏。',
      '列席：专家李思。',
    ])
    assert.match(xml, /w:eastAsia="黑体"\/><\/w:rPr><w:t[^>]*>出席：/)
    assert.doesNotMatch(xml, /Signature/)
  })

  it('number headings and lists by their place', async () => {
    const heading = (level: 1 | 2, text: string) => ({ kind: 'heading', level, text }) as const
    const first = Array.from({ length: 10 }, (_, at) => heading(1, `甲${at}`))
    const body = [...first, heading(2, '乙'), heading(2, '丙'), heading(1, '丁'), heading(2, '戊')]
    const list = { kind: 'list', items: ['子', '丑'] } as const
    const texts = textsOf(await documentOf({ body: [...body, list, list] }))
    assert.deepEqual(
      texts.slice(10, -2),
      '十、甲9 （一）乙 （二）丙 十一、丁 （一）戊 1.子 2.丑 1.子 2.丑'.split(' '),
    )
  })

  it('put attachments with a text of their own on new pages and name them all in the note', async () => {
    const body = [{ kind: 'paragraph', text: '填报说明如下。' }] as const
    const xml = await documentOf({ attachments: [{ title: '统计表' }, { title: '说明', body }] })
    const texts = textsOf(xml)
    assert.deepEqual(texts.slice(2, 4), ['附件：1.|统计表', '2.|说明'])
    assert.deepEqual(texts.slice(-3), ['附件2', '说明', '填报说明如下。'])
    assert.equal(xml.match(/<w:pageBreakBefore\/>/g)?.length, 1)
  })

  it('centre 署名 over 成文日期, which ends four characters from the right', async () => {
    const inset = async (issuer: string) => {
      const found = (await documentOf({ issuer })).matchAll(
        /<w:pStyle w:val="Signature"\/>.*?<w:ind w:left="(\d+)"/g,
      )
      return [...found].map(([, left]) => (8845 - Number(left)) / 315)
    }
    // 2026年10月6日 is 6.5 characters wide; its middle and the issuer's are that of the last 14.5.
    assert.deepEqual(
      (await inset('湖州市')).map((one) => one.toFixed(1)),
      ['14.5', '14.5'],
    )
    const [long, date] = await inset('湖州市营商环境建设和政企恳谈工作统筹办公室')
    assert.ok(long === date && Math.round(long ?? 0) === 22)
  })

  it('give tables the width of the text, rows with room to write, and cells that span', async () => {
    const xml = await documentOf({
      body: [
        {
          kind: 'table',
          table: {
            columns: [{ share: 1, align: 'center' }, { share: 2 }, { share: 4 }],
            header: ['一', '二', '三'],
            rows: [{ cells: ['甲', { text: '乙\n丙', span: 2 }], lines: 3 }],
          },
        },
      ],
    })
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    assert.deepEqual(widths, [1264, 2527, 5054])
    assert.match(xml, /<w:gridSpan w:val="2"\/>/)
    assert.match(xml, /<w:tblHeader\/>/)
    const heights = [...xml.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, height]) => height)
    assert.deepEqual(heights, ['680', '1560'])
    assert.deepEqual(textsOf(xml).slice(1, -2), ['一', '二', '三', '甲', '乙', '丙'])
  })

  it('lie on their side with 225 × 156 mm for tables of many columns, in 小四 where asked', async () => {
    const columns = [{ share: 1 }, { share: 1 }]
    const table = { columns, rows: [{ cells: ['甲', '乙'] }], small: true }
    const xml = await documentOf({ landscape: true, body: [{ kind: 'table', table }] })
    assert.match(xml, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    assert.match(xml, /w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/)
    assert.match(xml, /<w:tblW w:type="dxa" w:w="12756"\/>/)
    assert.equal(xml.match(/<w:pStyle w:val="SmallCell"\/>/g)?.length, 2)
  })

  it('keep the end of the text, 署名, 成文日期 and 签收栏 on one page', async () => {
    const kept = async (paper: Partial<OfficialPaper>) =>
      [
        ...(await documentOf(paper)).matchAll(
          /<w:pStyle w:val="(Body|Signature)"\/>(<w:keepNext\/>)?/g,
        ),
      ].map(([, , keep]) => keep !== undefined)
    const body = [...plain.body, ...plain.body]
    assert.deepEqual(await kept({ body, signBox: ['签收人'] }), [false, true, true, true])
    assert.deepEqual(await kept({ body }), [false, true, true, false])
  })

  it('never put two tables next to each other, which Word would join', async () => {
    const table = { kind: 'table', table: { columns: [{ share: 1 }], rows: [] } } as const
    const attachments = [{ title: '表', body: [table, table] }]
    const xml = await documentOf({
      body: [table],
      attachments,
      signBox: ['签收人'],
      copies: ['甲'],
    })
    assert.equal(xml.match(/<w:tbl>/g)?.length, 5)
    assert.doesNotMatch(xml, /<\/w:tbl><w:tbl>/)
  })

  it('print what somebody typed, but for what XML cannot hold', async () => {
    const body = [{ kind: 'paragraph', text: '<a> & "b"\r\n𠀀\u0001\uffff\ud800' }] as const
    const [, text] = textsOf(await documentOf({ body }))
    assert.equal(text, '&lt;a&gt; &amp; &quot;b&quot;/𠀀\ufffd')
  })
})

describe('the file of a paper', () => {
  it('has the same bytes whenever it is written', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-10-06T01:00:00Z') })
    const first = await writeOfficialDocx(plain)
    mock.timers.setTime(Date.parse('2031-01-01T01:00:00Z'))
    assert.deepEqual(await writeOfficialDocx(plain), first)
    assert.notDeepEqual(await writeOfficialDocx({ ...plain, on: '2026-10-07' }), first)
  })

  it('says who issued it and of which day it is, and nothing else about its making', async () => {
    const core = await part({ ...plain, title: '督办<单>\n甲' }, 'docProps/core.xml')
    const inside = core.slice(core.indexOf('<dc:title>'))
    assert.deepEqual(
      inside
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/ +/),
      [
        '督办&#60;单&#62;甲',
        '湖州市统筹办公室',
        'zh-CN',
        '湖州市统筹办公室',
        '1',
        '2026-10-06T00:00:00Z',
        '2026-10-06T00:00:00Z',
      ],
    )
    for (const name of ['docProps/app.xml', 'docProps/custom.xml']) {
      assert.equal((await part(plain, name)).replace(/<[^>]*>/g, '').trim(), '')
    }
  })
})
