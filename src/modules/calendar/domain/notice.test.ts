import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { calendarFrom, checkNotice, type Notice, readNoticeText } from './notice.ts'

const text2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2025年11月4日`

const text2025 = `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`

const text2024 = `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。`

/** `01-28..02-04` as days of the year. */
function span(year: number, ...spans: string[]): string[] {
  return spans.flatMap((one) => {
    const [first = '', last = first] = one.split('..')
    const [month, from] = first.split('-').map(Number)
    const [lastMonth, to] = last.split('-').map(Number)
    const found: string[] = []
    for (let m = month ?? 0; m <= (lastMonth ?? 0); m += 1) {
      for (let d = 1; d <= new Date(Date.UTC(year, m, 0)).getUTCDate(); d += 1) {
        if ((m === month && d < (from ?? 0)) || (m === lastMonth && d > (to ?? 0))) continue
        found.push(`${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
      }
    }
    return found
  })
}

function refused(run: () => unknown, code: string, field: string): void {
  assert.throws(run, (error) => {
    assert.ok(error instanceof Refusal)
    assert.equal(error.code, `calendar/notice-${code}`)
    assert.equal(error.details.field, field)
    return true
  })
}

describe('a pasted notice', () => {
  it('of 2026 is read whole, heading and closing words beside', () => {
    const { off, work } = readNoticeText(2026, text2026)
    assert.deepEqual(
      off,
      span(
        2026,
        ...['01-01..01-03', '02-15..02-23', '04-04..04-06', '05-01..05-05'],
        ...['06-19..06-21', '09-25..09-27', '10-01..10-07'],
      ),
    )
    assert.deepEqual(work, span(2026, '01-04', '02-14', '02-28', '05-09', '09-20', '10-10'))
    const checked = checkNotice({ year: 2026, title: '通知', off, work })
    assert.equal(checked.off.length, 33)
  })
  it('of 2025 is read whole', () => {
    const { off, work } = readNoticeText(2025, text2025)
    assert.deepEqual(
      off,
      span(
        2025,
        ...['01-01', '01-28..02-04', '04-04..04-06', '05-01..05-05'],
        ...['05-31..06-02', '10-01..10-08'],
      ),
    )
    assert.deepEqual(work, span(2025, '01-26', '02-08', '04-27', '09-28', '10-11'))
  })
  it('may be on one line, with lines broken anywhere, and with half-width signs', () => {
    const read = readNoticeText(2025, text2025)
    assert.deepEqual(readNoticeText(2025, text2025.replaceAll('\n', '')), read)
    assert.deepEqual(readNoticeText(2025, text2025.replaceAll('月', '\n月 ')), read)
    assert.deepEqual(readNoticeText(2025, text2025.normalize('NFKC')), read)
  })
  it('may advise a rest that is no day off, and leave out weekdays', () => {
    const { off, work } = readNoticeText(2024, text2024)
    assert.deepEqual(off, span(2024, '01-01', '02-10..02-17', '04-04..04-06'))
    assert.deepEqual(work, span(2024, '02-04', '02-18', '04-07'))
  })
  it('may begin on a weekend of the year before, or give a day in lieu', () => {
    const first = '元旦：2022年12月31日至2023年1月2日放假调休，共3天。'
    assert.deepEqual(readNoticeText(2023, first).off, span(2023, '01-01..01-02'))
    const inLieu = '清明节：4月5日放假，4月7日（星期一）补休。'
    assert.deepEqual(readNoticeText(2014, inLieu).off, span(2014, '04-05', '04-07'))
    const shortened = '2月2日（星期六）、3日（星期日）上班。2月4日至10日放假调休，共7天。'
    assert.deepEqual(readNoticeText(2019, shortened).work, span(2019, '02-02', '02-03'))
  })
  it('is refused when it changes working days of the year before', () => {
    const text =
      '元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。春节：2月4日至10日放假调休，共7天。'
    const days = readNoticeText(2019, text)
    refused(() => checkNotice({ year: 2019, title: '', ...days }), 'outside-year', 'off')
  })
  it('is refused when it is of another year, by its weekdays', () => {
    refused(() => readNoticeText(2026, text2025), 'wrong-weekday', 'text')
    refused(() => readNoticeText(2027, text2026), 'wrong-weekday', 'text')
  })
  it('is refused when its counts do not agree', () => {
    refused(() => readNoticeText(2026, '5月1日至5日放假调休，共4天。'), 'wrong-count', 'text')
    refused(() => readNoticeText(2026, '5月1日放假2天。'), 'wrong-count', 'text')
  })
  it('is refused when a part of it, or all, is not understood', () => {
    refused(() => readNoticeText(2026, '今年的安排另行通知。'), 'unread', 'text')
    refused(() => readNoticeText(2026, `${text2026}另外11.11放假。`), 'unread', 'text')
    refused(() => readNoticeText(2026, '2月30日放假。'), 'no-such-day', 'text')
    refused(() => readNoticeText(2026, '5月5日至1日放假。'), 'range-backwards', 'text')
  })
})

describe('a notice given by day', () => {
  const right: Notice = {
    year: 2026,
    title: '通知',
    off: [['2026-10-01', '2026-10-07'], '2026-01-01'],
    work: ['2026-10-10', '2026-09-20'],
  }
  it('is written out in order', () => {
    const expected = { year: 2026, title: '通知', off: span(2026, '01-01', '10-01..10-07') }
    const work = ['2026-09-20', '2026-10-10']
    assert.deepEqual(checkNotice(right), { ...expected, work })
  })
  it('is refused with the field that is wrong', () => {
    const off =
      (...days: Notice['off']) =>
      () =>
        checkNotice({ ...right, off: [...right.off, ...days] })
    const work =
      (...days: string[]) =>
      () =>
        checkNotice({ ...right, work: days })
    refused(off('2027-01-01'), 'outside-year', 'off')
    refused(off(['2025-12-31', '2026-01-02']), 'outside-year', 'off')
    refused(off(['2026-01-02', '9999-01-02']), 'outside-year', 'off')
    refused(off(['2026-05-05', '2026-05-01']), 'range-backwards', 'off')
    refused(off('2026-02-30'), 'no-such-day', 'off')
    refused(off('2026-10-03'), 'day-twice', 'off')
    refused(work('2025-09-20'), 'outside-year', 'work')
    refused(work('2026-9-20'), 'no-such-day', 'work')
    refused(work('2026-09-20', '2026-09-20'), 'day-twice', 'work')
    refused(work('2026-09-21'), 'work-not-weekend', 'work')
    refused(work('2026-10-03'), 'off-and-work', 'work')
    refused(() => checkNotice({ ...right, off: ['2026-01-01'] }), 'too-short', 'off')
  })
  it('becomes a calendar whose version names each year, the latest version of each', () => {
    const checked = checkNotice(right)
    const calendar = calendarFrom([
      { ...checked, version: 2 },
      { ...checked, off: [], version: 1 },
      { ...checked, year: 2025, version: 1 },
    ])
    assert.equal(calendar.version, '2025.1,2026.2')
    assert.equal(calendar.years[2026]?.off.size, 8)
    assert.equal(calendar.years[2026]?.published, true)
    assert.equal(calendar.years[2026]?.notice, '通知')
  })
})
