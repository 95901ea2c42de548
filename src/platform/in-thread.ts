import { Worker } from 'node:worker_threads'

/** Runs a file in a thread of its own with `workerData`, and answers the first message it posts. */
export function inThread<Answer>(file: URL, workerData: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`${file.pathname} ended with ${code}`)))
  })
}
