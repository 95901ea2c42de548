import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Router, viewNames } from './domain/router.ts'

/** A folder that what was learnt cannot be read from or written to; told as one sentence. */
export class RouterFault extends Error {}

const numbers = z.array(z.number())
const view = z
  .object({
    words: z.array(z.string()),
    rarity: numbers,
    /** What words say besides, label by label; these are more than are in the boundary, or none. */
    said: z.array(z.string()),
    odds: z.array(numbers),
  })
  .refine(({ words, rarity }) => words.length === rarity.length, 'words without their rarity')
  .refine(({ said, odds }) => said.length === odds.length, 'words without their odds')
const kept = z
  .object({
    version: z.literal(1),
    labels: z.array(z.string()).min(1),
    temperature: z.number().positive(),
    boundaries: z.array(numbers),
    views: z.object(Object.fromEntries(viewNames.map((name) => [name, view]))),
  })
  .refine(({ labels, boundaries }) => labels.length === boundaries.length, 'labels without bounds')

const fileIn = (folder: string) => join(folder, 'router.json')
const short = (value: number) => Number(value.toPrecision(6))

/** Writes what was learnt into a folder, which is made when it is not there; whole or not at all. */
export async function writeRouter(folder: string, router: Router): Promise<void> {
  const views = viewNames.map((name) => {
    const { numbers: numbered, rarity, odds } = router.views[name]
    const said = [...odds].map(([, each]) => [...each].map(short))
    const view = { words: [...numbered.keys()], rarity: [...rarity].map(short) }
    return [name, { ...view, said: [...odds.keys()], odds: said }] as const
  })
  const { labels, temperature } = router
  const boundaries = router.boundaries.map((boundary) => [...boundary].map(short))
  const text = { version: 1, labels, temperature, boundaries, views: Object.fromEntries(views) }
  const beside = `${fileIn(folder)}.${randomUUID()}.part`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(beside, JSON.stringify(text))
    await rename(beside, fileIn(folder))
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    throw new RouterFault(`${fileIn(folder)}: ${reasonOf(error)}`)
  }
}

/** Reads what was learnt; refuses a folder that has none, or none that is whole. */
export async function readRouter(folder: string): Promise<Router> {
  const { labels, temperature, boundaries, views } = await keptIn(folder)
  const learnt = viewNames.map((name) => {
    const { words, rarity, said, odds } = views[name] as z.infer<typeof view>
    return [
      name,
      {
        numbers: new Map(words.map((word, number) => [word, number])),
        rarity: Float64Array.from(rarity),
        odds: new Map(odds.map((one, number) => [said[number] ?? '', Float64Array.from(one)])),
      },
    ] as const
  })
  return {
    ...{ labels, temperature },
    boundaries: boundaries.map((boundary) => Float64Array.from(boundary)),
    // Why `as`: each view was put in above.
    views: Object.fromEntries(learnt) as unknown as Router['views'],
  }
}

async function keptIn(folder: string): Promise<z.infer<typeof kept>> {
  try {
    return kept.parse(JSON.parse(await readFile(fileIn(folder), 'utf8')))
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : []
    const why = issue ? `${issue.path.join('.')}: ${issue.message}` : reasonOf(error)
    throw new RouterFault(`${fileIn(folder)}: ${why}`)
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
