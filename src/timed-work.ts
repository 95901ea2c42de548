import { storedAppeals, tellAppeals, wakeAppeals } from '#modules/appeals/index.ts'
import { tendFiles } from '#modules/attachments/index.ts'
import {
  storedCases,
  storedCycles,
  tellCases,
  tellCycles,
  wakeAwards,
} from '#modules/awards/index.ts'
import { storedChecks, tellChecks, wakeChecks } from '#modules/checks/index.ts'
import {
  storedRectifications,
  tellRectifications,
  tellSelfService,
  wakeRectifications,
  withEvaluation,
} from '#modules/evaluation/index.ts'
import { tendFigures } from '#modules/insight/index.ts'
import { type ChannelName, openChannels, sendDue, tellOutbox } from '#modules/notices/index.ts'
import { wakeOpenness } from '#modules/openness/index.ts'
import {
  findProblems,
  storedProblems,
  tellProblems,
  wakeProblems,
} from '#modules/problems/index.ts'
import { storedPromises, tellPromises, wakePromises } from '#modules/promises/index.ts'
import {
  storedItems,
  storedRetrospectives,
  storedReviews,
  tellRetrospectives,
  tellReviewItems,
  tellReviews,
  wakeReviews,
} from '#modules/reviews/index.ts'
import { tellContactChanges, tellCorrections, wakeErasures } from '#modules/rights/index.ts'
import { wakeRouting } from '#modules/routing/index.ts'
import { tendSearch } from '#modules/search/index.ts'
import {
  storedSeats,
  storedSessions,
  tellSeats,
  tellSessions,
  wakeTalks,
} from '#modules/talks/index.ts'
import { tellAlerts, wakeLogAlerts } from '#modules/trust/index.ts'
import { tellWatch, wakeWatch } from '#modules/watch/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { loops } from './loops.ts'
import type { AppOptions } from './wiring.ts'

/** Says of each loop's events who is told what. */
const tellers = {
  [storedAppeals.loop.name]: withEvaluation(tellAppeals),
  [storedSessions.loop.name]: tellSessions,
  [storedSeats.loop.name]: tellSeats,
  [storedProblems.loop.name]: tellProblems,
  alert: tellAlerts,
  'contact-change': tellContactChanges,
  correction: tellCorrections,
  watch: tellWatch,
  [storedReviews.loop.name]: tellReviews,
  [storedItems.loop.name]: tellReviewItems,
  [storedPromises.loop.name]: tellPromises,
  [storedRetrospectives.loop.name]: tellRetrospectives,
  [storedCycles.loop.name]: tellCycles,
  [storedCases.loop.name]: tellCases,
  [storedRectifications.loop.name]: tellRectifications,
  'self-service': tellSelfService,
  [storedChecks.loop.name]: tellChecks,
}

/** What the timed work of a city needs. */
export type TimedWork = Pick<
  AppOptions,
  'db' | 'tenantId' | 'channels' | 'publicUrl' | 'files' | 'learn' | 'finder'
> & {
  /** Hears of what could not be told and is tried again. */
  onFault?: (error: unknown, row: object) => void
}

/**
 * Does once what has become due, by the clock of `db`, safe to run twice and by several at once;
 * `mayGoOn` is asked between two items. Answers how much there was of each.
 */
export async function doTimedWork(
  {
    db,
    tenantId,
    channels = openChannels({}),
    publicUrl,
    files,
    learn,
    finder,
    onFault,
  }: TimedWork,
  mayGoOn = () => true,
) {
  const clock = actorWithoutAccount(tenantId, 'clock')
  // Why `as`: the keys of what is typed by channel are channels.
  const offers = new Set(Object.keys(channels) as ChannelName[])
  return {
    ...(await wakeAppeals(db, clock, mayGoOn)),
    ...(await wakeTalks(db, clock, mayGoOn)),
    ...(await wakeReviews(db, clock, mayGoOn)),
    ...(await wakePromises(db, clock, mayGoOn)),
    ...(await wakeAwards(db, clock, mayGoOn)),
    ...(await wakeRectifications(db, clock, mayGoOn)),
    ...(await wakeErasures(db, clock, mayGoOn)),
    ...(await wakeWatch(db, clock, mayGoOn)),
    ...(await wakeOpenness(db, clock)),
    ...(await wakeLogAlerts(db, clock)),
    ...(await tendSearch(db, clock, loops, mayGoOn)),
    ...(await tendFigures(db, clock, loops, mayGoOn)),
    ...(await wakeProblems(db, clock, mayGoOn)),
    ...(await wakeChecks(db, clock, mayGoOn)),
    ...(await tellOutbox(db, clock, { tellers, offers, ...(onFault && { onFault }), mayGoOn })),
    ...(await sendDue(db, clock, { channels, publicUrl, mayGoOn })),
    ...(files && (await tendFiles(db, clock, files, { mayGoOn, onFault }))),
    // Why last: nobody waits for them, and they take a while.
    ...(finder && (await findProblems(db, clock, { finder, mayGoOn, onFault }))),
    ...(await wakeRouting(db, clock, { learn, mayGoOn })),
  }
}
