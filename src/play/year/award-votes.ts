import type { YearStage } from './chapter.ts'

type Paper = {
  cycle: { maxChoices: number; status: string }
  cases: { caseId: string; own: boolean }[]
  barred: string | null
  cast: object | null
}

/** Some enterprises vote each day, each once; the first on the ballot please more of them. */
export async function castBallots(stage: YearStage, cycleId: string): Promise<void> {
  const { cast, roll, did } = stage
  for (const { client } of cast.enterprises) {
    if (roll() > 0.3) continue
    const paper = await client.get<Paper>(`/award-cycles/${cycleId}/ballot`)
    if (paper.cycle.status !== 'voting' || paper.barred !== null || paper.cast !== null) continue
    const open = paper.cases.filter(({ own }) => !own)
    const caseIds = open
      .filter((_, nth) => roll() < 0.75 - nth * 0.12)
      .slice(0, paper.cycle.maxChoices)
      .map(({ caseId }) => caseId)
    if (caseIds.length === 0) continue
    await client.post(`/award-cycles/${cycleId}/ballot`, { caseIds })
    did('ballots')
  }
}
