import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { getParentRoute } from '../root-route.ts'

/** What is published of the figures. */
export const opennessRoutes = [
  createRoute({
    getParentRoute,
    path: '/publications',
    component: lazyRouteComponent(() => import('./PublicationsPage.tsx'), 'PublicationsPage'),
  }),
] as const
