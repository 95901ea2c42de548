import type { Pack, PackDecision, Told } from './types.ts'

/** How many there were of what a pack tells: as it was counted, or in an older pack what it lists. */
export function toldIn({ told, missed, relapses, decisions, earlier = [] }: Pack): Told {
  if (told !== undefined) return told
  return countTold({ missed, relapses, decisions, earlier })
}

type Lists = Required<Pick<Pack, 'missed' | 'relapses' | 'decisions' | 'earlier'>>

/** How many there are of each: of decisions the measures with how they stand, and what has none. */
export function countTold({ missed, relapses, decisions, earlier }: Lists): Told {
  const measures = decisions.filter(({ kind = 'measures' }) => kind === 'measures')
  return {
    ...{ missed: missed.length, relapses: relapses.length },
    decisions: { ...standingOf(measures), others: decisions.length - measures.length },
    earlier: standingOf(earlier),
  }
}

function standingOf(decisions: readonly PackDecision[]): Told['earlier'] {
  const at = (name: PackDecision['standing']) =>
    decisions.filter(({ standing }) => standing === name).length
  return { all: decisions.length, done: at('done'), late: at('late') }
}
