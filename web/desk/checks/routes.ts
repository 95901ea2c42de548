import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { getParentRoute } from '../root-route.ts'

/** The pages of checks (抽查); what is fixed in an address goes before a check's id. */
export const checkRoutes = [
  createRoute({
    getParentRoute,
    path: '/checks',
    component: lazyRouteComponent(() => import('./ChecksPage.tsx'), 'ChecksPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/checks/flags',
    component: lazyRouteComponent(() => import('./FlagsPage.tsx'), 'FlagsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/checks/flags/$appealId/$version',
    component: lazyRouteComponent(() => import('./FlagPage.tsx'), 'FlagPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/checks/relapses',
    component: lazyRouteComponent(() => import('./RelapsesPage.tsx'), 'RelapsesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/checks/weeks',
    component: lazyRouteComponent(() => import('./WeeksPage.tsx'), 'WeeksPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/checks/$checkId',
    component: lazyRouteComponent(() => import('./CheckPage.tsx'), 'CheckPage'),
  }),
] as const
