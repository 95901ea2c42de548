/** Refusals of briefings and quarterly reports. */
export const briefingRefusals = {
  'briefings/unknown-period': '没有这一期，请选择已经开始的月份或周',
  'briefings/quarter-not-over': '该季度尚未结束，结束后才能起草专报',
  'briefings/quarter-taken': '该季度已有专报',
  'briefings/issued': '专报已印发，不能再改动',
  'briefings/whole-city-only': '专报由市级统筹人员起草和印发',
} as const
