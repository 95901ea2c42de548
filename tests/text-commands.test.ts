import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { labelledExamples } from '../src/modules/text/domain/router.examples.ts'

// `kentan text …` as anyone runs it on files of their own: a process of its own, files in and out.

const folder = mkdtempSync(join(tmpdir(), 'kentan-text-'))
after(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

function kentan(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const cli = join(import.meta.dirname, '../src/cli.ts')
  return spawnSync(process.execPath, [cli, 'text', ...args], { encoding: 'utf8' })
}

function file(name: string, lines: readonly unknown[]): string {
  writeFileSync(at(name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return at(name)
}

function linesOf(path: string): Record<string, unknown>[] {
  const text = readFileSync(path, 'utf8')
  assert.ok(text.endsWith('\n'))
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** Runs a command that must end well, and gives what it wrote. */
function written(command: string, ...paths: string[]) {
  const out = at(`${command}.out.jsonl`)
  const { status, stderr } = kentan(command, ...paths, '--out', out)
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  return linesOf(out)
}

const power = '童装产业园八月以来频繁停电，变压器容量不足，缝纫车间停工，请供电部门尽快增容。'
const waste = '木业园区污水管网未接通，企业无法排污，环评不能验收，请尽快施工。'
const messages = file('messages.jsonl', [
  {
    id: 'a',
    user: 'u1',
    time: '2026-08-01T08:00:00',
    title: '童装产业园频繁停电',
    body: power,
    up: 1,
    down: 0,
  },
  {
    id: 'b',
    user: 'u2',
    time: '2026-08-02T08:00:00',
    title: '童装产业园又停电',
    body: `${power}盼复。`,
  },
  { id: 'c', user: 'u1', title: '再次反映童装产业园停电', body: `再次反映：${power}` },
  { id: 'd', user: 'u3', title: '木业园区污水管网', body: waste },
  { n: 5, title: '咨询高新技术企业认定补贴', body: null },
])

describe('kentan text', () => {
  it('train and classify: a line per message with its key, label, confidence and best three', () => {
    const examples = file('labelled.jsonl', labelledExamples)
    const { status, stderr } = kentan('train', '--in', examples, '--model', at('model'))
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
    const rows = written('classify', '--model', at('model'), '--in', messages)
    assert.deepEqual(
      rows.map(({ id, n }) => id ?? n),
      ['a', 'b', 'c', 'd', 5],
    )
    for (const row of rows) {
      const { label, confidence, top, ...key } = row
      assert.equal(Object.keys(key).length, 1)
      const best = top as { label: string; confidence: number }[]
      assert.equal(best.length, 3)
      assert.deepEqual(best[0], { label, confidence })
      assert.ok(best.every((one) => one.confidence >= 0 && one.confidence <= 1))
    }
    assert.deepEqual([rows[0]?.label, rows[3]?.label], ['供电公司', '生态环境局'])
  })
  it('cluster: a line per group with its ids, heat by senders and name', () => {
    assert.deepEqual(written('cluster', '--in', messages), [
      { ids: ['a', 'b', 'c'], heat: 2, name: '童装产业园又停电' },
    ])
  })
  it('duplicates: a line per pair with its similarity', () => {
    const rows = written('duplicates', '--in', messages)
    assert.deepEqual(rows.map(({ a, b }) => [a, b]).sort(), [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ])
    assert.ok(rows.every(({ similarity }) => Number(similarity) > 0.6 && Number(similarity) <= 1))
    assert.deepEqual(Object.keys(rows[0] ?? {}), ['a', 'b', 'similarity'])
  })
  it('search: a line per query with its ids, best first, at most ten', () => {
    const many = Array.from({ length: 12 }, (_, nth) => ({ id: `m${nth}`, body: `停电 ${nth}` }))
    const body = file('bodies.jsonl', [{ n: 7, body: '污水管网' }, ...many])
    const queries = file('queries.jsonl', [
      { query: '污水的管网' },
      { query: '停电' },
      { query: 'zz' },
    ])
    const rows = written('search', '--in', body, '--queries', queries)
    assert.deepEqual(rows[0], { query: '污水的管网', ids: [7] })
    const ids = rows[1]?.ids
    assert.ok(Array.isArray(ids) && ids.length === 10)
    assert.deepEqual(rows[2], { query: 'zz', ids: [] })
  })
  it('check-reply: a line per pair with its key, relevance and substance', () => {
    const own = '供电公司已于8月20日完成童装产业园变压器增容，不再停电。'
    const pairs = file('pairs.jsonl', [
      { id: 'a', title: '童装产业园频繁停电', body: power, reply: own },
      { id: 'a', title: '童装产业园频繁停电', body: power, reply: '您好！您的留言已收悉。' },
      { n: 3, title: '木业园区污水管网', body: waste, reply: own },
    ])
    const rows = written('check-reply', '--in', pairs)
    assert.deepEqual(
      rows.map(({ relevance: _, ...rest }) => rest),
      [
        { id: 'a', substance: 'substantive' },
        { id: 'a', substance: 'ack' },
        { n: 3, substance: 'substantive' },
      ],
    )
    const [ours = 0, , theirs = 1] = rows.map(({ relevance }) => Number(relevance))
    assert.ok(ours > 0.5 && theirs < 0.5)
  })
})

describe('kentan text refuses with exit code 2 and one sentence', () => {
  const out = ['--out', at('never.jsonl')]
  const refused = (said: string, ...args: string[]) => {
    const { status, stderr, stdout } = kentan(...args)
    assert.equal(status, 2)
    assert.ok(stderr.startsWith(said), stderr)
    assert.equal(stdout, '')
  }
  const bad = (name: string, ...lines: string[]) => {
    writeFileSync(at(name), lines.join('\n'))
    return at(name)
  }
  it('a file that is missing, empty, no JSON or no UTF-8', () => {
    refused(`${at('none')}: `, 'cluster', '--in', at('none'), ...out)
    refused(`${bad('empty', '', '')}: `, 'cluster', '--in', at('empty'), ...out)
    refused(`${bad('text', '{"id":1}', '停电')}:2: `, 'cluster', '--in', at('text'), ...out)
    writeFileSync(at('gbk'), Buffer.from([0x7b, 0xcd, 0xa3, 0xb5, 0xe7, 0x7d]))
    refused(`${at('gbk')}: `, 'duplicates', '--in', at('gbk'), ...out)
  })
  it('a line without key, label, reply or query, with the line and the field', () => {
    const keyless = bad('keyless', '{"id":1,"title":"甲"}', '', '{"title":"乙"}')
    for (const command of ['cluster', 'duplicates']) {
      refused(`${keyless}:3: id: `, command, '--in', keyless, ...out)
    }
    refused(`${keyless}:1: label: `, 'train', '--in', keyless, '--model', at('never'))
    refused(`${keyless}:1: reply: `, 'check-reply', '--in', keyless, ...out)
    refused(`${messages}:1: query: `, 'search', '--in', messages, '--queries', messages, ...out)
    const title = bad('title', '{"id":1,"title":5}')
    refused(`${title}:1: title: `, 'cluster', '--in', title, ...out)
    refused(`${bad('list', '[1]')}:1: `, 'cluster', '--in', at('list'), ...out)
  })
  it('one label only, and a model that is none', () => {
    const one = file('one.jsonl', [{ title: '停电', label: '供电公司' }])
    refused(`${one}: label: `, 'train', '--in', one, '--model', at('never'))
    refused(at('none'), 'classify', '--model', at('none'), '--in', messages, ...out)
  })
  it('a command, a path or an option that is missing or unknown', () => {
    refused('kentan text train', 'guess')
    refused('kentan text train')
    refused('--out is missing', 'cluster', '--in', messages)
    refused('--model is missing', 'train', '--in', messages)
    refused('Unknown option', 'cluster', '--into', messages)
  })
  it('a place that cannot be written to, and leaves nothing half-written', () => {
    mkdirSync(at('taken/inside'), { recursive: true })
    refused(`${at('taken')}: `, 'cluster', '--in', messages, '--out', at('taken'))
    refused(`${at('no/such')}: `, 'cluster', '--in', messages, '--out', at('no/such'))
    assert.deepEqual(
      readdirSync(folder).filter((name) => /part|never/.test(name)),
      [],
    )
  })
  it('keeps what was there before', () => {
    const kept = file('kept.jsonl', [{ kept: true }])
    const empty = bad('empty', '')
    refused(`${empty}: `, 'cluster', '--in', empty, '--out', kept)
    assert.deepEqual(linesOf(kept), [{ kept: true }])
  })
})
