import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { findFaces } from '../pdf/faces.ts'
import { newPen, type Paint, type Pen } from '../pdf/pen.ts'
import { type Chart, heightOf } from './chart.ts'
import { charts } from './charts.examples.ts'
import { drawChart } from './draw.ts'
import { chartPng } from './png.ts'
import { scaleOf } from './scale.ts'
import { wordsOf } from './words.ts'

const width = 442
const faces = findFaces()

/** Everything a chart draws, by a pen that measures as the real one does. */
function drawn(chart: Chart) {
  const sheet = { width: 12_000, height: 16_000 }
  const real = newPen(faces, { title: '', author: '', on: '2026-01-01', sheet })
  const texts: { text: string; size: number; left: number; right: number; y: number }[] = []
  const paints: Paint[] = []
  const strokes: string[] = []
  const pen: Pen = {
    ...real,
    write: (text, look, { x, y }) =>
      void texts.push({ text, size: look.size, left: x, right: x + real.widthOf(text, look), y }),
    shape: (_, paint) => void paints.push(paint),
    line: (_, stroke) => void strokes.push(JSON.stringify(stroke)),
    rule: () => {},
  }
  const height = heightOf(chart)
  drawChart(pen, chart, { x: 0, y: 0, width, height })
  return { texts, paints, strokes, height }
}

describe('a chart in print', () => {
  for (const [kind, chart] of Object.entries(charts)) {
    it(`of ${kind} has no text under 7.5 pt and stays in its box`, () => {
      const { texts, height } = drawn(chart)
      assert.ok(texts.length > 5)
      for (const { text, size, left, right, y } of texts) {
        assert.ok(size >= 7.5, text)
        assert.ok(left >= -0.5 && right <= width + 0.5, `${text}: ${left} to ${right}`)
        assert.ok(y > 0 && y <= height + 0.5, `${text}: ${y} of ${height}`)
      }
    })
  }

  it('prints each value beside what shows it, and a dash for what is not known', () => {
    const texts = drawn(charts.columns).texts.map(({ text }) => text)
    for (const value of ['120', '80', '0', '100', '70', '—'])
      assert.ok(texts.includes(value), value)
    assert.ok(drawn(charts.bars).texts.some(({ text }) => text === '95.2% 40/42'))
    assert.ok(drawn(charts.funnel).texts.some(({ text }) => text === '1,000件 80%'))
  })

  it('tells series apart without colour: by hatching, by dashes and by marks', () => {
    const [first, second] = drawn(charts.columns).paints
    assert.equal(first?.hatch, undefined)
    assert.ok(second?.hatch)
    const { strokes } = drawn(charts.lines)
    assert.ok(strokes.some((one) => one.includes('dash')))
    assert.ok(strokes.some((one) => !one.includes('dash')))
  })

  it('breaks a line where a value is not known', () => {
    const whole = { ...charts.lines, series: charts.lines.series.slice(0, 1) }
    assert.equal(drawn(whole).strokes.length, 1)
    // Two lines, two samples of the legend, and one more piece after the gap.
    assert.equal(drawn(charts.lines).strokes.length, 5)
  })

  it('writes no value of a line over another', () => {
    const values = drawn(charts.nearLines).texts.filter(({ text }) =>
      /^(9[456]|5[01]|1|0)$/.test(text),
    )
    const lines = values.filter(({ left }) => left > 40)
    assert.equal(lines.length, 9)
    assert.equal(new Set(lines.map(({ y }) => y)).size, 3)
    for (const one of lines) {
      const over = lines.filter((other) => other.left < one.right && one.left < other.right)
      assert.equal(over.filter(({ y }) => Math.abs(y - one.y) < one.size).length, 1, one.text)
    }
  })

  it('cuts a name that is too long, and says so', () => {
    assert.ok(drawn(charts.bars).texts.some(({ text }) => /^湖州市自然资源和规划局.*…$/.test(text)))
  })

  it('says in words what it shows', () => {
    assert.match(wordsOf(charts.bars), /市税务局：部门口径 100% 12\/12，企业口径 — 0\/0/)
    assert.match(wordsOf(charts.multiples), /^吴兴区（企业口径：7月 70/)
  })

  it('has an axis of round numbers that begins at nought', () => {
    assert.deepEqual(scaleOf([3, 120, null], {}).ticks, [0, 50, 100, 150])
    assert.deepEqual(scaleOf([], {}).ticks, [0, 0.2, 0.4, 0.6, 0.8, 1])
    assert.deepEqual(scaleOf([72, 96], { from: 50, to: 100 }).ticks, [50, 60, 70, 80, 90, 100])
  })
})

describe('a chart as a picture', () => {
  it('has 300 dots an inch and Chinese words, without asking the system for a font', async () => {
    const png = await chartPng(charts.funnel, { width, height: 72 }, faces)
    const { width: across, height, density } = await sharp(png.bytes).metadata()
    assert.deepEqual([across, height, density], [Math.floor((width / 72) * 300), 300, 300])
    // Without its words there is less ink where the names stand.
    const names = { left: 0, top: 0, width: 80, height: 300 }
    const { channels } = await sharp(png.bytes).extract(names).removeAlpha().greyscale().stats()
    assert.ok((channels[0]?.mean ?? 255) < 245, 'the names are drawn')
  })
})
