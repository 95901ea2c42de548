import type { briefingRefusals as zh } from './refusals.briefings.zh.ts'

export const briefingRefusals: Record<keyof typeof zh, string> = {
  'briefings/unknown-period': 'There is no such period; choose a month or week that has begun',
  'briefings/quarter-not-over': 'The quarter is not over yet; its report is drafted afterwards',
  'briefings/quarter-taken': 'The quarter already has a report',
  'briefings/issued': 'The report is issued and cannot be changed any more',
  'briefings/whole-city-only': 'Reports are drafted and issued by coordinators of the whole city',
}
