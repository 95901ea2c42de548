import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'

type Shown = {
  lines: AsyncIterable<string>
  recount: (lines: string[]) => Promise<{ faults: string[] }>
  cast: { commitment: string; leftOut: { caseId: string; salt: string }[] }
  cycleId: string
  caseId: string
}

/** An enterprise's one ballot is left out of one case, by a mark that it alone can make again. */
export async function showLeftOut({ lines, recount, cast, cycleId, caseId }: Shown) {
  const [left] = cast.leftOut
  assert.deepEqual([cast.leftOut.length, left?.caseId], [1, caseId])
  const salt = String(left?.salt)
  const text = ['kentan left out v1', cycleId, caseId, cast.commitment, salt].join('\n')
  const mark = createHash('sha256').update(text).digest('hex')
  const record: string[] = []
  let counted = ''
  for await (const line of lines) {
    if (line.includes('"counted"') && line.includes(cycleId)) counted = line
    record.push(line)
  }
  const { leftOut } = JSON.parse(counted).body
  const of = leftOut.find((one: { caseId: string }) => one.caseId === caseId)
  assert.deepEqual(of, { caseId, clusters: 1, approving: 0, ballots: 1, marks: [mark] })
  assert.ok(!record.some((line) => line.includes(salt)))
  // A count that leaves out one more than there are enterprises of the case is found.
  const more = { ...of, clusters: 2, ballots: 2, marks: [mark, mark.toUpperCase()] }
  const body = JSON.parse(counted)
  body.body.leftOut = [more]
  const forged = record.map((line) => (line === counted ? JSON.stringify(body) : line))
  const { faults } = await recount(forged)
  assert.ok(faults.some((fault) => fault.includes('2 clusters left out, of 1 enterprises')))
  assert.ok(faults.some((fault) => fault.includes('not what its ballots add up to')))
}
