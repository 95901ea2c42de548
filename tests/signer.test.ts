import assert from 'node:assert/strict'
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import pg from 'pg'
import { utf8 } from '#kernel/log/bytes.ts'
import { type Checkpoint, checkpointText, parseCheckpoint } from '#kernel/log/checkpoint.ts'
import { formatNote, formatVerifierKey, parseSignatureLine, verifyNote } from '#kernel/log/note.ts'
import { judge, type PolicyWitness } from '#kernel/log/policy.ts'
import { consistencyRanges, goesOn } from '#kernel/log/proof.ts'
import { hashOver } from '#kernel/log/tiles.ts'
import { emptyTree, grown, leafHash, rootOf } from '#kernel/log/tree.ts'
import { formatWitnessRequest } from '#kernel/log/witness-request.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { sha256, verifying } from '#platform/log/crypto.ts'
import { newestPolicy } from '#platform/log/signer-store.ts'
import { anAppeal, openCity } from '#tests/city.ts'
import { origin, signerOf } from '#tests/log-signer.ts'
import { connectAsOwner } from '#tests/servers/owner.ts'
import { openFolder } from '../src/signer/folder.ts'
import { keepSigning } from '../src/signer/keep-signing.ts'
import { rotate, witnessKey } from '../src/signer/keys.ts'
import { signPass } from '../src/signer/sign-pass.ts'
import { addCheckpoint, neighbours } from '../src/signer/witness.ts'
import { serveWitness } from '../src/signer/witness-server.ts'

const city = await openCity()
const { tenantId } = city
const yunfan = await city.enterprise('湖州云帆纺织有限公司')
const submit = async () => {
  const { status } = await yunfan.post('/appeals', anAppeal())
  assert.equal(status, 201)
}
const owner = await connectAsOwner(city.owner)
const { now } = city.clock
const { login, store, scratch, root, open, signer } = await signerOf(city)
const folder = openFolder(root)

/** The hashes of the first two leaves, once they are there. */
const firstLeaves: Uint8Array[] = []

/** The published checkpoint, which the policy must believe. */
async function published(): Promise<Checkpoint> {
  const { note } = parseCheckpoint((await store.newest())?.note ?? '')
  const judged = judge(verifying, (await open()).policy, note)
  assert.ok(judged.good, judged.good ? '' : judged.why)
  return judged.checkpoint
}

/** Does something to the database that is taken back afterwards. */
async function tampered(statements: string, work: () => Promise<void>): Promise<void> {
  await owner.query(
    'create table saved_leaf as table log.leaf; create table saved_opening as table log.opening; create table saved_head as table log.head',
  )
  await owner.query(statements)
  try {
    await work()
  } finally {
    await owner.query(`truncate log.opening, log.leaf, log.head; insert into log.leaf table saved_leaf;
      insert into log.opening table saved_opening; insert into log.head table saved_head;
      drop table saved_leaf, saved_opening, saved_head`)
  }
}

const refusal = async (one = signer) => {
  const outcome = await signPass(one)
  return outcome.did === 'refused' ? outcome.refused.kind : outcome.did
}

