import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { unzipSync } from 'fflate'
import { cleanName } from '../src/modules/attachments/domain/names.ts'
import { openCity, type Person } from './city.ts'
import { canary, corpus, type Sample } from './uploads/corpus.ts'
import { hostileNames } from './uploads/hostile-names.ts'
import { png } from './uploads/pictures.ts'
import { checkScanner } from './uploads/scanner-check.ts'
import { storedFiles, upload } from './uploads/upload.ts'

/** `npm run check:upload` sends everything; `npm test` some of each kind. */
const full = process.env.KENTAN_UPLOADS === 'full'
const samples = corpus.filter(({ lean }) => full || lean)
const names = hostileNames.filter((_, at) => full || at % 12 === 0)

const city = await openCity()
const senders: Person[] = []
/** Nobody may send more than so many files a day. */
async function sender(at: number): Promise<Person> {
  const which = Math.floor(at / 40)
  senders[which] ??= await city.enterprise(`第${which}企业有限公司`)
  return senders[which]
}

const megabyte = 1024 ** 2
const rss = () => process.memoryUsage.rss() / megabyte

/** Does something and answers how long it took and how far memory rose meanwhile, in megabytes. */
async function measured<T>(
  work: () => Promise<T>,
): Promise<{ done: T; seconds: number; rise: number }> {
  globalThis.gc?.()
  const before = rss()
  let most = before
  const look = setInterval(() => {
    most = Math.max(most, rss())
  }, 10)
  const began = performance.now()
  const done = await work()
  clearInterval(look)
  return { done, seconds: (performance.now() - began) / 1000, rise: Math.max(most, rss()) - before }
}

const isSlow = ({ seconds }: { seconds: number }, { bomb }: Sample) =>
  full && bomb === true && seconds >= 2

describe('files that are sent', () => {
  it('are of every kind', () => {
    assert.ok(corpus.length >= 40 && hostileNames.length >= 32, `${corpus.length} files`)
    assert.ok(samples.length >= 15 && names.length >= 3)
  })

  for (const [at, sample] of samples.entries()) {
    it(`${sample.name}: ${sample.outcome}`, async () => {
      const person = await sender(at)
      const bytes = await sample.make()
      const stored = storedFiles(city).length
      const send = () => measured(() => upload(city, person, sample.name, bytes))
      let sent = await send()
      // A machine that is busy with something else is asked again.
      for (let more = 2; isSlow(sent, sample) && more > 0; more -= 1) sent = await send()
      const { status, body } = sent.done
      if (sample.bomb) {
        const { seconds, rise } = sent
        console.log(`${sample.name}: ${seconds.toFixed(2)} s, ${rise.toFixed(0)} MB`)
        assert.ok(rise < 64, `memory rose by ${rise.toFixed(0)} MB`)
        // Why not always: the short run shares its processors with others.
        if (full) assert.ok(seconds < 2, `${seconds.toFixed(2)} s`)
      }
      if (sample.outcome !== 'taken') {
        assert.deepEqual(
          [status, body.code, body.details?.file],
          [422, sample.outcome, sample.name],
        )
        assert.equal(storedFiles(city).length, stored, 'nothing of it is left')
        return
      }
      assert.equal(status, 201, JSON.stringify(body))
      await checkTaken(person, body.attachmentId, sample, bytes)
    })
  }

  it('end under plain names, whatever they were called', () => {
    for (const { given, kept } of hostileNames) {
      if (kept !== null) assert.match(cleanName(given), kept)
    }
  })

  for (const [at, { given, kept }] of names.entries()) {
    it(`called ${JSON.stringify(given.slice(0, 40))}`, async () => {
      const person = await sender(100 + at)
      const { status, body } = await upload(city, person, given, await png())
      if (kept === null) {
        assert.equal(status, 400)
        return
      }
      assert.equal(status, 201, JSON.stringify(body))
      const answer = await person.get(`/attachments/${body.attachmentId}?as=original`)
      const disposition = answer.headers.get('content-disposition') ?? ''
      const [, plain, encoded = ''] =
        /^attachment; filename="(attachment\.png)"; filename\*=UTF-8''([\w%.!~()'*-]+)$/.exec(
          disposition,
        ) ?? []
      assert.ok(plain, disposition)
      assert.match(decodeURIComponent(encoded), kept)
    })
  }

  it('are on the disk only sealed, and are gone when nothing came of them', async () => {
    const files = storedFiles(city)
    assert.ok(files.length >= 2 * samples.filter(({ outcome }) => outcome === 'taken').length)
    for (const path of files) {
      const bytes = readFileSync(path)
      assert.ok(!bytes.includes(canary), `the canary in ${path}`)
      // Why the head alone: in megabytes of sealed bytes four of them spell anything now and then.
      const head = bytes.subarray(0, 512)
      for (const sign of ['JFIF', '%PDF', 'PK\x03\x04', 'IHDR']) {
        assert.ok(!head.includes(sign, 0, 'latin1'), `${sign} in ${path}`)
      }
    }
    city.clock.pass(3 * 24 * 60)
    let swept = 0
    for (let more = 1; more > 0; swept += more) more = (await city.runJobs()).filesSwept ?? 0
    assert.equal(swept, files.length / 2)
    assert.deepEqual(storedFiles(city), [])
  })
})

if (full) it('are looked at by a real clamd', checkScanner)

/** Its copy holds nothing that only the original may hold; each form of it is sent as a file, and as no page. */
async function checkTaken(
  person: Person,
  id: string,
  sample: Sample,
  bytes: Buffer,
): Promise<void> {
  const document = /\.(docx|xlsx)$/.test(sample.name)
  const forms = document ? ['copy', 'original'] : ['copy', 'thumb', 'page', 'original']
  for (const form of forms) {
    const answer = await person.get(`/attachments/${id}?as=${form}`)
    assert.equal(answer.status, 200, answer.text.slice(0, 200))
    checkHeaders(answer.headers)
    if (form === 'original') assert.ok(answer.bytes.equals(bytes), 'the original is as it was')
    else checkCopy(answer.bytes)
  }
}

function checkHeaders(headers: Headers): void {
  assert.match(
    headers.get('content-disposition') ?? '',
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''\S+$/,
  )
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox")
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
}

const signs = [
  canary,
  'Exif',
  '<script',
  '<?php',
  '/JavaScript',
  '/OpenAction',
  '/Launch',
  '/EmbeddedFile',
]

function checkCopy(bytes: Buffer): void {
  const zip = bytes.subarray(0, 2).toString() === 'PK'
  const pieces = zip ? Object.entries(unzipSync(bytes)) : [['', bytes] as const]
  for (const [part, content] of pieces) {
    for (const sign of signs) {
      assert.ok(!Buffer.from(content).includes(sign, 0, 'latin1'), `${sign} in the copy ${part}`)
    }
    assert.doesNotMatch(part, /vbaProject|comments|embeddings/)
  }
}
