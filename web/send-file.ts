import { refusedBy } from './client.ts'
import { newKey } from './ui/new-key.ts'

/** What the server says of a file it has taken in. */
export type SentFile = { attachmentId: string }
export type Sending = {
  /** How much of it has gone out, from 0 to 1; at 1 the server reads it. */
  told: (share: number) => void
  signal: AbortSignal
}

/** Reading forty pages takes a while; a connection that is lost is noticed by then at the latest. */
const patience = 180_000

/** Sends one file as it is. Why not `fetch`: it does not tell how far an upload has come. */
export function sendFile(file: File, { told, signal }: Sending): Promise<SentFile> {
  return new Promise((sent, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/attachments?name=${encodeURIComponent(file.name || 'file')}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('idempotency-key', newKey())
    request.responseType = 'json'
    request.timeout = patience
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0)
    request.onload = () => {
      if (request.status === 201) sent(request.response)
      else failed(refusedBy(request.response, request.status))
    }
    request.onerror = () => failed(new TypeError('lost'))
    request.ontimeout = () => failed(new DOMException('late', 'TimeoutError'))
    request.onabort = () => failed(new DOMException('stopped', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** Tells the server that a file is not wanted any more; if that fails, it is swept away by itself. */
export async function takeBack(attachmentId: string): Promise<void> {
  const headers = { 'content-type': 'application/octet-stream' }
  await fetch(`/api/v1/attachments/${attachmentId}/removal`, { method: 'POST', headers }).catch(
    () => {},
  )
}
