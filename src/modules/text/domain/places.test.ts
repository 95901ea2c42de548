import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { areApart, placeIn, withoutDivisions } from './places.ts'

const areasIn = (title: string, body = '') => [...placeIn(title, body).areas]

describe('where a message is', () => {
  it('names the districts and counties it tells, by name or by a letter in their stead', () => {
    assert.deepEqual(areasIn('吴兴区织里镇的道路', '从长兴县来'), ['吴兴区', '长兴县'])
    assert.deepEqual(areasIn('a3区联丰路'), ['a3区'])
  })
  it('takes no word that only ends alike for one', () => {
    const alike = '我们小区、高新园区、本地社区和大型超市的问题，新建工业区与学校校区'
    assert.deepEqual(areasIn(alike), [])
  })
  it('has the names that end as names of places do', () => {
    const { names } = placeIn('吴兴区东吴国际广场停车', '')
    assert.ok(names.includes('东吴'))
    assert.ok(names.includes('广场'))
    assert.ok(!names.includes('吴兴'))
  })
})

describe('two messages', () => {
  const of = (text: string) => placeIn(text, '')
  it('are apart when both name districts and none in common', () => {
    assert.ok(areApart(of('吴兴区停电'), of('南浔区停电')))
    assert.ok(!areApart(of('吴兴区停电'), of('吴兴区与南浔区停电')))
  })
  it('are not apart as far as can be told when one names none', () => {
    assert.ok(!areApart(of('吴兴区停电'), of('园区停电')))
    assert.ok(!areApart(of('湖州市停电'), of('吴兴区停电')))
    assert.ok(areApart(of('湖州市停电'), of('嘉兴市停电')))
  })
})

it('divisions are taken out of a text', () => {
  assert.equal(withoutDivisions('湖州市吴兴区停电').trim(), '停电')
})
