import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'

type Count = { file: string; passed: number; failures: { name: string; why: string }[] }
type Told = { files: string[]; env: object; atOnce: number; seconds: number }
type Runner = { runTestFiles: (how: Told & { told: (count: Count) => void }) => Promise<object> }

// Why by a name made here: the runner is plain JavaScript and has no types.
const runner: Runner = await import(String(new URL('../scripts/test-files.mjs', import.meta.url)))

const folder = mkdtempSync(join(tmpdir(), 'kentan-runner-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs one test file of this text as `npm test` would. */
async function counted(text: string, seconds = 60): Promise<Count> {
  const file = join(folder, 'one.test.mjs')
  writeFileSync(file, `import { after, before, describe, it } from 'node:test'\n${text}`)
  const counts: Count[] = []
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
  const told = (count: Count) => counts.push(count)
  await runner.runTestFiles({ files: [file], env, atOnce: 1, seconds, told })
  assert.equal(counts.length, 1)
  return counts[0] as Count // there is one, as just asserted
}

const fails = async (text: string, passed: number, why: RegExp, seconds?: number) => {
  const count = await counted(text, seconds)
  assert.equal(count.passed, passed)
  assert.equal(count.failures.length, 1)
  assert.match(`${count.failures[0]?.name}: ${count.failures[0]?.why}`, why)
}

const fine = `it('is fine', () => {})`

describe('the test runner', () => {
  it('counts what passed, suites not counted', async () => {
    const { passed, failures } = await counted(
      `describe('a', () => { ${fine}; it('too', () => {}) })`,
    )
    assert.deepEqual({ passed, failures }, { passed: 2, failures: [] })
  })

  it('counts a test that fails, and names it', () =>
    fails(
      `${fine}; describe('a', () => it('b', () => { throw new Error('c') }))`,
      1,
      /^a › b: .*c/,
    ))

  it('counts a skipped test as a failure', () => fails(`${fine}; it.skip('later')`, 1, /skipped/))

  it('counts a test to do as a failure', () => fails(`${fine}; it.todo('later')`, 1, /todo/))

  it('counts a hook that fails', () =>
    fails(`describe('a', () => { ${fine}; after(() => { throw new Error('late') }) })`, 1, /late/))

  it('counts a file that crashes', () => fails(`throw new Error('crash')`, 0, /ended with 1/))

  it('counts a file without a test', () => fails('', 0, /not one test ran/))

  it('counts a file that ends before its tests', () =>
    fails(`${fine}; it('quits', () => process.exit(0)); ${fine}`, 0, /not one test ran/))

  it('counts a file that ends badly though its tests passed', () =>
    fails(`${fine}; process.on('exit', () => { process.exitCode = 3 })`, 1, /ended with 3/))

  it('counts a file that does not end', () =>
    fails(`${fine}; setInterval(() => {}, 1000)`, 1, /still running after 2 s/, 2))
})
