import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '#platform/config.ts'
import { startPlatform } from '#platform/start.ts'
import { turnedClock } from '../play/clock.ts'
import { play } from '../play/play.ts'
import { readAppeals, sampleAppeals } from '../play/source.ts'
import { reference } from '../wiring.ts'
import { progressLine } from './progress.ts'

export const usage = `kentan play [--from FILE] [--count N] [--seed N] [--start DAY] [--out FOLDER] [--json]
  Plays one whole period of appeals through the HTTP API, in a city of its own, with a clock that is
  turned by hand; counts its figures again from the exported events; writes the ledger.`

/** Plays a period and proves its figures; 1 when they differ or an appeal has not ended. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string', default: sampleAppeals },
      count: { type: 'string', default: '72' },
      seed: { type: 'string', default: '7' },
      start: { type: 'string', default: '2026-03-04' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const count = Number(values.count)
  const appeals = await readAppeals(resolve(values.from), count)
  const config = readConfig(env)
  const scratch = mkdtempSync(join(tmpdir(), 'kentan-play-'))
  const tenantId = `play-${randomUUID().slice(0, 8)}`
  const out = resolve(values.out ?? join(config.dataDir, 'play', tenantId))
  const clock = turnedClock(values.start)
  const progress = progressLine(values.json)
  const platform = await startPlatform({
    config: { ...config, dataDir: scratch },
    reference,
    clock,
    log: progress.say,
  })
  try {
    const result = await play({
      db: platform.db,
      clock,
      tenantId,
      appeals,
      seed: Number(values.seed),
      start: values.start,
      out,
      progress: (day, ended) => progress.show(`${day}  ${ended}/${count}`, ended / count),
    })
    progress.end()
    return report(result, { count, out, json: values.json })
  } finally {
    await platform.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

type Result = Awaited<ReturnType<typeof play>>

function report(
  { published, differences }: Result,
  { count, out, json }: { count: number; out: string; json: boolean },
): number {
  const { ends } = published
  const ended = Object.values(ends).reduce((sum, n) => sum + n, 0)
  const rate = ({ numerator, denominator }: { numerator: number; denominator: number }) => {
    return {
      numerator,
      denominator,
      percent: denominator ? Math.round((1000 * numerator) / denominator) / 10 : null,
    }
  }
  const summary = {
    count,
    ends,
    onTime: rate(published.repliedOnTime),
    dispatchedOnTime: rate(published.dispatchedOnTime),
    figures: published,
    recount: differences.length === 0 ? 'equal' : differences,
    out,
  }
  if (json) console.log(JSON.stringify(summary))
  else tell(summary)
  if (ended !== count) console.error(`${count - ended} of ${count} appeals have not ended.`)
  return differences.length === 0 && ended === count ? 0 : 1
}

const words: Record<string, string> = {
  resolved: '已解决（证据+企业确认）',
  unconfirmed: '已答复待确认',
  unresolved: '已答复未解决（理由与依据）',
  defaulted: '超时默认',
  withdrawn: '企业撤回',
  referred: '转出',
}

function tell({
  ends,
  onTime,
  dispatchedOnTime,
  recount,
  out,
}: {
  ends: Record<string, number>
  onTime: Shown
  dispatchedOnTime: Shown
  recount: string | string[]
  out: string
}): void {
  for (const [end, n] of Object.entries(ends))
    console.log(`  ${String(n).padStart(4)}  ${words[end] ?? end}`)
  console.log(`  按期交办 ${shown(dispatchedOnTime)} · 按期答复 ${shown(onTime)}`)
  console.log(
    `  重新计数 recount: ${typeof recount === 'string' ? recount : `\n    ${recount.join('\n    ')}`}`,
  )
  console.log(`  台账与事件 ledger and events: ${out}`)
}

type Shown = { numerator: number; denominator: number; percent: number | null }
const shown = ({ numerator, denominator, percent }: Shown) =>
  `${numerator}/${denominator} = ${percent ?? '–'} %`
