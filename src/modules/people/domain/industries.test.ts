import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { divisionOf, divisions, sections, sizeRuleGroup } from './industries.ts'

describe('GB/T 4754-2017', () => {
  it('has 20 sections, A to T', () => {
    assert.equal(sections.map(({ code }) => code).join(''), 'ABCDEFGHIJKLMNOPQRST')
  })
  it('has 97 divisions, 01 to 97, all named in both languages', () => {
    assert.deepEqual(
      divisions.map(({ code }) => code),
      Array.from({ length: 97 }, (_, nth) => String(nth + 1).padStart(2, '0')),
    )
    for (const { zh, en } of [...sections, ...divisions]) {
      assert.match(zh, /^[\p{Script=Han}、]+$/u)
      assert.match(en, /^[A-Z][A-Za-z,' -]+$/)
    }
    assert.equal(new Set(divisions.map(({ zh }) => zh)).size, 97)
  })
  it('has these divisions in its sections', () => {
    const firsts = sections.map(({ code }) => divisions.find((one) => one.section === code)?.code)
    assert.equal(firsts.join(' '), '01 06 13 44 47 51 53 61 63 66 70 71 73 76 80 83 84 86 91 97')
  })
  it('finds the division of a code of two to four digits', () => {
    assert.equal(divisionOf('39')?.zh, '计算机、通信和其他电子设备制造业')
    assert.equal(divisionOf('7020')?.zh, '房地产业')
    for (const code of ['00', '98', '1', 'C39', '39000', ''])
      assert.equal(divisionOf(code), undefined)
  })
})

describe('the size-rule group', () => {
  const expected: [string, string, string | null][] = [
    ['01', '05', 'agriculture'],
    ['06', '46', 'industry'],
    ['47', '50', 'construction'],
    ['51', '51', 'wholesale'],
    ['52', '52', 'retail'],
    ['53', '53', null],
    ['54', '58', 'transport'],
    ['59', '59', 'storage'],
    ['60', '60', 'post'],
    ['61', '61', 'lodging'],
    ['62', '62', 'catering'],
    ['63', '64', 'informationTransmission'],
    ['65', '65', 'software'],
    ['66', '69', null],
    ['70', '70', 'realEstate'],
    ['71', '72', 'leasingAndBusiness'],
    ['73', '82', 'other'],
    ['83', '84', null],
    ['85', '90', 'other'],
    ['91', '97', null],
  ]
  it('is known for all 97 divisions', () => {
    let checked = 0
    for (const [first, last, group] of expected) {
      for (const { code } of divisions) {
        if (code < first || code > last) continue
        assert.equal(sizeRuleGroup(code), group, code)
        checked += 1
      }
    }
    assert.equal(checked, 97)
  })
  it('is finer inside real estate and storage', () => {
    const finer = ['701', '7010', '702', '7020', '703', '704', '709', '591', '5910', '592']
    assert.deepEqual(finer.map(sizeRuleGroup), [
      'realEstate',
      'realEstate',
      'propertyManagement',
      'propertyManagement',
      'other',
      null,
      'other',
      'transport',
      'transport',
      'storage',
    ])
  })
})
