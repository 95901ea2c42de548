import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { edgesOf } from '#kernel/loop.ts'
import {
  steps as appealSteps,
  appealsRoutes,
  dutyRoutes,
  importPlugin,
  ledgerPlugin,
  letterPlugin,
  storedAppeals,
  wakeAppeals,
} from '#modules/appeals/index.ts'
import { calendarRoutes } from '#modules/calendar/index.ts'
import { insightRoutes, serveEvents } from '#modules/insight/index.ts'
import { authenticator, peopleRoutes, rulesRoutes } from '#modules/people/index.ts'
import { storedTopics, topicSteps, topicsRoutes } from '#modules/talks/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import type { ReferenceRows } from '#platform/database/migrate.ts'
import { createServer } from '#platform/http/server.ts'
import { serveWeb } from '#platform/http/web.ts'
import { contract } from './contract.ts'

/** The loops the platform runs, each with its summary table. */
export const loops = [storedAppeals, storedTopics]

/** Rows the database keeps of our tables of steps: it refuses every other edge. */
export const reference: readonly ReferenceRows[] = [
  { table: 'appeals.edge', columns: ['status_before', 'status'], rows: edgesOf(appealSteps) },
  { table: 'talks.topic_edge', columns: ['status_before', 'status'], rows: edgesOf(topicSteps) },
]

const router = {
  people: peopleRoutes,
  rules: rulesRoutes,
  calendar: calendarRoutes,
  appeals: { ...appealsRoutes, ...dutyRoutes },
  insight: insightRoutes,
  talks: topicsRoutes,
}

/** OpenAPI 3.1, printed from the contract. */
export function printOpenApi() {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(contract, {
    info: { title: 'Kentan 恳谈', version: '1', description: '政企恳谈闭环接口' },
    servers: [{ url: '/api/v1' }],
  })
}

export type AppOptions = {
  db: Database
  tenantId: string
  logLevel: string
  webFolder?: string | undefined
}

/** The whole application on a database: the HTTP server and the timed work. */
export async function createApp({ db, tenantId, logLevel, webFolder }: AppOptions) {
  const clock = actorWithoutAccount(tenantId, 'clock')
  const http = await createServer({
    db,
    logLevel,
    router,
    authenticate: authenticator(tenantId),
    openapi: printOpenApi,
    plugins: [
      serveEvents,
      importPlugin,
      ledgerPlugin,
      letterPlugin,
      ...(webFolder ? [serveWeb(webFolder)] : []),
    ],
  })
  return { http, runJobs: () => wakeAppeals(db, clock) }
}
