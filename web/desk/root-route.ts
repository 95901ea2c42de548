import { createRootRoute } from '@tanstack/react-router'
import { NotFound } from './NotFound.tsx'
import { Shell } from './Shell.tsx'

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
export const getParentRoute = () => root