describe('the signer', () => {
  it('signs a committed head by a key that only its folder has, and publishes whom to believe', async () => {
    await submit()
    assert.deepEqual(await signPass(signer), { did: 'published', size: 1 })
    assert.equal((await published()).size, 1)
    assert.deepEqual(await signPass(signer), { did: 'nothing' })
    for (const file of ['log.key', 'witness.key', 'state.json']) {
      assert.equal(statSync(join(root, file)).mode & 0o777, 0o600)
    }
    const seen = await city.db.as(actorWithoutAccount(tenantId, 'public'), ({ tx }) =>
      newestPolicy(tx, tenantId),
    )
    assert.equal(seen, readFileSync(join(root, 'policy'), 'utf8'))
  })

  it('publishes heads of which each goes on from the one before', async () => {
    const before = await published()
    await submit()
    await submit()
    assert.deepEqual(await signPass(signer), { did: 'published', size: 3 })
    const { size, root: newest } = await published()
    const proof = await store.proof({ ranges: consistencyRanges(before.size, size), size })
    assert.ok(goesOn(sha256, { old: before, size, root: newest, proof }))
  })

  it('dates a head that does not grow anew every hour', async () => {
    const at = (await store.newest())?.at ?? ''
    city.clock.pass(30)
    assert.deepEqual(await signPass(signer), { did: 'nothing' })
    city.clock.pass(31)
    assert.deepEqual(await signPass(signer), { did: 'published', size: 3 })
    const newest = await store.newest()
    assert.ok((newest?.at ?? '') > at)
    const verdict = verifyNote(verifying, parseCheckpoint(newest?.note ?? '').note, [
      signer.own.key,
    ])
    assert.equal(verdict.good && verdict.by[0]?.at, Math.floor(Date.parse(now()) / 1000))
  })

  it('may read hashes in the database, and nothing of any event', async () => {
    const client = new pg.Client(login)
    client.on('error', () => {})
    await client.connect()
    await client.query(`select set_config('log.city', '${tenantId}', false)`)
    assert.equal((await client.query('select from log.leaf')).rowCount, 3)
    for (const forbidden of [
      'select from log.opening',
      'select from record.event',
      'select from appeals.appeal',
      'update log.checkpoint set size = 0',
      'delete from log.checkpoint',
      `insert into log.leaf values ('${tenantId}', 99, decode(repeat('00', 32), 'hex'))`,
      'update log.head set size = 0',
    ]) {
      await assert.rejects(client.query(forbidden), /permission denied/, forbidden)
    }
    await client.query(`select set_config('log.city', '330400', false)`)
    assert.equal((await client.query('select from log.leaf')).rowCount, 0)
    await client.end()
  })

  it('refuses a restored smaller head, after a restart too, and raises an alarm once', async () => {
    firstLeaves.push(...((await store.leafHashes(0, 2).next()).value ?? []))
    await tampered(restoredTo(2), async () => {
      assert.equal(await refusal(), 'smaller')
      assert.equal(await refusal(await open()), 'smaller')
      const cries: string[] = []
      const signing = keepSigning(await open(), {
        everyMs: 5,
        say: () => {},
        cry: (line) => cries.push(line),
      })
      await new Promise((wake) => setTimeout(wake, 300))
      await signing.stop()
      assert.equal(cries.length, 1)
      assert.match(cries[0] ?? '', /REFUSED.*2 leaves, 3 were signed/)
      const { rows } = await owner.query('select kind from log.alarm')
      assert.deepEqual(rows, [{ kind: 'smaller' }])
      // Somebody who goes on from the restored backup makes another history of the same length.
      await submit()
      assert.equal(await refusal(), 'inconsistent')
      await owner.query('delete from log.opening where leaf_index = 2')
    })
    assert.deepEqual(await signPass(signer), { did: 'nothing' })
  })

  it('finds a leaf altered that it has signed, within an hour', async () => {
    await tampered(
      `update log.leaf set commitment = decode(repeat('00', 32), 'hex') where leaf_index = 0`,
      async () => {
        assert.equal(await refusal(), 'nothing')
        assert.equal(await refusal(await open()), 'rewritten')
        city.clock.pass(61)
        assert.equal(await refusal(), 'rewritten')
      },
    )
    assert.equal(await refusal(), 'published')
  })

  it('has two keys sign while one replaces the other', async () => {
    const [old] = signer.keys
    rotate(folder)
    assert.throws(() => rotate(folder), /not over/)
    const after = await open()
    assert.equal(after.keys.length, 2)
    await submit()
    const outcome = await signPass(after)
    assert.equal(outcome.did, 'published')
    const { note } = parseCheckpoint((await store.newest())?.note ?? '')
    for (const { key } of after.keys) assert.ok(verifyNote(verifying, note, [key]).good)
    assert.ok(
      after.keys.some(
        ({ key }) => formatVerifierKey(key) === formatVerifierKey(old?.key ?? signer.own.key),
      ),
    )
    assert.equal(
      (await published()).size,
      note.text.split('\n')[1] === undefined ? 0 : Number(note.text.split('\n')[1]),
    )
    assert.equal(after.policy.logs.length, 2)
    await signPass(signer)
  })

  it('does not begin anew when its memory is gone, unless it is told to', async () => {
    const lost = join(scratch, 'lost')
    await assert.rejects(open({ root: lost }), /missing, but \d+ leaves/)
    const adopted = await open({ root: lost, adopt: true })
    assert.equal(adopted.state.origin, origin)
  })
})

