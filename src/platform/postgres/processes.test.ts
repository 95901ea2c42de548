import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { after, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { commandLine, isAlive } from './processes.ts'

const limit = { timeout: 20_000 }

describe('a process that ended', () => {
  it('is not alive, though its parent has not collected it', limit, async () => {
    const parent = spawn('sh', ['-c', 'exec 3<&0; read x <&3 & echo $!; exec sleep 60 3<&-'])
    after(() => parent.kill())
    const pid = Number((await once(parent.stdout, 'data'))[0])
    while (!commandLine(parent.pid!)?.startsWith('sleep')) await pause(5)
    parent.stdin.end()
    while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) await pause(5)
    assert.equal(isAlive(pid), false)
    assert.equal(isAlive(parent.pid!), true)
  })
})
