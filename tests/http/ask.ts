import { appendFileSync } from 'node:fs'
import { request } from 'node:http'

/** What came back, byte for byte as far as a client can tell. */
export type Told = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

export type Asked = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** The address of this machine it comes from. */
  from?: string
}

/** Sends a request as it is, with headers and methods that `fetch` would not. */
export function ask(
  address: string,
  { method = 'GET', path, headers = {}, body, from }: Asked,
): Promise<Told> {
  return new Promise((told, failed) => {
    const sent = request(
      new URL(path, address),
      { method, headers, localAddress: from },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part) => parts.push(part))
        answer.once('error', failed)
        answer.once('end', () =>
          told({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts),
          }),
        )
      },
    )
    sent.once('error', failed)
    sent.end(body)
  })
}

/** Tells what was measured to whoever runs the file at full size. */
export function report(line: string): void {
  if (process.env.KENTAN_REPORT) appendFileSync(process.env.KENTAN_REPORT, `${line}\n`)
}
