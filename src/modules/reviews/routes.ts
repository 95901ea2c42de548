import { ballotsRoutes } from './ballots/routes.ts'
import { followUpRoutes } from './follow-up/routes.ts'
import { itemsRoutes } from './items/routes.ts'
import { meetingsRoutes } from './meetings/routes.ts'
import { packsRoutes } from './packs/routes.ts'
import { rotaRoutes } from './rota/routes.ts'

export const reviewsRoutes = {
  ...rotaRoutes,
  ...meetingsRoutes,
  ...itemsRoutes,
  ...ballotsRoutes,
  ...followUpRoutes,
  ...packsRoutes,
}
