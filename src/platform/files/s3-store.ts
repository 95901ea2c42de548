import { AwsClient } from 'aws4fetch'
import { FileLost, type FileStore } from './file-store.ts'

export type S3Settings = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const patience = 30_000

/** Files in a bucket of a store that speaks S3 (MinIO, Ceph, 对象存储), addressed by its path. */
export function s3Store({ endpoint, bucket, ...access }: S3Settings): FileStore {
  const client = new AwsClient({ ...access, service: 's3', retries: 3 })
  const send = async (method: string, name: string, body?: Buffer): Promise<Response> => {
    const url = `${endpoint.replace(/\/$/, '')}/${bucket}/${name}`
    const signal = AbortSignal.timeout(patience)
    const request = await client.sign(url, {
      method,
      signal,
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
    return fetch(request)
  }
  const refused = (name: string, { status }: Response) =>
    new FileLost(`the file store answered ${status} for ${name}`)
  return {
    async put(name, bytes) {
      const answer = await send('PUT', name, bytes)
      await answer.arrayBuffer()
      if (!answer.ok) throw refused(name, answer)
    },
    async get(name) {
      const answer = await send('GET', name)
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (!answer.ok) throw refused(name, answer)
      return bytes
    },
    async remove(name) {
      const answer = await send('DELETE', name)
      await answer.arrayBuffer()
      if (!answer.ok && answer.status !== 404) throw refused(name, answer)
    },
  }
}