/** A log that is nowhere but here, to ask witnesses about; `turn` makes another history of it. */
function logOf(size: number, turn = '') {
  const leaves = Array.from({ length: size }, (_, at) =>
    leafHash(sha256, utf8(`${at}${at < 2 ? '' : turn}`)),
  )
  const { tree } = grown(sha256, emptyTree, leaves)
  const tiles = () => new Uint8Array(Buffer.concat(leaves))
  return {
    head: { origin, size, root: rootOf(sha256, tree) },
    proofFrom: (old: number) =>
      consistencyRanges(old, size).map((range) => hashOver(sha256, tiles, range)),
  }
}

const signedBy = (text: string, key = signer.keys[0]) =>
  formatNote({ text, signatures: key ? [key.sign(text)] : [] })

function requestOf(old: number, log: ReturnType<typeof logOf>, over: Partial<Checkpoint> = {}) {
  const text = checkpointText({ ...log.head, ...over })
  return formatWitnessRequest({
    old,
    proof: log.proofFrom(Math.min(old, log.head.size)),
    checkpoint: signedBy(text),
  })
}

/** A witness of its own, which knows our log. */
async function witnessNamed(name: string) {
  const own = openFolder(join(scratch, name))
  own.keep(neighbours, `log ${formatVerifierKey(signer.keys[0]?.key ?? signer.own.key)}\n`)
  const key = witnessKey(own, `${name}.example/w`)
  const { address, close } = await serveWitness({ port: 0, host: '127.0.0.1' }, (body) =>
    addCheckpoint(own, key, { body, now: now() }),
  )
  after(close)
  const ask = async (body: string) => {
    const answer = await fetch(`${address}/add-checkpoint`, { method: 'POST', body })
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      text: await answer.text(),
    }
  }
  const trusted: PolicyWitness = { name, key: key.key, url: address }
  return {
    ask,
    trusted,
    folder: own,
    key,
    line: `witness ${name} ${formatVerifierKey(key.key)} ${address}\n`,
  }
}

describe('a witness', () => {
  const three = logOf(3)
  const five = logOf(5)

  it('answers as tlog-witness says', async () => {
    const { ask, trusted } = await witnessNamed('answers')
    const status = async (body: string) => (await ask(body)).status
    assert.equal(await status('hello'), 400)
    assert.equal(await status(requestOf(0, three, { origin: 'unknown.example/1' })), 404)
    assert.equal(
      await status(requestOf(0, three).replace(/[A-Za-z0-9+/]{10}=\n$/, 'AAAAAAAAAA=\n')),
      403,
    )
    assert.equal(await status(requestOf(4, three)), 400)
    const first = await ask(requestOf(0, three))
    assert.equal(first.status, 200)
    const text = checkpointText(three.head)
    const line = parseSignatureLine(first.text.trimEnd())
    assert.ok(verifyNote(verifying, { text, signatures: [line] }, [trusted.key]).good)
    const behind = await ask(requestOf(0, five))
    assert.deepEqual([behind.status, behind.type, behind.text], [409, 'text/x.tlog.size', '3\n'])
    assert.equal(await status(requestOf(3, three)), 200)
    assert.equal(await status(requestOf(3, logOf(3, 'other'))), 409)
    assert.equal(await status(requestOf(3, logOf(5, 'other'))), 422)
    assert.equal(await status(requestOf(3, five)), 200)
    assert.equal(await status(`${'x'.repeat(70_000)}`), 400)
  })

  it('lets one of two histories in, when both come at once, and remembers which', async () => {
    const { ask, folder: own, key } = await witnessNamed('races')
    await ask(requestOf(0, three))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => ask(requestOf(3, at % 2 ? five : logOf(6)))),
    )
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    assert.ok(answers.every(({ status }) => status === 200 || status === 409))
    const again = addCheckpoint(own, key, { body: requestOf(0, five), now: now() })
    assert.match(again.text, /^[56]\n$/)
  })

  it('sees hashes alone', async () => {
    const { folder: own } = await witnessNamed('races')
    const kept = readFileSync(
      own.path(`witness/${Buffer.from(sha256(utf8(origin))).toString('hex')}.json`),
      'utf8',
    )
    assert.deepEqual(Object.keys(JSON.parse(kept)), ['origin', 'size', 'root'])
  })
})

