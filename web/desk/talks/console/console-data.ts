import { queryOptions } from '@tanstack/react-query'
import { api, type City, problemOf, type Session } from '#web/desk/api.ts'
import { queries } from '#web/desk/queries.ts'
import { drop, keep, keptAt, openKept } from './kept.ts'
import { forgetSession } from './kept-session.ts'
import { noteError, setLine } from './outbox.ts'

type Answer<Call extends (input: never, ...rest: never[]) => Promise<unknown>> = Awaited<
  ReturnType<Call>
>

export type TalkSession = Answer<typeof api.talks.session>
export type TalkSeat = Answer<typeof api.talks.roster>['items'][number]
/** Subject and office are those of the question pack, where one was sent. */
export type TalkQuestion = Answer<typeof api.talks.questions>['items'][number]
type Topic = Pick<Answer<typeof api.talks.topic>, 'topicId' | 'title' | 'environment'>

/** All that the console shows of a session, as one piece, so that it is kept and shown as one. */
export type ConsoleData = {
  session: TalkSession
  seats: TalkSeat[]
  questions: TalkQuestion[]
  topics: Topic[]
  preview: Answer<typeof api.appeals.previewNewDispatch> | null
  city: City
}

type Snapshot = { at: number; data: ConsoleData }

export const snapshotKey = (accountId: string, sessionId: string) =>
  `snapshot:${accountId}:${sessionId}`

const refresh = 5_000

/** The session, asked for every few seconds; what was kept of it stands in while there is no line. */
export const consoleQuery = (who: Session, sessionId: string) => {
  const key = snapshotKey(who.accountId ?? '', sessionId)
  return queryOptions({
    queryKey: ['console', sessionId],
    queryFn: async (): Promise<ConsoleData> => {
      await openKept()
      try {
        const data = await load(sessionId)
        setLine('up')
        await keepWhileUnderway(key, who, data)
        return data
      } catch (error) {
        noteError(error)
        return standIn(key, error)
      }
    },
    staleTime: 0,
    retry: false,
    refetchInterval: refresh,
  })
}

async function load(sessionId: string): Promise<ConsoleData> {
  const options = { signal: AbortSignal.timeout(10_000) }
  const [session, roster, questions, preview, city] = await Promise.all([
    api.talks.session({ sessionId }, options),
    api.talks.roster({ sessionId }, options),
    api.talks.questions({ sessionId }, options),
    api.appeals.previewNewDispatch({}, options),
    once(['city'], () => api.people.city({}, options)),
  ])
  const topics = await Promise.all(
    session.topicIds.map((topicId) =>
      once(['topics', topicId], () => api.talks.topic({ topicId }, options)),
    ),
  )
  return { session, seats: roster.items, questions: questions.items, preview, city, topics }
}

/** What does not change during a talk is asked for once. */
const once = <T>(queryKey: string[], queryFn: () => Promise<T>): Promise<T> =>
  queries.fetchQuery({ queryKey, queryFn, staleTime: 3_600_000, retry: false })

/** Why only then: names of those who are not to be named leave the device with the end of the talk. */
async function keepWhileUnderway(key: string, who: Session, data: ConsoleData): Promise<void> {
  const { status, sessionId } = data.session
  const at = Date.now()
  if (status === 'underway') {
    const snapshot: Snapshot = { at, data }
    await keep(key, snapshot)
    await keep(`session:${who.accountId}`, { at, session: who })
    return
  }
  await drop([key, `session:${who.accountId}`])
  if (status !== 'minutes') await forgetSession(sessionId)
}

async function standIn(key: string, error: unknown): Promise<ConsoleData> {
  const shown = queries.getQueryData<ConsoleData>(['console', key.split(':')[2] ?? ''])
  if (shown) return shown
  const snapshot = keptAt<Snapshot>(key)
  if (snapshot === undefined || ![0, 401].includes(problemOf(error).status)) throw error
  queries.setQueryData(['city'], snapshot.data.city)
  return snapshot.data
}
