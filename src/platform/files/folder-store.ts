import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { FileLost, type FileStore } from './file-store.ts'

/** Files in a folder that only this account of the machine may read. */
export function folderStore(folder: string): FileStore {
  const pathOf = (name: string) => join(folder, name)
  return {
    async put(name, bytes) {
      const path = pathOf(name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const draft = `${path}.${uuidv7()}.part`
      try {
        await written(draft, bytes)
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    async get(name) {
      try {
        return await readFile(pathOf(name))
      } catch (error) {
        throw new FileLost(name, { cause: error })
      }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  }
}

/** On the disk before it gets its name: a power failure leaves it whole or leaves nothing. */
async function written(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
