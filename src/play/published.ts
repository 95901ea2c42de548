import type { AppealShown, Beside, Recounted } from '../recount/recount.ts'
import type { Client } from './caller.ts'

/** What the API publishes and the recount has to come to, with the moment it stood at. */
export type Published = { asOf: string; standing: Recounted }

type Figures = Recounted['figures']
type Item = {
  appealId: string
  officeId: string | null
  light: string
  daysOver: number
  level: number
  letters: number
}
type OfficeRow = { officeId: string | null; officeName: string | null } & Record<string, unknown>
type Supervision = { asOf: string; items: Item[]; more: number; offices: OfficeRow[] }
type Page = { items: { appealId: string }[]; next: string | null }
type Named = { officeName: string | null }
type Detail = {
  appealId: string
  light: AppealShown['light']
  letters: (Named & {
    document: 'reminder' | 'order'
    number: string
    to: string
    on: string
    answerBy: string
    answer: { on: string } | null
  })[]
  deadlines: (Named & {
    kind: string
    startOn: string
    dueOn: string
    warnOn: string
    endedOn: string | null
  })[]
}

/** Reads everything a quarter is judged by as an auditor sees it: figures, lists, every appeal. */
export async function readPublished(auditor: Client): Promise<Published> {
  const { asOf, items, more, offices } = await auditor.get<Supervision>('/supervision')
  const counts = await auditor.get<{ byLight: Record<string, number> }>('/appeals/counts')
  const { offices: all } = await auditor.get<{ offices: { officeId: string; name: string }[] }>(
    '/city',
  )
  const ids = new Map(all.map(({ officeId, name }) => [name, officeId]))
  const appeals = await readPages(auditor, ids)
  const letters = Object.values(appeals).flatMap((one) => one.letters)
  const sent = (document: string) => letters.filter((one) => one.document === document).length
  return {
    asOf,
    standing: {
      figures: await auditor.get<Figures>('/figures'),
      lights: { green: 0, yellow: 0, red: 0, black: 0, paused: 0, ...counts.byLight },
      supervision: { items: items.map(shownItem), more, offices: byOffice(offices) },
      letters: { reminder: sent('reminder'), order: sent('order') },
      appeals,
    },
  }
}

// Why `as`: the recount has its own words for lights, and compares them as they come.
const shownItem = ({ appealId, officeId, light, daysOver, level, letters }: Item) =>
  ({ appealId, officeId, light, daysOver, level, letters }) as Supervised

type Supervised = Recounted['supervision']['items'][number]

function byOffice(rows: OfficeRow[]): Recounted['supervision']['offices'] {
  const counted = rows.map(({ officeId, officeName: _, ...counts }) => [officeId ?? 'none', counts])
  return Object.fromEntries(counted)
}

async function readPages(auditor: Client, ids: ReadonlyMap<string, string>) {
  const appeals: Record<string, AppealShown> = {}
  for (let cursor: string | null = ''; cursor !== null; ) {
    const after: string = cursor && `&cursor=${cursor}`
    const { items, next }: Page = await auditor.get(`/appeals?view=all&limit=50${after}`)
    for (const { appealId } of items) {
      appeals[appealId] = shown(await auditor.get<Detail>(`/appeals/${appealId}`), ids)
    }
    cursor = next
  }
  return appeals
}

function shown({ light, letters, deadlines }: Detail, ids: ReadonlyMap<string, string>) {
  const idOf = ({ officeName }: Named) => ids.get(officeName ?? '') ?? ''
  const dates = deadlines.map(({ kind, startOn, dueOn, warnOn, endedOn, officeName }) => {
    const name = kind === 'co' ? `co:${idOf({ officeName })}` : kind
    return [name, { startOn, dueOn, warnOn, endedOn }]
  })
  return {
    light,
    letters: letters.map(({ document, number, to, on, answerBy, answer, officeName }) => {
      const officeId = idOf({ officeName })
      return { document, number, to, officeId, on, answerBy, answeredOn: answer?.on ?? null }
    }),
    dates: Object.fromEntries(dates),
  }
}

type Year = Beside['notices'][number]
type Versions = { items: (Beside['rules'][number] & { version: number })[]; next: number | null }

/** The holiday notices of these years and every version of the rules: what lies beside the events. */
export async function readBeside(
  auditor: Pick<Client, 'get'>,
  years: readonly number[],
): Promise<Beside> {
  const notices: Year[] = []
  for (const year of years) notices.push(await auditor.get<Year>(`/calendar/${year}`))
  const rules: Versions['items'] = []
  for (let before: number | null = 1_000_000; before !== null; ) {
    const page: Versions = await auditor.get(`/rules/versions?before=${before}`)
    rules.push(...page.items)
    before = page.next
  }
  return { notices, rules }
}
