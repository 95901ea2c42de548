import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Convener, comingConveners, nextConvener } from './rota.ts'

const leader = (name: string): Convener => ({ name, accountId: name, officeId: null })
const [shen, lu, fang] = [leader('沈明'), leader('陆青'), leader('方远')] as const
const rota = [shen, lu, fang]

describe('the rota of conveners', () => {
  it('begins with the first and goes round', () => {
    assert.deepEqual(comingConveners(rota, [], 4), [shen, lu, fang, shen])
  })

  it('gives the turn to whoever convened longest ago, so that a swap moves the turns after it', () => {
    assert.equal(nextConvener(rota, [lu]), shen)
    assert.deepEqual(comingConveners(rota, [lu, shen], 3), [fang, lu, shen])
  })

  it('lets who is added have a turn first, and forgets who is not on it any more', () => {
    const added = leader('姚新')
    assert.equal(nextConvener([shen, lu, added], [shen, fang, lu]), added)
  })

  it('knows a convener under another name, and nobody where there is no rota', () => {
    const renamed = { ...shen, name: '常务副市长沈明' }
    assert.equal(nextConvener([renamed, lu], [shen]), lu)
    assert.equal(nextConvener([], [shen]), null)
    assert.deepEqual(comingConveners([], [], 3), [])
  })
})
