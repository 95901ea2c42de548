import type { ReactNode } from 'react'
import type { Session } from '#web/desk/api.ts'
import { DrawPart } from '../draw/DrawPart.tsx'
import { PacksPart } from '../packs/PacksPart.tsx'
import { RosterPart } from '../roster/RosterPart.tsx'
import type { Talk } from '../talk-types.ts'
import { PapersPart } from './PapersPart.tsx'
import { PlanPart } from './PlanPart.tsx'
import { PromisesPart } from './PromisesPart.tsx'
import { ResultsPart } from './ResultsPart.tsx'
import { type Part, parts } from './session-parts.ts'

const forDepartments: readonly Part[] = ['plan', 'packs', 'papers']

/** What of a session a role sees: departments its arrangement and the papers sent to them. */
export function partsFor(role: Session['role']): readonly Part[] {
  if (role === 'coordinator' || role === 'leader' || role === 'auditor') return parts
  return role === 'handler' || role === 'lead' ? forDepartments : ['plan']
}

const shown: Record<Part, (props: { talk: Talk }) => ReactNode> = {
  plan: PlanPart,
  roster: RosterPart,
  draw: DrawPart,
  packs: PacksPart,
  results: ResultsPart,
  papers: PapersPart,
  promises: PromisesPart,
}

export function PartShown({ part, talk }: { part: Part; talk: Talk }) {
  const Shown = shown[part]
  return <Shown key={talk.sessionId} talk={talk} />
}
