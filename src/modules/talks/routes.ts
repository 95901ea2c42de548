import { comparisonRoutes } from './comparison/routes.ts'
import { drawsRoutes } from './draws/routes.ts'
import { feedsRoutes } from './feeds/routes.ts'
import { packsRoutes } from './packs/routes.ts'
import { periodsRoutes } from './periods/routes.ts'
import { questionsRoutes } from './questions/routes.ts'
import { seatsRoutes } from './seats/routes.ts'
import { sessionsRoutes } from './sessions/routes.ts'
import { suggestionsRoutes } from './suggestions/routes.ts'
import { topicsRoutes } from './topics/routes.ts'

export const talksRoutes = {
  ...topicsRoutes,
  ...periodsRoutes,
  ...sessionsRoutes,
  ...comparisonRoutes,
  ...seatsRoutes,
  ...drawsRoutes,
  ...feedsRoutes,
  ...questionsRoutes,
  ...suggestionsRoutes,
  ...packsRoutes,
}
