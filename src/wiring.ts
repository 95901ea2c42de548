import { type Aid, aidRoutes } from '#modules/aid/index.ts'
import {
  appealsRoutes,
  dutyRoutes,
  identityRoutes,
  importPlugin,
  ledgerPlugin,
  letterPlugin,
  mergingRoutes,
  receiptPlugin,
  receiptsRoutes,
  reopeningRoutes,
  storedAppeals,
  tellAppeals,
  wakeAppeals,
} from '#modules/appeals/index.ts'
import {
  attachmentsPlugin,
  attachmentsRoutes,
  type Files,
  tendFiles,
} from '#modules/attachments/index.ts'
import {
  awardPapers,
  awardsRoutes,
  storedCases,
  storedCycles,
  tellCases,
  tellCycles,
  wakeAwards,
} from '#modules/awards/index.ts'
import { briefingPapers, briefingsRoutes } from '#modules/briefings/index.ts'
import { calendarRoutes } from '#modules/calendar/index.ts'
import { checksRoutes, storedChecks, tellChecks, wakeChecks } from '#modules/checks/index.ts'
import {
  callsPlugin,
  evaluationRoutes,
  storedRectifications,
  tellRectifications,
  tellSelfService,
  wakeRectifications,
  withEvaluation,
} from '#modules/evaluation/index.ts'
import { insightRoutes, serveEvents, tendFigures } from '#modules/insight/index.ts'
import {
  type ChannelName,
  type Channels,
  noticesRoutes,
  openChannels,
  sendCodeBy,
  sendDue,
  tellOutbox,
} from '#modules/notices/index.ts'
import { opennessRoutes, serveOpenData, wakeOpenness } from '#modules/openness/index.ts'
import {
  accountsRoutes,
  authenticator,
  contactsRoutes,
  type Provider,
  peopleRoutes,
  providerRoutes,
  rulesRoutes,
  signInRoutes,
  twoPersonsRoutes,
} from '#modules/people/index.ts'
import {
  type Finder,
  findProblems,
  problemsRoutes,
  storedProblems,
  tellProblems,
  wakeProblems,
} from '#modules/problems/index.ts'
import {
  promisesPlugin,
  promisesRoutes,
  storedPromises,
  tellPromises,
  wakePromises,
} from '#modules/promises/index.ts'
import {
  packPapers,
  promisedRoutes,
  reviewPapers,
  reviewsRoutes,
  storedItems,
  storedRetrospectives,
  storedReviews,
  tellRetrospectives,
  tellReviewItems,
  tellReviews,
  wakeReviews,
} from '#modules/reviews/index.ts'
import {
  correctionsRoutes,
  rightsRoutes,
  tellContactChanges,
  tellCorrections,
  wakeErasures,
} from '#modules/rights/index.ts'
import { type learn, routingRoutes, wakeRouting } from '#modules/routing/index.ts'
import { searchRoutes, tendSearch } from '#modules/search/index.ts'
import {
  feedPlugin,
  paperPlugin,
  storedSeats,
  storedSessions,
  talksRoutes,
  tellSeats,
  tellSessions,
  wakeTalks,
} from '#modules/talks/index.ts'
import {
  alertsRoutes,
  quotaRoutes,
  raiseAlertOf,
  readsRoutes,
  sampleRoutes,
  tellAlerts,
  wakeLogAlerts,
} from '#modules/trust/index.ts'
import { tellWatch, wakeWatch, watchRoutes } from '#modules/watch/index.ts'
import { clockRoutes } from '#platform/clock/routes.ts'
import { clockGauges } from '#platform/clock/watch.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { createServer, type ServerParts } from '#platform/http/server.ts'
import { serveWeb } from '#platform/http/web.ts'
import { serveLog } from '#platform/log/files.ts'
import { logGauges } from '#platform/log/gauges.ts'
import { logRoutes } from '#platform/log/routes.ts'
import { loops } from './loops.ts'
import { printOpenApi } from './openapi.ts'

