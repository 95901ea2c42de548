import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/client.ts'

export type Notice = Awaited<ReturnType<typeof api.rights.privacyNotice>>
export type Erasure = Awaited<ReturnType<typeof api.rights.erasures>>['items'][number]

export type Contacts = Awaited<ReturnType<typeof api.people.contacts>>

export const contactsQuery = queryOptions({
  queryKey: ['rights', 'contacts'],
  queryFn: () => api.people.contacts({}),
})

export const correctionsQuery = queryOptions({
  queryKey: ['rights', 'corrections'],
  queryFn: async () => (await api.rights.corrections({ limit: 50 })).items,
})

export const noticeQuery = queryOptions({
  queryKey: ['rights', 'notice'],
  queryFn: () => api.rights.privacyNotice({}),
})

export const erasuresQuery = queryOptions({
  queryKey: ['rights', 'erasures'],
  queryFn: async () => (await api.rights.erasures({ limit: 50 })).items,
})
