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
} from '#modules/appeals/index.ts'
import { attachmentsPlugin, attachmentsRoutes, type Files } from '#modules/attachments/index.ts'
import { awardPapers, awardsRoutes } from '#modules/awards/index.ts'
import { briefingPapers, briefingsRoutes } from '#modules/briefings/index.ts'
import { calendarRoutes } from '#modules/calendar/index.ts'
import { checksRoutes } from '#modules/checks/index.ts'
import { callsPlugin, evaluationRoutes } from '#modules/evaluation/index.ts'
import { insightRoutes, serveEvents } from '#modules/insight/index.ts'
import { type Channels, noticesRoutes, sendCodeBy } from '#modules/notices/index.ts'
import { opennessRoutes, serveOpenData } from '#modules/openness/index.ts'
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
import { type Finder, problemsRoutes } from '#modules/problems/index.ts'
import { promisesPlugin, promisesRoutes } from '#modules/promises/index.ts'
import { packPapers, promisedRoutes, reviewPapers, reviewsRoutes } from '#modules/reviews/index.ts'
import { correctionsRoutes, rightsRoutes } from '#modules/rights/index.ts'
import { type learn, routingRoutes } from '#modules/routing/index.ts'
import { searchRoutes } from '#modules/search/index.ts'
import { feedPlugin, paperPlugin, talksRoutes } from '#modules/talks/index.ts'
import {
  alertsRoutes,
  quotaRoutes,
  raiseAlertOf,
  readsRoutes,
  sampleRoutes,
} from '#modules/trust/index.ts'
import { watchRoutes } from '#modules/watch/index.ts'
import { clockRoutes } from '#platform/clock/routes.ts'
import { clockGauges } from '#platform/clock/watch.ts'
import type { Database } from '#platform/database/database.ts'
import { createServer, type ServerParts } from '#platform/http/server.ts'
import { serveWeb } from '#platform/http/web.ts'
import { serveLog } from '#platform/log/files.ts'
import { logGauges } from '#platform/log/gauges.ts'
import { logRoutes } from '#platform/log/routes.ts'
import { printOpenApi } from './openapi.ts'
import { doTimedWork } from './timed-work.ts'

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
