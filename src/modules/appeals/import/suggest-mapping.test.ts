import assert from 'node:assert/strict'
import { it } from 'node:test'
import { missingFields, suggestMapping } from './suggest-mapping.ts'

it('knows columns by the names such lists give them', () => {
  const columns = [
    '工单编号',
    '诉求标题',
    '问题描述',
    '单位名称',
    '统一社会信用代码',
    '所在区县',
    '手机',
    '备注',
  ]
  assert.deepEqual(suggestMapping(columns), {
    ref: '工单编号',
    title: '诉求标题',
    body: '问题描述',
    enterprise: '单位名称',
    creditCode: '统一社会信用代码',
    region: '所在区县',
    contactPhone: '手机',
  })
})

it('reads through stars, spaces, units, full-width letters and English', () => {
  assert.deepEqual(
    suggestMapping(['* 标 题', '涉及金额（万元）', 'ＩＤ', 'Contact_Phone', 'Venue']),
    {
      title: '* 标 题',
      moneyAffected: '涉及金额（万元）',
      ref: 'ＩＤ',
      contactPhone: 'Contact_Phone',
      region: 'Venue',
    },
  )
})

it('takes the first of two columns for one field, and no running number for a reference', () => {
  assert.deepEqual(suggestMapping(['序号', '标题', '主题']), { title: '标题' })
})

it('tells which needed fields have no column; a region may be given for the whole list', () => {
  assert.deepEqual(missingFields({ title: 'a' }, undefined), ['body', 'enterprise', 'region'])
  assert.deepEqual(missingFields({ title: 'a', body: 'b', enterprise: 'c' }, 'wuxing'), [])
})
