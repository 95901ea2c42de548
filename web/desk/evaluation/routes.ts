import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAppealSearch } from '../appeals/search.ts'
import { getParentRoute } from '../root-route.ts'

/** The pages of follow-up and bad ratings. */
export const evaluationRoutes = [
  createRoute({
    getParentRoute,
    path: '/calls',
    validateSearch: ({ appeal }: Record<string, unknown>): { appeal?: string } =>
      typeof appeal === 'string' ? { appeal } : {},
    component: lazyRouteComponent(() => import('./CallsPage.tsx'), 'CallsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/calls/all',
    validateSearch: readAppealSearch,
    component: lazyRouteComponent(() => import('../appeals/AppealsPage.tsx'), 'AppealsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rectifications',
    component: lazyRouteComponent(() => import('./RectificationsPage.tsx'), 'RectificationsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rectifications/$rectificationId',
    component: lazyRouteComponent(() => import('./RectificationPage.tsx'), 'RectificationPage'),
  }),
] as const
