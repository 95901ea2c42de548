import assert from 'node:assert/strict'
import type pg from 'pg'
import { anAppeal, aReply, type City, type Person } from '#tests/city.ts'
import { awarded, checked, type Judged, madeGood, nominated, reviewed } from '#tests/judged.ts'
import { taken } from '#tests/talks/stage.ts'

type Stage = { city: City; yunfan: Person; other: Person; canary: (where: string) => string }

/** An appeal that every free text was written in, up to its end and beyond it. */
export async function closedWithCanaries(stage: Stage) {
  const { city, yunfan, other, canary } = stage
  const { desk } = city
  const id = await rated(stage)
  const it: Judged = { city, firm: yunfan, other, appealId: id, canary }
  const cases = await nominated(it)
  city.clock.turnTo('2026-10-08')
  // While it is still open, so that the quarter's report lists it.
  const third = await taken(desk.post('/reports', { year: 2026, quarter: 3 }))
  await taken(desk.post(`/appeals/${id}/closing`, { reason: canary('销号') }))
  await city.runJobs()
  const good = await madeGood(it)
  const found = await checked(it)
  await awarded(it, cases)
  return { ...it, cases, third, ...good, ...found, ...(await reviewed(it, { ...good, ...found })) }
}

/** An appeal that every free text was written in, up to how its enterprise judged it. */
async function rated({ city, yunfan, canary }: Stage): Promise<string> {
  const { desk } = city
  const texts = {
    title: canary('标题'),
    body: canary('正文'),
    place: canary('地点'),
    project: canary('项目'),
  }
  const { appealId: id } = (await yunfan.post('/appeals', anAppeal(texts))).body
  const handler = await city.handlerOf('transport')
  const lead = await city.leadOf('transport')
  const steps: [Person, string, Record<string, unknown>?][] = [
    [desk, 'supplement-request', { question: canary('问') }],
    [yunfan, 'supplement', { text: canary('补') }],
    [desk, 'registration', { kind: 'request', environment: 'factors' }],
    [
      desk,
      'dispatch',
      { texts: [], officeId: city.officeId('transport'), requirement: canary('要求') },
    ],
    [yunfan, 'detail', { text: canary('再补') }],
    [handler, 'signature'],
    [handler, 'draft', aReply({ text: canary('拟复') })],
    [lead, 'draft-return', { reason: canary('退回') }],
    [
      lead,
      'reply',
      aReply({
        text: canary('复'),
        evidence: canary('证'),
        legalBasis: canary('据'),
        remains: canary('余'),
        remainsBy: '2026-10-30',
      }),
    ],
    [yunfan, 'denial', { reason: canary('不认可') }],
    [desk, 'redo', { officeId: city.officeId('transport'), requirement: canary('重办') }],
    [handler, 'signature'],
    [lead, 'reply', aReply({ text: canary('再复') })],
    [
      city.caller,
      'follow-up',
      { reached: true, solved: 'later', pressured: true, words: canary('回访') },
    ],
    [yunfan, 'confirmation', { solved: true, words: canary('确认') }],
    // Bad, so that a rectification has words of it too.
    [
      yunfan,
      'rating',
      { level: 2, words: canary('评'), dimensions: { attitude: 1 }, pressured: true },
    ],
  ]
  for (const [who, noun, body] of steps) {
    const answer = await who.post(`/appeals/${id}/${noun}`, body)
    assert.ok(answer.status < 300, `${noun}: ${answer.text}`)
  }
  return String(id)
}

/** The canaries that stand anywhere in the database, with the table they stand in. */
export async function foundIn(owner: pg.Client, canaries: readonly string[]): Promise<string[]> {
  const tables = await owner.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'migrations')`)
  const places: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await owner.query<{ text: string }>(
      `select t::text as text from ${name} t where t::text like '%金丝雀%'`,
    )
    for (const word of canaries)
      if (rows.some(({ text }) => text.includes(word))) places.push(`${name} ${word}`)
  }
  return places
}
