import { parseArgs } from 'node:util'
import { type Result, tryFlags } from '../play/trial/trial.ts'

export const usage = `kentan checks [--seed 7] [--seeds 1] [--json]
  Puts the flags of false resolutions to the test: 2,000 replies of a quarter of a year drawn from the seed, 100
  of them false, and how many of each kind the product's own function flags.
  Exit code 1 when it finds less than 95 in 100 or flags more than 5 in 100 of the honest ones.`

const bounds = { recall: 0.95, falseAlarms: 0.05 } as const
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** Tries the flags on replies drawn from one seed or several. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '7' },
      seeds: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  })
  const [first, count] = [Number(values.seed), Number(values.seeds)]
  if (!Number.isInteger(first) || !Number.isInteger(count) || count < 1) {
    console.error(usage)
    return 2
  }
  const results = Array.from({ length: count }, (_, nth) => tryFlags(first + nth))
  if (values.json) console.log(JSON.stringify(results))
  else for (const one of results) print(one)
  const kept = results.every(
    (one) => one.recall >= bounds.recall && one.falseAlarms <= bounds.falseAlarms,
  )
  return kept ? 0 : 1
}

function print({ fakes, honest, ...all }: Result) {
  console.log(
    `seed ${all.seed}: ${all.replies} replies, ${all.planted} false; recall ${percent(all.recall)}, ` +
      `precision ${percent(all.precision)}, false alarms ${percent(all.falseAlarms)}`,
  )
  for (const [of, kinds] of Object.entries({ false: fakes, honest })) {
    for (const [kind, { n, flagged }] of Object.entries(kinds)) {
      console.log(`  ${of} ${kind}: ${flagged} of ${n} flagged`)
    }
  }
}
