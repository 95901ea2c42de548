import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { StaffRole } from '#kernel/roles.ts'
import { officesByKey, openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { type Client, visitorAt } from '../caller.ts'
import type { TurnedClock } from '../clock.ts'
import { diceOf } from '../dice.ts'
import { clientOf } from '../people.ts'
import { stageOf } from '../period.ts'
import type { Staff } from '../staff.ts'
import type { OpenStage } from '../stage.ts'
import type { Chapter, YearStage } from './chapter.ts'

type Making = {
  db: Database
  tenantId: string
  clock: TurnedClock
  staff: Staff
  seed: number
  left: YearStage['left']
  raisedBy: YearStage['raisedBy']
  /** The folder for papers; none are kept without one. */
  out?: string | undefined
}

/** How often something was done, by what it is called. */
export type Deeds = Record<string, number>

/** The files a play has written, from its folder on. */
export type Files = string[]

/** A chapter with its stage, and what it has done so far. */
export type Playing = { chapter: Chapter; stage: YearStage; deeds: Deeds }

/** Opens the stage of each chapter, with dice of its own from the seed and its name. */
export async function openChapters(
  open: OpenStage,
  chapters: readonly Chapter[],
  making: Making,
): Promise<{ playing: Playing[]; files: Files }> {
  const { staff, clock, seed, left, raisedBy, db, tenantId, out } = making
  const place = { db, tenantId }
  const people = await openPeople(open, { ...place, staff })
  const files: Files = []
  const keep = keeperIn(out, files)
  const stageFor = (name: string, deeds: Deeds): YearStage => ({
    ...{ ...open, ...stageOf(open), ...people, ...place, clock, left, raisedBy, keep },
    newId: clock.newId ?? (() => uuidv7()),
    roll: diceOf(seedOf(name, seed)),
    did: (what, n = 1) => {
      deeds[what] = (deeds[what] ?? 0) + n
    },
  })
  const playing = chapters.map((chapter): Playing => {
    const deeds: Deeds = {}
    return { chapter, deeds, stage: stageFor(chapter.name, deeds) }
  })
  return { playing, files }
}

function keeperIn(out: string | undefined, files: Files): YearStage['keep'] {
  return (path, content) => {
    if (out === undefined) return
    const file = join(out, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    files.push(path)
  }
}

/** A seed for each name (FNV-1a), so that one chapter more or less changes no other. */
export function seedOf(name: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

type People = Pick<
  YearStage,
  'leader' | 'expert' | 'admin' | 'security' | 'secondCoordinator' | 'secondAuditor' | 'visitor'
>

async function openPeople(
  { address }: OpenStage,
  { db, tenantId, staff }: Pick<Making, 'db' | 'tenantId' | 'staff'>,
): Promise<People> {
  const client = (accountId: string): Client => clientOf({ db, tenantId, address }, accountId)
  const admin = actorWithoutAccount(tenantId, 'admin')
  const opened = (name: string, role: StaffRole, office?: string) =>
    db.as(admin, async (ctx) => {
      const { officeId } = (await officesByKey(ctx)).get(office ?? '') ?? {}
      return openAccount(ctx, { name, role, ...(officeId && { officeId }) })
    })
  return {
    leader: client(staff.leader),
    admin: client(staff.admin),
    security: client(staff.security),
    expert: client(await opened('特邀专家', 'expert')),
    secondCoordinator: client(await opened('统筹办公室副值班员', 'coordinator', 'coordination')),
    secondAuditor: client(await opened('监督审计员（二）', 'auditor')),
    visitor: visitorAt(address),
  }
}
