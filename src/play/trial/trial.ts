import { flagsAmong } from '#modules/checks/index.ts'
import { diceOf } from '../dice.ts'
import { drawWith } from './draw.ts'
import { burst, copied, inMinutes, paraphrased } from './fakes.ts'
import { brief, common, monthEnd, onTheSpot, ordinary, plainly, urgent } from './honest.ts'
import { type Case, moments, restart } from './times.ts'

export type Drawn = { honest: Case[]; fakes: Case[] }

/** Replies of a quarter of a year: honest ones, some of which look bad, and false ones of four kinds. */
export function drawTrial(
  seed: number,
  { all, false: planted }: { all: number; false: number },
): Drawn {
  restart()
  const draw = drawWith(diceOf(seed))
  const honest: Case[] = []
  while (honest.length < all - planted) {
    const at = draw.roll()
    const kind =
      at < 0.015
        ? common
        : at < 0.025
          ? monthEnd
          : at < 0.09
            ? onTheSpot
            : at < 0.12
              ? urgent
              : at < 0.25
                ? brief
                : at < 0.31
                  ? plainly
                  : ordinary
    honest.push(...kind(draw, moments))
  }
  const fakes: Case[] = []
  while (fakes.length < planted) {
    const at = draw.roll()
    if (at < 0.12) fakes.push(...copied(draw, moments, 4 + draw.below(6)))
    else if (at < 0.22) fakes.push(...paraphrased(draw, moments, 5 + draw.below(6)))
    else if (at < 0.32) fakes.push(...burst(draw, moments, 6 + draw.below(7)))
    else fakes.push(...inMinutes(draw, moments))
  }
  return { honest: honest.slice(0, all - planted), fakes: fakes.slice(0, planted) }
}

type Share = { n: number; flagged: number }
export type Result = {
  seed: number
  replies: number
  planted: number
  flagged: number
  recall: number
  precision: number
  falseAlarms: number
  fakes: Record<string, Share>
  honest: Record<string, Share>
}

/** How well the product's own function tells the false from the honest. */
export function tryFlags(seed: number, size = { all: 2000, false: 100 }): Result {
  const { honest, fakes } = drawTrial(seed, size)
  const flagged = new Set(
    flagsAmong([...honest, ...fakes].map((one) => one.handling)).map(({ id }) => id),
  )
  const hit = (cases: readonly Case[]) => cases.filter(({ handling }) => flagged.has(handling.id))
  const right = hit(fakes).length
  const wrong = hit(honest).length
  return {
    seed,
    replies: honest.length + fakes.length,
    planted: fakes.length,
    flagged: flagged.size,
    recall: right / fakes.length,
    precision: flagged.size === 0 ? 1 : right / flagged.size,
    falseAlarms: wrong / honest.length,
    fakes: bySort(fakes, flagged),
    honest: bySort(honest, flagged),
  }
}

function bySort(cases: readonly Case[], flagged: ReadonlySet<string>): Record<string, Share> {
  const groups = Map.groupBy(cases, ({ sort }) => sort)
  return Object.fromEntries(
    [...groups].map(([sort, all]) => {
      const hit = all.filter(({ handling }) => flagged.has(handling.id)).length
      return [sort, { n: all.length, flagged: hit }]
    }),
  )
}
