import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPromiseSearch } from '../promises/promise-search.ts'
import { getParentRoute } from '../root-route.ts'

/** The pages of the monthly reviews; what is fixed in an address goes before a review's id. */
export const reviewRoutes = [
  createRoute({
    getParentRoute,
    path: '/reviews',
    component: lazyRouteComponent(() => import('./list/ReviewsPage.tsx'), 'ReviewsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reviews/rota',
    component: lazyRouteComponent(() => import('./rota/RotaPage.tsx'), 'RotaPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reviews/measures',
    component: lazyRouteComponent(() => import('./follow-up/FollowUpPage.tsx'), 'FollowUpPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reviews/half',
    component: lazyRouteComponent(() => import('./packs/PacksPage.tsx'), 'HalfPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reviews/year',
    component: lazyRouteComponent(() => import('./packs/PacksPage.tsx'), 'YearPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reviews/packs/$packId',
    component: lazyRouteComponent(() => import('./packs/PackPage.tsx'), 'PackPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/promises',
    validateSearch: readPromiseSearch,
    component: lazyRouteComponent(() => import('../promises/PromisesPage.tsx'), 'PromisesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/promises/$promiseId',
    component: lazyRouteComponent(() => import('../promises/PromisePage.tsx'), 'PromisePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reviews/$reviewId',
    component: lazyRouteComponent(() => import('./review/ReviewPage.tsx'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reviews/$reviewId/items/$itemId',
    component: lazyRouteComponent(() => import('./item/ItemPage.tsx'), 'ItemPage'),
  }),
] as const
