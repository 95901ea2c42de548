import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { labelled, message, readLines } from '../src/cli/text-lines.ts'

const key = z.string()
const appeal = labelled.extend({ dupGroup: z.number() })
const hot = message.extend({ id: key })
const replied = hot.extend({ reply: z.string(), humanExplainable: z.number() })
const cluster = z.object({
  cluster: z.string(),
  ids: z.array(key),
  soft: z.array(key),
  hardNegatives: z.array(key),
})
const gold = z.object({
  clusters: z.array(cluster),
  templateUserNoise: z.object({ ids: z.array(key) }),
})

export type Appeal = z.infer<typeof appeal>
export type Hot = z.infer<typeof hot>
export type Replied = z.infer<typeof replied>
export type Gold = z.infer<typeof gold>

/** The named files of a data folder; their formats are told in its README. */
export const filesIn = (folder: string) => ({
  appeals: () => readLines(join(folder, 'appeals_train.jsonl'), appeal),
  hot: () => readLines(join(folder, 'hot_messages.jsonl'), hot),
  replies: () => readLines(join(folder, 'replies.jsonl'), replied),
  gold: () => gold.parse(JSON.parse(readFileSync(join(folder, 'gold_hot_clusters.json'), 'utf8'))),
  replyLabels: () => csv(join(folder, 'gold_reply_labels.csv'), ['id', 'label']),
  replyPairs: () => csv(join(folder, 'reply_pairs.csv'), ['appealId', 'replyId', 'kind']),
})
export type Files = ReturnType<typeof filesIn>

/** The rows of a file without quoted cells, by the names of its first line. */
function csv<Name extends string>(path: string, names: readonly Name[]): Record<Name, string>[] {
  const [head = [], ...rows] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','))
  for (const name of names) if (!head.includes(name)) throw new Error(`${path}: no column ${name}`)
  return rows.map(
    (cells) =>
      Object.fromEntries(names.map((name) => [name, cells[head.indexOf(name)] ?? ''])) as Record<
        Name,
        string
      >,
  )
}
