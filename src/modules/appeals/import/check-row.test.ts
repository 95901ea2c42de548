import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { creditCodeFor } from '#modules/people/index.ts'
import { type Cells, checkRow, type RowFault } from './check-row.ts'
import { fieldNames, type Mapping } from './fields.ts'
import type { Regions } from './regions.ts'

const regions: Regions = {
  all: [
    { regionId: 'huzhou', name: '湖州市' },
    { regionId: 'wuxing', name: '吴兴区' },
    { regionId: 'nantaihu', name: '南太湖新区' },
  ],
  boundTo: null,
  usual: undefined,
}
const mapping: Mapping = Object.fromEntries(fieldNames.map((field) => [field, field]))
const good: Cells = {
  title: '道路破损',
  body: '厂区北门外道路破损。',
  enterprise: '湖州云帆智能装备有限公司',
  region: '吴兴区',
  ref: 'P-1',
}
const creditCode = creditCodeFor({
  departmentAndType: '91',
  division: '330502',
  organisation: 'MA2C1001',
})
const check = (over: Cells, rules = regions) => checkRow({ ...good, ...over }, mapping, rules)
const taken = (over: Cells, rules = regions) => {
  const row = check(over, rules)
  assert.ok(!Array.isArray(row), JSON.stringify(row))
  return row
}
const faults = (over: Cells, rules = regions): RowFault[] => {
  const row = check(over, rules)
  assert.ok(Array.isArray(row))
  return row
}
const reasonOf = (over: Cells) => faults(over).map(({ field, reason }) => `${field}：${reason}`)

describe('a good row', () => {
  it('needs no more than what is starred', () => {
    assert.deepEqual(taken({}), {
      ref: 'P-1',
      content: {
        title: '道路破损',
        body: '厂区北门外道路破损。',
        kind: 'request',
        environment: 'services',
        tags: [],
        regionId: 'wuxing',
        place: null,
        project: null,
        peopleAffected: null,
        moneyAffected: null,
      },
      enterprise: {
        name: '湖州云帆智能装备有限公司',
        creditCode: null,
        chain: null,
        chainPosition: null,
        contactName: null,
        contactPhone: null,
      },
    })
  })
  it('may say things as people write them', () => {
    const { content, enterprise } = taken({
      title: ' 道路\n破损 ',
      kind: '建议',
      environment: '要素供给',
      region: '湖州市 吴兴',
      peopleAffected: '约１，２００人',
      tags: '道路、货车，道路;',
      creditCode: ` ${creditCode.toLowerCase()} `,
      chain: '绿色家居',
      chainPosition: ' 中 游',
    })
    assert.equal(content.title, '道路 破损')
    assert.equal(content.kind, 'suggestion')
    assert.equal(content.environment, 'factors')
    assert.equal(content.regionId, 'wuxing')
    assert.equal(content.peopleAffected, 1_200)
    assert.deepEqual(content.tags, ['道路', '货车'])
    assert.equal(enterprise.creditCode, creditCode)
    assert.deepEqual([enterprise.chain, enterprise.chainPosition], ['绿色家居', 'mid'])
  })
  it('has its money in 万元, whatever unit the cell or its column names', () => {
    const money = (text: string) => taken({ moneyAffected: text }).content.moneyAffected
    assert.deepEqual(['12.5', '３万元', '35000元', '1.2亿元', '¥1,000', ''].map(money), [
      12.5,
      3,
      3.5,
      12_000,
      1_000,
      null,
    ])
    const column = '涉及金额（元）'
    const row = checkRow(
      { ...good, [column]: '35000' },
      { ...mapping, moneyAffected: column },
      regions,
    )
    assert.equal(Array.isArray(row) ? null : row.content.moneyAffected, 3.5)
  })
  it('has the region of the whole list when it names none', () => {
    assert.equal(
      taken({ region: '' }, { ...regions, usual: 'nantaihu' }).content.regionId,
      'nantaihu',
    )
  })
})

describe('a bad row', () => {
  it('tells every fault in it, in Chinese', () => {
    assert.deepEqual(
      reasonOf({
        title: '长'.repeat(81),
        body: ' ',
        kind: '用地',
        peopleAffected: '很多',
        ref: '',
      }),
      [
        'title：最多 80 字，现有 81 字',
        'body：请填写',
        'kind：不认识“用地”，可填：咨询、个性诉求、共性线索、政策建议、投诉线索',
        'peopleAffected：“很多”不是整数',
        'ref：请填写',
      ],
    )
  })
  it('has no position without its chain, nor one there is not', () => {
    assert.deepEqual(reasonOf({ chainPosition: '下游' }), [
      'chain：填写上中下游时须写明是哪条产业链',
    ])
    assert.deepEqual(reasonOf({ chain: '绿色家居', chainPosition: '侧面' }), [
      'chainPosition：不认识“侧面”，可填：上游、中游、下游',
    ])
  })
  it('has no text that cannot be stored', () => {
    assert.deepEqual(reasonOf({ body: 'a\0b', place: '\ud800' }), [
      'body：含有无法保存的字符',
      'place：含有无法保存的字符',
    ])
  })
  it('has no region of elsewhere, nor one its importer is not bound to', () => {
    assert.deepEqual(reasonOf({ region: '朝阳区' }), ['region：“朝阳区”不是本市的区县或会场'])
    const bound = { ...regions, boundTo: 'nantaihu' }
    assert.deepEqual(faults({}, bound), [{ field: 'region', reason: '不属于您负责的区县' }])
  })
  it('has no wrong code, sum or tag', () => {
    assert.deepEqual(
      reasonOf({ creditCode: '91330100799655785A', moneyAffected: '1.234', tags: '标'.repeat(21) }),
      [
        'tags：每个标签最多 20 字',
        'moneyAffected：以万元计最多两位小数',
        'creditCode：校验位不对，请核对营业执照',
      ],
    )
    assert.deepEqual(reasonOf({ moneyAffected: '-3', creditCode: '123' }), [
      'moneyAffected：“-3”不是金额',
      'creditCode：应为 18 位',
    ])
  })
})

it('has what it says as its reference where the list has no numbers', () => {
  const { ref: _, ...unnumbered } = mapping
  const refOf = (over: Cells) => {
    const row = checkRow({ ...good, ...over }, unnumbered, regions)
    return Array.isArray(row) ? '' : row.ref
  }
  assert.equal(refOf({}), refOf({ place: '北门', title: ' 道路破损' }))
  assert.notEqual(refOf({}), refOf({ title: '道路破损 2' }))
  assert.match(refOf({}), /^sha256-/)
})
