import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'

/** The least that HTTP costs on this Node: reads a JSON body, answers 201 with a small one. */
const server = createServer((request, reply) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { title } = JSON.parse(Buffer.concat(parts).toString('utf8'))
    reply.writeHead(201, { 'content-type': 'application/json; charset=utf-8' })
    reply.end(JSON.stringify({ appealId: randomUUID(), number: title.slice(0, 8), version: 1 }))
  })
})

server.listen(Number(process.argv[2]), '127.0.0.1', () => process.stdout.write('ready\n'))
process.once('SIGTERM', () => process.exit(0))
process.once('SIGINT', () => process.exit(0))
