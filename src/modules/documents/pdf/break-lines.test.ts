import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { breakLines, type Room } from './break-lines.ts'

/** Chinese characters are two wide, all others one. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2000' ? 2 : 1), 0)

const broken = (text: string, room: Partial<Room> = {}) => {
  const width = room.width ?? 10
  const lines = breakLines(text, widthOf, { first: width, width, hang: false, ...room })
  return lines.map((line) => line.text)
}

describe('a text in lines', () => {
  it('is broken where a line is full, the first line apart', () => {
    assert.deepEqual(broken('甲乙丙丁戊己庚辛'), ['甲乙丙丁戊', '己庚辛'])
    assert.deepEqual(broken('甲乙丙丁戊己庚辛', { first: 6 }), ['甲乙丙', '丁戊己庚辛'])
  })

  it('begins no line with a stop and ends none with an opening bracket', () => {
    assert.deepEqual(broken('甲乙丙丁戊，己'), ['甲乙丙丁', '戊，己'])
    assert.deepEqual(broken('甲乙丙丁（己）'), ['甲乙丙丁', '（己）'])
    assert.deepEqual(broken('甲乙丙丁戊）。'), ['甲乙丙丁', '戊）。'])
  })

  it('lets one stop hang over the edge where it may, but no two', () => {
    assert.deepEqual(broken('甲乙丙丁戊，己', { hang: true }), ['甲乙丙丁戊，', '己'])
    assert.deepEqual(broken('甲乙丙丁戊。”己', { hang: true }), ['甲乙丙丁', '戊。”己'])
    const [line] = breakLines('甲乙丙丁戊，己', widthOf, { first: 10, width: 10, hang: true })
    assert.deepEqual([line?.hangs, line?.last], [true, false])
  })

  it('keeps numbers, words and dashes whole unless a line cannot hold them', () => {
    assert.deepEqual(broken('编号2026-8K3F'), ['编号', '2026-8K3F'])
    assert.deepEqual(broken('甲乙丙丁——戊'), ['甲乙丙丁', '——戊'])
    assert.deepEqual(broken('2026-8K3F-27QX'), ['2026-8K3F-', '27QX'])
    assert.deepEqual(broken('hello world'), ['hello', 'world'])
  })

  it('has a line for each line break, and one for no text at all', () => {
    assert.deepEqual(broken('甲\n\n乙'), ['甲', '', '乙'])
    assert.deepEqual(broken(''), [''])
  })

  it('ends whatever it is given: a line takes at least one character', () => {
    assert.deepEqual(broken('甲，（', { width: 1 }), ['甲', '，', '（'])
  })
})
