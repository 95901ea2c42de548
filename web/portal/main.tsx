import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { showTypeSize } from './frame/large-type.ts'
import { startMessages } from './frame/messages.ts'
import { takeSignInToken } from './people/sign-in-token.ts'
import { queries } from './queries.ts'
import { router } from './router.tsx'
import './portal.css'

takeSignInToken()
showTypeSize()
await startMessages()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <QueryClientProvider client={queries}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
)
