import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { City, Person } from '../city.ts'

type Told = { status: number; body: Uploaded; headers: Headers }
type Uploaded = { attachmentId: string; code: string; state: string; details?: { file?: string } }

/** Sends one file as a browser does. */
export async function upload(
  city: City,
  person: Pick<Person, 'cookie'>,
  name: string,
  bytes: Buffer,
  key: string = randomUUID(),
): Promise<Told> {
  const response = await fetch(
    `${city.address}/api/v1/attachments?name=${encodeURIComponent(name.toWellFormed())}`,
    {
      method: 'POST',
      headers: {
        cookie: person.cookie,
        'content-type': 'application/octet-stream',
        'idempotency-key': key,
      },
      body: new Uint8Array(bytes),
    },
  )
  // Why `as`: a test looks into whatever was answered.
  const body = (await response.json()) as Uploaded
  return { status: response.status, body, headers: response.headers }
}

/** Every file in the store, by its name. */
export const storedFiles = (city: City): string[] =>
  readdirSync(city.filesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
