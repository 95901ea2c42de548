import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Cast } from './people.ts'
import type { Stage } from './stories/scene.ts'

type Said = { matter: 'grid' | 'trucks'; venue: string; title: string; body: string }

const file = fileURLToPath(new URL('../../samples/common-problems.jsonl', import.meta.url))

const readSaid = (): Said[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))

/**
 * Several enterprises say the same of two matters: the first is confirmed as a common problem, the other
 * is left for the comparison to find.
 */
export async function playProblems(
  { coordinator, enterprises }: Pick<Cast, 'coordinator' | 'enterprises'>,
  raised?: Stage['raised'],
): Promise<void> {
  const ids: Record<Said['matter'], string[]> = { grid: [], trucks: [] }
  for (const [nth, { matter, venue, title, body }] of readSaid().entries()) {
    // Why every third: enterprises that already have appeals of their own are among the first.
    const enterprise = enterprises[(nth * 3 + 1) % enterprises.length]
    const content = { title, body, kind: 'clue', environment: 'factors', regionId: venue }
    const taken = await enterprise?.client.post<{ appealId: string }>('/appeals', content)
    if (taken === undefined || enterprise === undefined) continue
    raised?.(`/appeals/${taken.appealId}`, enterprise)
    ids[matter].push(taken.appealId)
  }
  const title = '北片园区用电增容等待过长'
  const given = { title, appealIds: ids.grid }
  const { problemId } = await coordinator.post<{ problemId: string }>('/problems', given)
  const cause = { title, rootCause: 'factors' }
  await coordinator.post(`/problems/${problemId}/confirmation`, cause)
}
