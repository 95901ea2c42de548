import type { Cast } from './people.ts'
import type { Plot } from './plots.ts'
import type { PlayedAppeal } from './source.ts'
import type { Role } from './stories/scene.ts'

/** Which plots of a period go with what a reply says; the first is what it comes to when none is left. */
const fitting: Readonly<Record<string, readonly Plot[]>> = {
  refused: ['refused-accepted', 'refused-denied', 'withdrawn', 'referred'],
  partly: ['accepted-unresolved', 'denied-to-the-end', 'left-to-lapse', 'unreachable'],
  planned: ['accepted-unresolved', 'left-to-lapse', 'unreachable'],
  resolved: [
    'resolved',
    'resolved-by-call',
    'resolved-after-supplement',
    'resolved-late',
    'resolved-after-redo',
    'denied-to-the-end',
    'unreachable',
    'left-to-lapse',
  ],
}
/** Any reply may come late, or from an office that did not want the appeal. */
const choosy = Object.values(fitting).flat()

export type Part = { appeal: PlayedAppeal; plot: Plot }

/** Gives each plot, in the order they have, an appeal with a reply that goes with it. */
export function castPlots(
  appeals: readonly PlayedAppeal[],
  plots: readonly Plot[],
  roll: () => number,
): Part[] {
  const waiting = appeals.map((appeal) => ({ appeal, at: roll() })).sort((a, b) => a.at - b.at)
  const parts: Part[] = []
  for (const plot of plots) {
    const found = waiting.findIndex(({ appeal }) => fits(appeal, plot))
    const [taken] = found < 0 ? [] : waiting.splice(found, 1)
    if (taken) parts.push({ appeal: taken.appeal, plot })
  }
  const rest = waiting.map(({ appeal }) => ({ appeal, plot: usualPlot(appeal) }))
  return [...parts, ...rest]
}

const fits = ({ reply }: PlayedAppeal, plot: Plot): boolean =>
  reply === null || !choosy.includes(plot) || fitting[reply.outcome]?.includes(plot) === true

const usualPlot = ({ reply }: PlayedAppeal): Plot =>
  fitting[reply?.outcome ?? '']?.[0] ?? 'resolved'

/** Who plays in each part, by dice. */
export function castRoles(
  cast: Cast,
  parts: readonly Part[],
  { roll, pace }: { roll: () => number; pace?: number | undefined },
): Role[] {
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(roll() * list.length)]
    if (one === undefined) throw new Error('A play needs somebody for every part.')
    return one
  }
  const venues = [...new Set(cast.enterprises.map(({ venue }) => venue))]
  return parts.map(({ appeal, plot }, index) => {
    const venue = appeal.venue ?? venues[index % venues.length] ?? 'huzhou'
    const own = cast.departments.find(({ key }) => key === appeal.office)
    const department = own ?? pick(cast.departments)
    const others = cast.departments.filter((one) => one !== department)
    return {
      appeal,
      plot,
      venue,
      enterprise: pick(likeliest(cast.enterprises, { venue, industry: appeal.industry })),
      department,
      second: pick(others),
      caller: pick(cast.callers),
      viaCoordinator: roll() < 0.2 && plot !== 'withdrawn',
      pace: pace ?? 1 + Math.floor(roll() * 3),
    }
  })
}

/** The enterprises an appeal may be of: of its trade and place, else of its trade, else of its place. */
function likeliest(
  all: Cast['enterprises'],
  { venue, industry }: { venue: string; industry: string | null },
) {
  const ofTrade = all.filter((one) => one.industry === industry)
  const ofPlace = all.filter((one) => one.venue === venue)
  const ofBoth = ofTrade.filter((one) => one.venue === venue)
  return [ofBoth, ofTrade, ofPlace].find((some) => some.length > 0) ?? all
}
