import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { getParentRoute } from '../root-route.ts'

/** The pages of good cases; what is fixed in an address goes before a round's id. */
export const awardRoutes = [
  createRoute({
    getParentRoute,
    path: '/awards',
    component: lazyRouteComponent(() => import('./AwardsPage.tsx'), 'AwardsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/awards/library',
    component: lazyRouteComponent(() => import('./LibraryPage.tsx'), 'LibraryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/awards/cases/$caseId',
    component: lazyRouteComponent(() => import('./CasePage.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/awards/$cycleId',
    component: lazyRouteComponent(() => import('./CyclePage.tsx'), 'CyclePage'),
  }),
] as const
