import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, describe, it } from 'node:test'
import { createApp } from '../src/wiring.ts'
import { openCity } from './city.ts'
import { headerFaults } from './http/header-rules.ts'

const city = await openCity()
const app = await createApp({
  ...{ db: city.db, tenantId: city.tenantId, logLevel: 'silent', door: { https: true } },
})
after(() => app.http.close())
const { port } = new URL(await app.http.listen({ port: 0, host: '127.0.0.1' }))

type Raw = { status: number; headers: Record<string, string>; body: Buffer }

/** Writes bytes as they are and reads until the server closes, or nothing more comes. */
function say(bytes: string): Promise<{ answers: Raw[]; closed: boolean }> {
  return new Promise((told) => {
    const socket = connect(Number(port), '127.0.0.1')
    let text = ''
    const end = (closed: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      told({ answers: answersIn(text), closed })
    }
    const timer = setTimeout(() => end(false), 1_500)
    socket.on('data', (part) => {
      text += part.toString('latin1')
    })
    socket.once('end', () => end(true))
    socket.once('error', () => end(true))
    socket.write(bytes)
  })
}

function answersIn(text: string): Raw[] {
  return text
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter((one) => one !== '')
    .map((one) => {
      const [head = '', ...rest] = one.split('\r\n\r\n')
      const [first = '', ...lines] = head.split('\r\n')
      const headers = Object.fromEntries(
        lines.map((line) => {
          const at = line.indexOf(':')
          return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
        }),
      )
      const body = Buffer.from(rest.join('\r\n\r\n'), 'latin1')
      return { status: Number(first.split(' ')[1]), headers, body }
    })
}

const post = 'POST /api/v1/sessions HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n'
const hidden = 'GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n'
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: here\r\n${more}\r\n`

describe('bytes that are no honest request', () => {
  for (const [name, bytes, status] of [
    [
      'a length and chunks at once',
      `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
      400,
    ],
    ['two lengths', `${post}Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}${hidden}`, 400],
    ['chunks twice over', `${post}Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n`, 400],
    ['a hidden encoding', `${post}Transfer-Encoding: xchunked\r\n\r\n${hidden}`, 400],
    ['a chunk of no length', `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`, 400],
    ['a length below nothing', `${post}Content-Length: -1\r\n\r\n{}`, 400],
    ['a header with a space before its colon', 'GET / HTTP/1.1\r\nHost : here\r\n\r\n', 400],
    ['a folded header', 'GET / HTTP/1.1\r\nHost: here\r\nX: a\r\n b\0c\r\n\r\n', 400],
    ['no request at all', '\x16\x03\x01\x02\x00\x01\r\n\r\n', 400],
    ['headers of 64 KB', get('/healthz', `X: ${'a'.repeat(65_536)}\r\n`), 431],
  ] as const) {
    it(`${name}: refused once, with all headers, and the line is cut`, async () => {
      const { answers, closed } = await say(bytes)
      assert.deepEqual([answers.map((one) => one.status), closed], [[status], true])
      assert.deepEqual(
        answers.flatMap((one) => headerFaults('/api/', one)),
        [],
      )
    })
  }

  it('a request without a host is refused', async () => {
    const { answers } = await say('GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n')
    assert.deepEqual(
      answers.map((one) => one.status),
      [400],
    )
    assert.deepEqual(
      answers.flatMap((one) => headerFaults('/api/', one)),
      [],
    )
  })

  it('an address of another site, and a made-up proxy, change nothing', async () => {
    const close = 'Connection: close\r\n'
    const { answers } = await say(get('http://elsewhere.example/healthz', close))
    assert.ok([200, 404].includes(answers[0]?.status ?? 0), `${answers[0]?.status}`)
    const forged = `${close}X-Forwarded-For: 10.0.0.1\r\nX-Forwarded-Host: elsewhere.example\r\nX-Forwarded-Proto: https\r\nX-User-Id: 1\r\nX-User-Role: admin\r\nX-Original-URL: /api/v1/notices\r\n`
    const told = await say(get('/api/v1/session', forged))
    const plain = await say(get('/api/v1/session', close))
    assert.deepEqual(told.answers.map(without), plain.answers.map(without))
    const origin = `${forged}Origin: https://elsewhere.example\r\nContent-Type: application/json\r\nContent-Length: 2\r\n`
    const foreign = await say(`POST /api/v1/sessions HTTP/1.1\r\nHost: here\r\n${origin}\r\n{}`)
    assert.deepEqual(
      foreign.answers.map((one) => one.status),
      [403],
    )
  })

  it('two honest requests in one go get two answers in their order', async () => {
    const { answers } = await say(get('/healthz') + get('/api/v1/none', 'Connection: close\r\n'))
    assert.deepEqual(
      answers.map((one) => one.status),
      [200, 404],
    )
  })
})

const without = ({ status, headers: { date: _date, ...headers }, body }: Raw) => {
  return { status, headers, body: body.toString() }
}