const routerOf = ({ provider = null, aid = null }: Helpers) => ({
  people: {
    ...peopleRoutes,
    ...contactsRoutes,
    ...signInRoutes,
    ...providerRoutes(provider),
  },
  accounts: { ...accountsRoutes, ...twoPersonsRoutes },
  rules: rulesRoutes,
  calendar: calendarRoutes,
  appeals: {
    ...appealsRoutes,
    ...mergingRoutes,
    ...reopeningRoutes,
    ...identityRoutes,
    ...dutyRoutes,
    ...receiptsRoutes,
  },
  attachments: attachmentsRoutes,
  briefings: briefingsRoutes,
  insight: insightRoutes,
  trust: { ...sampleRoutes, ...readsRoutes, ...quotaRoutes, ...alertsRoutes },
  notices: noticesRoutes,
  clock: clockRoutes,
  rights: { ...rightsRoutes, ...correctionsRoutes },
  problems: problemsRoutes,
  promises: { ...promisesRoutes, ...promisedRoutes },
  watch: watchRoutes,
  openness: opennessRoutes,
  search: searchRoutes,
  routing: routingRoutes,
  aid: aidRoutes(aid),
  log: logRoutes,
  reviews: reviewsRoutes,
  awards: awardsRoutes,
  checks: checksRoutes,
  talks: talksRoutes,
  evaluation: evaluationRoutes,
})

type Helpers = { provider?: Provider | null; aid?: Aid | null }

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

export type AppOptions = {
  db: Database
  tenantId: string
  logLevel: string
  webFolder?: string | undefined
  /** What a program shows to read the log. */
  logToken?: string | undefined
  /** What a program shows to read `/metrics` from elsewhere. */
  metricsToken?: string | undefined
  /** The ways out of the system; by default webhooks alone. */
  channels?: Channels
  /** The address people use, for the links in messages. */
  publicUrl?: string | undefined
  /** How the site is reached and how much it answers; by default over plain http and without end. */
  door?: ServerParts['door']
  /** The city's own sign-in of its staff, where it has one. */
  provider?: Provider
  /** The server that drafts for staff, where the city has one. */
  aid?: Aid
  /** Where attachments are kept; without it there are none. */
  files?: Files
  /** How offices are learnt from what was dispatched; without it they are suggested by their duties. */
  learn?: typeof learn
  /** Compares what arrives with what is like it; without it no common problem is found. */
  finder?: Finder | undefined
}

/** The whole application on a database: the HTTP server and the timed work. */
export async function createApp(options: AppOptions) {
  const { db, tenantId, logLevel, webFolder, files } = options
  const http = await createServer({
    db,
    logLevel,
    router: routerOf(options),
    authenticate: authenticator(tenantId),
    openapi: printOpenApi,
    ...(options.door && { door: options.door }),
    metricsToken: options.metricsToken,
    ...(options.channels?.sms && { sendCode: sendCodeBy(options.channels.sms) }),
    onRefusal: (error) => raiseAlertOf(db, error),
    gauges: async () => [...(await clockGauges(db, tenantId)), ...(await logGauges(db, tenantId))],
    plugins: [
      serveEvents,
      importPlugin,
      ledgerPlugin,
      letterPlugin,
      receiptPlugin,
      serveLog({ tenantId, token: options.logToken }),
      paperPlugin,
      feedPlugin,
      reviewPapers,
      packPapers,
      promisesPlugin,
      awardPapers,
      callsPlugin,
      serveOpenData(tenantId),
      briefingPapers,
      ...(files ? [attachmentsPlugin(files)] : []),
      ...(webFolder ? [serveWeb(webFolder)] : []),
    ],
  })
  const onFault = (err: unknown, row: object) => http.log.error({ err, ...row }, 'not told')
  return { http, runJobs: () => doTimedWork({ onFault, ...options }) }
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
