import { PDFiumLibrary } from '@hyzyla/pdfium'
import { type Day, daysBetween } from '#kernel/day.ts'
import type { Chapter, YearStage } from './chapter.ts'

type Quarter = { year: number; quarter: number }
type Reports = { items: unknown[]; periods: string[]; open: Quarter[] }

/** A coordinator's own words to the report of a quarter. */
const remarks = [
  '建议下一季度集中办理用地预审和道路通行类诉求，并将办理结果逐件告知企业。',
  '建议对口径差较大的单位约谈一次，先听企业再听部门。',
  '建议把已落实的共性措施写入办事指南，避免同类诉求重复提出。',
  '建议年度复盘重点核查系统默认了结和未触达的诉求。',
]

/** Months and weeks whose briefing was taken home, by play. */
const taken = new WeakMap<YearStage, Set<string>>()

/**
 * 简报与专报: the leader takes the briefing of each month and each week home, and the report of a quarter that is over
 * is drafted, remarked upon and issued.
 */
export const briefings: Chapter = {
  name: 'briefings',
  async day(stage, day) {
    const { items, periods, open } = await stage.cast.coordinator.get<Reports>('/reports')
    await takeBriefings(stage, periods)
    const [quarter] = open
    if (quarter !== undefined && isJustOver(quarter, day)) {
      await issue(stage, quarter, remarks[items.length % remarks.length] ?? '')
    }
  },
}

/** The newest month and the newest week that are over, each once. */
async function takeBriefings(stage: YearStage, periods: readonly string[]): Promise<void> {
  const known = taken.get(stage) ?? new Set<string>()
  taken.set(stage, known)
  const newest = [false, true].flatMap(
    (ofWeeks) => periods.filter((name) => name.includes('W') === ofWeeks)[1] ?? [],
  )
  for (const name of newest.filter((one) => !known.has(one))) {
    known.add(name)
    const bytes = await bytesOf(stage, `/briefings/${name}.pdf`)
    await mustBeOnePage(name, bytes)
    stage.keep(`briefings/${name}.pdf`, bytes)
    stage.did('briefings taken home')
  }
}

async function issue(stage: YearStage, quarter: Quarter, text: string): Promise<void> {
  const desk = stage.cast.coordinator
  const { reportId } = await desk.post<{ reportId: string }>('/reports', quarter)
  await desk.post(`/reports/${reportId}/remarks`, { section: 'advice', text })
  const { number } = await desk.post<{ number: string }>(`/reports/${reportId}/issue`)
  for (const form of ['pdf', 'docx']) {
    const bytes = await bytesOf(stage, `/reports/${reportId}/paper.${form}`)
    stage.keep(`reports/${quarter.year}-Q${quarter.quarter}.${form}`, bytes)
  }
  stage.did(`reports issued, ${number}`)
}

const bytesOf = async ({ leader }: YearStage, path: string) =>
  new Uint8Array(await (await leader.download(path)).arrayBuffer())

async function mustBeOnePage(name: string, bytes: Uint8Array): Promise<void> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const pages = document.getPageCount()
  library.destroy()
  if (pages !== 1) throw new Error(`The briefing of ${name} has ${pages} pages.`)
}

/** Whether the quarter ended within the last month: those before the play have nothing to report. */
function isJustOver({ year, quarter }: Quarter, day: Day): boolean {
  const first =
    quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`
  const since = daysBetween(first, day)
  return since >= 0 && since < 31
}
