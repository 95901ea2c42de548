import assert from 'node:assert/strict'
import { it } from 'node:test'
import { safeCell } from './safe-cell.ts'

it('puts an apostrophe before whatever a spreadsheet would take for a formula', () => {
  const dangerous = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
  ]
  for (const text of [...dangerous, ' =1+1', '\u3000＝1', '\ufeff=1']) {
    assert.equal(safeCell(text), `'${text}`)
  }
})

it('leaves every other text as it is', () => {
  for (const text of ['', '道路破损', 'a=b', '5-6 号', "'=1", '3+2', '（-）']) {
    assert.equal(safeCell(text), text)
  }
})
