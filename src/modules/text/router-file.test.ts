import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { labelledExamples } from './domain/router.examples.ts'
import {
  decidedBy,
  learnRouter,
  RouterFault,
  readRouter,
  suggest,
  wordsOf,
  writeRouter,
} from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'kentan-router-'))
after(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'router.json')

describe('what was learnt, in a folder', () => {
  it('says the same when it is read again', async () => {
    const router = learnRouter(labelledExamples, wordsOf)
    await writeRouter(folder, router)
    const again = await readRouter(folder)
    for (const message of labelledExamples) {
      const [one, other] = [router, again].map((each) => suggest(each, message, wordsOf))
      assert.equal(one?.[0]?.label, other?.[0]?.label)
      for (const { label, confidence } of one ?? []) {
        const read = other?.find((each) => each.label === label)
        assert.ok(Math.abs(confidence - (read?.confidence ?? 2)) < 1e-3)
      }
    }
    const rather = { label: '供电公司', rather: '金融办', cut: wordsOf }
    const [message = { title: '', body: null }] = labelledExamples
    assert.deepEqual(decidedBy(again, message, rather), decidedBy(router, message, rather))
    assert.deepEqual(readdirSync(folder), ['router.json'])
  })
  it('is refused, with its file, when it is not whole', async () => {
    const whole = JSON.parse(readFileSync(file, 'utf8'))
    const broken = [
      'not JSON',
      JSON.stringify({ ...whole, version: 2 }),
      JSON.stringify({ ...whole, boundaries: [] }),
      JSON.stringify({ ...whole, views: { ...whole.views, title: undefined } }),
    ]
    for (const text of broken) {
      writeFileSync(file, text)
      await assert.rejects(readRouter(folder), (error) => {
        return error instanceof RouterFault && error.message.startsWith(`${file}: `)
      })
    }
    await assert.rejects(readRouter(join(folder, 'none')), RouterFault)
  })
  it('is refused where no folder can be', async () => {
    writeFileSync(file, '')
    await assert.rejects(writeRouter(file, learnRouter(labelledExamples, wordsOf)), RouterFault)
  })
})
