import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openChannels } from '#modules/notices/index.ts'
import { openCity, openTenant } from '#tests/city.ts'
import { report } from '../http/ask.ts'
import { openMailbox } from '../notices/mailbox.ts'
import { openReceiver } from '../notices/receiver.ts'
import { taken } from '../talks/stage.ts'
import { allowed, fits, isAllowed } from './allowed.ts'
import { listener } from './heard.ts'
import { type Ids, play } from './play.ts'
import { filesWithTokens, hearOutside, listenToLog, writtenDatabase } from './sinks.ts'
import { type Cast, castOf } from './stage.ts'
import { identity, story } from './tokens.ts'

// `npm run check:canary` looks at every record as everybody; `npm test` at one of each kind.
const isFull = process.env.KENTAN_FULL === '1'
const logged = listenToLog()
const [mailbox, receiver] = [await openMailbox(), await openReceiver()]
const channels = openChannels({
  mail: { smtpUrl: mailbox.url, from: '湖州恳谈 <notice@kentan.example>' },
  sms: { url: `${receiver.url}/sms`, token: 't' },
  dingtalk: { url: `${receiver.url}/dingtalk` },
  wecom: { url: `${receiver.url}/wecom` },
  mayReach: ['127.0.0.1'],
})
const city = await openCity({ start: '2026-09-21', channels, logLevel: 'trace' })
const neighbour = await openTenant({ ...city, tenantId: '330400' })
const heard = listener()
const { cast, enterpriseId } = await castOf(city, neighbour, heard)
await taken(cast.admin.post('/webhooks', { name: '督查平台', url: `${receiver.url}/webhook` }))
const ids = await play(city, cast, enterpriseId)
const { paths } = (await cast.public.get('/openapi.json')).body
const pathsWith = (method: string) => Object.keys(paths).filter((path) => method in paths[path])

/** Every address that a template stands for, with what is asked of it beside. */
function addressesOf(template: string): string[] {
  const filled = [...template.matchAll(/\{(\w+)\}/g)].reduce(
    (all, [place, name = '']) => {
      const known = ids[name as keyof Ids] ?? ['00000000-0000-7000-8000-000000000000']
      return all.flatMap((one) =>
        known.slice(0, isFull ? 9 : 1).map((id) => one.replace(place, id)),
      )
    },
    [template],
  )
  return filled.flatMap((one) => (queries[template] ?? ['']).map((query) => one + query))
}

const name = encodeURIComponent(identity.name)
const queries: Record<string, string[]> = {
  '/appeals': ['?view=all&limit=50', '?view=closed'],
  '/attachments/{attachmentId}': ['?as=copy', '?as=original', '?as=thumb', '?as=page&page=1'],
  '/enterprises': ['', `?q=${name}`],
  '/notices': ['?limit=50', '?limit=50&language=en'],
  '/notices/manual': ['', '?language=en'],
  '/alerts': ['?limit=50'],
  '/reads': ['?limit=50'],
}

async function lookEverywhere(people: Cast): Promise<void> {
  const feed = await taken(people.own.post('/calendar-feeds', { regionId: 'wuxing' }))
  ids.token = [String(feed.url ?? feed.token).replace(/^.*calendar-feeds\/|\.ics$/g, '')]
  for (const template of pathsWith('get')) {
    for (const address of addressesOf(template)) {
      for (const person of Object.values(people)) await person.get(address)
    }
  }
  for (const path of ['/metrics', '/healthz', '/readyz', '/', '/desk', '/verify']) {
    const answer = await fetch(city.address + path)
    heard.put('public', path, Buffer.from(await answer.arrayBuffer()))
  }
}

/** Asks wrongly with everything in it, for refusals must not say it back. */
async function askWrongly({ coordinator }: Cast): Promise<void> {
  const wrong = heard.as('refused', city.desk)
  const values = [...Object.values(identity), story('body')]
  for (const template of pathsWith('post').filter((path) => !/^\/sessions?(\/|$)/.test(path))) {
    const [address = ''] = addressesOf(template)
    const schema = paths[template].post.requestBody?.content?.['application/json']?.schema
    const names = Object.keys(schema?.properties ?? { body: 1 })
    const body = Object.fromEntries(names.map((one) => [one, { [values.join()]: values }]))
    await wrong.post(address, body)
  }
  for (const value of values) await wrong.post('/appeals', `{"title": "${value}`)
  for (const path of ['/appeals/', '/credit-codes/', '/talk-seats/', '/']) {
    for (const value of values) await wrong.get(path + encodeURIComponent(value))
  }
  assert.equal((await coordinator.get('/session')).status, 200)
}

describe('who an enterprise is', () => {
  it('is told to nobody but whom the list beside this test allows, by nothing of all', async () => {
    await lookEverywhere(cast)
    await askWrongly(cast)
    await city.runJobs()
    hearOutside({ mailbox, receiver }, heard)
    assert.ok(receiver.received.length > 5 && mailbox.mails.length > 5)
    const log = logged()
    assert.ok(log.toString().split('\n').length > 200, 'the log is heard')
    heard.put('log', 'trace', log)
    assert.ok(heard.count() > 400)
    const found = await heard.found()
    const leaks = found.filter((one) => !isAllowed(one))
    for (const leak of leaks) report(leak)
    assert.ok(leaks.length === 0, `told to whom nothing allows:\n${leaks.join('\n')}`)
    const never = allowed.filter((rule) => found.every((one) => !fits(rule, one)))
    assert.deepEqual(never, [], 'allowed, and told to nobody')
  })

  it('lies in no file of the database, nor of what is attached', async () => {
    const control = '对照探针鸼鸼珧珧之二'
    const folder = await writtenDatabase(city, control)
    assert.ok(filesWithTokens(folder, [control]).length > 0, 'what is there in plain is found')
    assert.deepEqual(filesWithTokens(folder), [])
    assert.deepEqual(filesWithTokens(city.filesFolder), [])
  })
})

/** When the city changed its rules, when the reader signed in, and when the reader took the paper out. */
const momentsOfTheReader = [
  'GET /promises.csv',
  'GET /rules',
  'GET /rules/versions',
  'GET /session/list',
  'GET /talk-questions/{}/order.pdf',
  'GET /talk-sessions/{}/packs/{}.pdf',
]

describe('what an office is told of when', () => {
  it('is days and no moments', () => {
    const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d|\d{4}-\d\d-\d\d \d\d:\d\d/
    const told = heard.holding(moment).filter((one) => /^(handler|lead|otherLead) /.test(one))
    assert.ok(heard.holding(/"dueOn":"\d{4}-\d\d-\d\d"/).some((one) => one.startsWith('lead ')))
    const places = new Set(told.map((one) => one.replace(/^\w+ /, '')))
    assert.deepEqual([...places].toSorted(), momentsOfTheReader)
  })
})
