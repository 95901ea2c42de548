import { callsRoutes } from './calls/routes.ts'
import { linksRoutes } from './links/routes.ts'
import { rectificationsRoutes } from './rectifications/routes.ts'

export const evaluationRoutes = { ...rectificationsRoutes, ...callsRoutes, ...linksRoutes }
