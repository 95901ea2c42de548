import assert from 'node:assert/strict'
import { it } from 'node:test'
import { wordsOf } from './words.ts'

it('words are long ones and those within them; marks are none', () => {
  const words = wordsOf('湖州供电公司，停电5次！')
  assert.ok(words.includes('公司') && words.includes('停电') && words.includes('5'))
  assert.ok(!words.includes('，') && !words.includes('！'))
})
