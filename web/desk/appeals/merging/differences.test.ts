import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { differencesOf, type Piece } from './differences.ts'

const shown = (pieces: Piece[]) =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')
const compared = (one: string, other: string) => {
  const found = differencesOf(one, other)
  return [shown(found.one), shown(found.other)]
}

describe('two texts beside each other', () => {
  it('have marked what the other has not', () => {
    assert.deepEqual(compared('东门道路封闭三天', '东门道路封闭五天'), [
      '东门道路封闭[三]天',
      '东门道路封闭[五]天',
    ])
    assert.deepEqual(compared('货车进出困难，请尽快修复。', '请尽快修复。'), [
      '[货车进出困难，]请尽快修复。',
      '请尽快修复。',
    ])
  })
  it('have nothing marked where they are the same', () => {
    assert.deepEqual(compared('封闭施工', '封闭施工'), ['封闭施工', '封闭施工'])
    assert.deepEqual(compared('', ''), ['', ''])
  })
  it('have no single letter standing between two marks', () => {
    assert.deepEqual(compared('甲一乙', '丙一丁'), ['[甲一乙]', '[丙一丁]'])
  })
  it('keep every letter, of two units too', () => {
    const [one, other] = ['𠮷家路封闭，绕行六公里', '𠮷家路封了，绕行九公里']
    const found = differencesOf(one, other)
    assert.equal(found.one.map(({ text }) => text).join(''), one)
    assert.equal(found.other.map(({ text }) => text).join(''), other)
  })
  it('are marked as a whole where comparing would take too long', () => {
    const [one, other] = ['甲乙'.repeat(1_500), '丙丁'.repeat(1_500)]
    assert.deepEqual(compared(`同${one}`, `同${other}`), [`同[${one}]`, `同[${other}]`])
  })
})
