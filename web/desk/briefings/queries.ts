import { useQuery } from '@tanstack/react-query'
import type { Span } from '#modules/briefings/domain/words.ts'
import { api } from '../api.ts'

type Asked = { span: Span; region?: string }

/** All of the dashboard and the screen in one answer; it is asked anew every minute. */
export const useBriefing = (asked: Asked) =>
  useQuery({
    queryKey: ['briefing', asked],
    queryFn: () => api.briefings.briefing(asked),
    refetchInterval: 60_000,
    refetchIntervalInBackground: true,
  })

export const useReports = () =>
  useQuery({ queryKey: ['reports'], queryFn: () => api.briefings.reports({}) })

export const useReport = (reportId: string) =>
  useQuery({
    queryKey: ['reports', reportId],
    queryFn: () => api.briefings.report({ reportId }),
  })
