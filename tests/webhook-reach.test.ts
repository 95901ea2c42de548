import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, describe, it } from 'node:test'
import { reaching } from '../src/modules/notices/channels/reach.ts'
import { webhookChannel } from '../src/modules/notices/channels/webhook.ts'
import { openReceiver } from './notices/receiver.ts'

const other = await openReceiver()
const { port } = new URL(other.url)
const secret = `whsec_${Buffer.from('thirty-two bytes that stay here!').toString('base64')}`
const message = { id: '0190-1', subject: '', text: '{}', secret }

describe('the networks of webhooks', () => {
  const mayReach = reaching([])
  for (const address of [
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.31.0.1', '192.168.0.10'],
    ...['169.254.169.254', '100.100.100.200', '224.0.0.1', '255.255.255.255', '198.18.0.1'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::a00:1', 'fe80::1'],
    ...['fd00:ec2::254', 'ff02::1', '2002:7f00:1::', '2001:db8::1', 'no address'],
  ]) {
    it(`do not take in ${address}`, () => assert.equal(mayReach(address), false))
  }
  for (const address of ['114.114.114.114', '172.32.0.1', '2400:3200::1']) {
    it(`take in ${address}`, () => assert.equal(mayReach(address), true))
  }
  it('take in what the settings open, and nothing beside it', () => {
    const opened = reaching(['10.20.0.0/16', 'fd00::/8', '127.0.0.1'])
    const asked = ['10.20.3.4', '10.21.0.1', 'fd12::1', '127.0.0.1', '127.0.0.2']
    assert.deepEqual(asked.map(opened), [true, false, true, true, false])
  })
})

describe('a webhook', () => {
  const closed = webhookChannel()
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0']) {
    it(`is not sent to ${host}, by its number or by its name`, async () => {
      const sent = closed.send({ ...message, to: `http://${host}:${port}/hook` })
      await assert.rejects(sent, /may not reach/)
      assert.equal(other.received.length, 0)
    })
  }
  const open = webhookChannel({ mayReach: ['127.0.0.0/8', '::1'] })
  it('is sent to a name whose address is open at that moment', async () => {
    await open.send({ ...message, to: `http://localhost:${port}/hook` })
    assert.deepEqual(
      other.received.map(({ path }) => path),
      ['/hook'],
    )
  })
  it('follows no redirect', async () => {
    other.answers(() => ({ status: 302, headers: { location: `${other.url}/elsewhere` } }))
    await assert.rejects(open.send({ ...message, to: `${other.url}/hook` }), /302/)
    assert.ok(other.received.every(({ path }) => path === '/hook'))
  })
  it('reads nothing of an answer that does not end, and waits for none that does not begin', async () => {
    let cut: () => void = () => {}
    const closedByUs = new Promise<void>((closed) => {
      cut = closed
    })
    const endless = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('close', cut)
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n')
      const more = setInterval(() => socket.write('x'.repeat(65_536)), 1)
      socket.once('close', () => clearInterval(more))
    })
    const silent = createServer((socket) => void socket.on('error', () => {}))
    for (const server of [endless, silent]) {
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
      after(() => server.close())
    }
    const at = (server: typeof silent) => `http://127.0.0.1:${portOf(server)}/`
    await open.send({ ...message, to: at(endless) })
    await closedByUs
    const impatient = webhookChannel({ mayReach: ['127.0.0.1'], patienceMs: 100 })
    await assert.rejects(impatient.send({ ...message, to: at(silent) }), /abort|timeout/i)
  })
})

function portOf(server: ReturnType<typeof createServer>): number {
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('It has no port.')
  return place.port
}