const trio = await Promise.all((['east', 'south', 'west'] as const).map(witnessNamed))

describe('witnesses who are trusted two of three', () => {
  it('cosign what is published; a fork by whoever has the key is not believed', async () => {
    const [east, south, west] = trio
    assert.ok(east && south && west)
    const quorum = 'group two 2 east south west\nquorum two\n'
    const before = readFileSync(join(root, 'policy'), 'utf8').replace('quorum none\n', '')
    folder.keep('policy', `${before}${east.line}${south.line}${west.line}${quorum}`)
    await submit()
    const witnessed = await open()
    const outcome = await signPass(witnessed)
    assert.equal(outcome.did, 'published')
    const { size } = await published()

    // The thief has the key and the first leaves; one witness is his, the others saw the true head.
    const fork = logOf(size + 2, 'forked')
    const text = checkpointText(fork.head)
    const seconds = Math.floor(Date.parse(now()) / 1000)
    const forked = parseCheckpoint(signedBy(text, witnessed.keys[0])).note
    const [honest, alike] = await Promise.all(
      [east, south].map(({ ask }) => ask(requestOf(size, fork))),
    )
    assert.deepEqual([honest?.status, alike?.status], [422, 422])
    const note = { ...forked, signatures: [...forked.signatures, west.key.cosign(text, seconds)] }
    const judged = judge(verifying, witnessed.policy, note)
    assert.match(judged.good ? '' : judged.why, /too few/)

    // Who holds a receipt has a pinned head, which the fork does not go on from.
    const pinned = await published()
    const { root: forkedRoot } = fork.head
    const claim = {
      old: pinned,
      size: fork.head.size,
      root: forkedRoot,
      proof: fork.proofFrom(size),
    }
    assert.ok(!goesOn(sha256, claim))
  })

  it('hold a head back while too few answer', async () => {
    const policy = readFileSync(join(root, 'policy'), 'utf8')
    folder.keep(
      'policy',
      policy.replaceAll(/(south|west) (\S+) http:\S+/g, '$1 $2 http://127.0.0.1:1'),
    )
    await submit()
    const alone = await open()
    const waits = await signPass(alone)
    assert.match(waits.did === 'waits' ? waits.why : waits.did, /too few.*south does not answer/)
    const kept = (await store.newest())?.size ?? 0
    assert.ok(kept < alone.state.tree.size)
    folder.keep('policy', policy)
    assert.deepEqual(await signPass(await open()), {
      did: 'published',
      size: alone.state.tree.size,
    })
  })

  it('remember what a signer has forgotten, and a restored database with it', async () => {
    const anew = join(scratch, 'anew')
    cpSync(root, anew, { recursive: true })
    rmSync(join(anew, 'state.json'))
    await tampered(restoredTo(2), async () => {
      const forgetful = await open({ root: anew, adopt: true })
      assert.equal(await refusal(forgetful), 'smaller')
    })
  })
})

/** Statements that turn the log back to its first leaves, as a restored backup does. */
function restoredTo(size: number): string {
  const { tree } = grown(sha256, emptyTree, firstLeaves.slice(0, size))
  const frontier = Buffer.concat(tree.frontier).toString('hex')
  return `delete from log.opening where leaf_index >= ${size}; delete from log.leaf where leaf_index >= ${size};
    update log.head set size = ${size}, frontier = decode('${frontier}', 'hex')`
}
