import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keepWorking } from './work-loop.ts'

/** A log that keeps what it was told. */
function kept() {
  const errors: unknown[] = []
  const error = (facts: object) => void errors.push('err' in facts ? facts.err : facts)
  return { errors, log: { error, warn: error } }
}

/** A promise that is kept from outside. */
function awaited() {
  let keep = () => {}
  const kept = new Promise<void>((done) => {
    keep = done
  })
  return { keep, kept }
}

const everySeconds = 0.001

describe('the loop of timed work', () => {
  it('begins at once, and begins no pass before the last has ended', async () => {
    const fifth = awaited()
    let running = 0
    let passes = 0
    const most: number[] = []
    const pass = async () => {
      running += 1
      passes += 1
      most.push(running)
      await new Promise((later) => setTimeout(later, 5))
      running -= 1
      if (passes === 5) fifth.keep()
    }
    const loop = keepWorking({ everySeconds, log: kept().log, pass })
    assert.equal(passes, 1)
    await fifth.kept
    await loop.stop()
    assert.deepEqual(new Set(most), new Set([1]))
  })

  it('stops between two items of a pass, and waits for the one under way', async () => {
    const begun = awaited()
    const done: string[] = []
    const pass = async (mayGoOn: () => boolean) => {
      for (const item of ['first', 'second', 'third']) {
        if (!mayGoOn()) return
        begun.keep()
        await new Promise((later) => setTimeout(later, 5))
        done.push(item)
      }
    }
    const loop = keepWorking({ everySeconds: 3600, log: kept().log, pass })
    await begun.kept
    await loop.stop()
    assert.deepEqual(done, ['first'])
  })

  it('logs a pass that failed and tries again', async () => {
    const again = awaited()
    const { log, errors } = kept()
    const fault = new Error('the database is gone')
    let passes = 0
    const pass = async () => {
      passes += 1
      if (passes === 1) throw fault
      again.keep()
    }
    const loop = keepWorking({ everySeconds, log, pass })
    await again.kept
    await loop.stop()
    assert.deepEqual(errors, [fault])
  })

  it('ends while it waits, however long that would be', async () => {
    const begun = awaited()
    const pass = async () => begun.keep()
    const loop = keepWorking({ everySeconds: 3600, log: kept().log, pass })
    await begun.kept
    await loop.stop()
  })
})
