import type { Cut } from '#modules/text/domain/cut.ts'
import type { Message } from '#modules/text/domain/plain.ts'
import { learnRouter, type Router } from '#modules/text/domain/router.ts'
import { type Described, retrieval } from './described.ts'
import { type Model, suggesterOf } from './suggestions.ts'

/** What somebody decided about an appeal: the key of its office, its environment or its kind. */
export type Example = Message & { label: string }

/** The margins, in percent, of which it is told how often a suggestion beyond them was right. */
const margins = [10, 20, 30, 40, 50, 60, 70, 80, 90, 95] as const

/** How well the newest were suggested by what the ones before them had taught. */
export type Measured = {
  tried: number
  first: number
  three: number
  margins: { margin: number; covered: number; right: number }[]
}

export type Learnt = { model: Model; measured: Measured }

/** The newest of so large a share, and never more than so many, are held back to try it on. */
const heldBack = { share: 5, most: 400 } as const

/** Learns from decisions, the oldest first, and tells how well the newest would have been suggested. */
export function learnFrom(
  examples: readonly Example[],
  described: readonly Described[],
  cut: Cut,
): Learnt {
  const held = Math.min(heldBack.most, Math.floor(examples.length / heldBack.share))
  const [older, newest] = [examples.slice(0, examples.length - held), examples.slice(-held)]
  const trial = held === 0 ? null : modelOf(older, cut)
  const measured = measure(held === 0 ? [] : newest, described, { model: trial, cut })
  return { model: modelOf(examples, cut), measured }
}

function modelOf(examples: readonly Example[], cut: Cut): Model {
  const counted = new Map<string, number>()
  for (const { label } of examples) counted.set(label, (counted.get(label) ?? 0) + 1)
  return { router: withoutRareWords(learnRouter(examples, cut)), examples: counted }
}

/** A word that only one appeal has is not kept: it may tell whose it is, and decides nothing. */
function withoutRareWords(router: Router): Router {
  const views = { ...router.views }
  // Why `as`: the keys of the views are their names.
  for (const name of Object.keys(views) as (keyof typeof views)[]) {
    const view = views[name]
    const odds = new Map([...view.odds].filter(([word]) => view.numbers.has(word)))
    views[name] = { ...view, odds }
  }
  return { ...router, views }
}

function measure(
  tried: readonly Example[],
  described: readonly Described[],
  { model, cut }: { model: Model | null; cut: Cut },
): Measured {
  const suggest = suggesterOf(retrieval(described, cut), model, cut)
  const answers = tried.map((example) => {
    const keys = suggest(example, 3)
    const [first, second] = keys
    return {
      right: first?.key === example.label,
      among: keys.some(({ key }) => key === example.label),
      lead: leadOf(first?.confidence, second?.confidence),
    }
  })
  const count = (some: (one: (typeof answers)[number]) => boolean) => answers.filter(some).length
  return {
    tried: tried.length,
    first: count(({ right }) => right),
    three: count(({ among }) => among),
    margins: margins.map((margin) => ({
      margin,
      covered: count(({ lead }) => lead * 100 >= margin),
      right: count(({ lead, right }) => right && lead * 100 >= margin),
    })),
  }
}

/** How far the first suggestion is ahead of the second, 0 to 1. */
export const leadOf = (first = 0, second = 0): number => Math.max(0, first - second)
