import type { Day } from '#kernel/day.ts'
import type { Client } from '../caller.ts'
import type { Cast, Department, PlayedEnterprise } from '../people.ts'
import type { Plot } from '../plots.ts'
import type { PlayedAppeal } from '../source.ts'

/** One played appeal: who raises it, where it goes, how it goes. */
export type Role = {
  appeal: PlayedAppeal
  plot: Plot
  enterprise: PlayedEnterprise
  /** The office that handles it, and the one a redo, a ruling or a transfer gives it to. */
  department: Department
  second: Department
  caller: Client
  venue: string
  viaCoordinator: boolean
  /** From 1 to 3: how many working days its steps take, so that not all happen on one day. */
  pace: number
}

export type Stage = {
  cast: Cast
  /** The day `count` working days after another; before it when negative. */
  after: (day: Day, count: number) => Day
  /** Hears whose an appeal is, by its path, when it is raised. */
  raised?: (at: string, by: PlayedEnterprise) => void
  /** Hears of an appeal, by its path, with which no story goes on. */
  over?: (at: string) => void
  /** What the coordinator looks at before deciding who is responsible. */
  consider?: (at: string) => Promise<unknown>
}

/** A role on the stage, and the path of its appeal. */
export type Scene = Stage & Role & { at: string }

/** Each `yield` waits for a day. */
export type Told<T> = AsyncGenerator<Day, T>

type Seen = {
  deadlines: { kind: string; dueOn: Day; endedOn: Day | null }[]
  letters: { document: 'reminder' | 'order'; answer: unknown }[]
}

const look = ({ cast, at }: Scene) => cast.coordinator.get<Seen>(at)

/** The date that an office has to keep, as everybody can read it at the appeal. */
export async function dueOf(scene: Scene, kind: 'reply' | 'redo'): Promise<Day> {
  const found = (await look(scene)).deadlines.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`${scene.at} has no date of ${kind}.`)
  return found.dueOn
}

/** Stops the play when the letter is not there that the office is about to answer. */
export async function expectLetter(scene: Scene, document: 'reminder' | 'order'): Promise<void> {
  const { letters } = await look(scene)
  if (!letters.some((one) => one.document === document && one.answer === null)) {
    throw new Error(`${scene.at}: no ${document} has come.`)
  }
}
