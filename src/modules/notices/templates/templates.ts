import type { Language } from '../domain/notice.ts'
import { awards as awardsEn } from './awards.en.ts'
import { awards as awardsZh } from './awards.zh.ts'
import { checks as checksEn } from './checks.en.ts'
import { checks as checksZh } from './checks.zh.ts'
import { enterprise as enterpriseEn } from './enterprise.en.ts'
import { enterprise as enterpriseZh } from './enterprise.zh.ts'
import { evaluation as evaluationEn } from './evaluation.en.ts'
import { evaluation as evaluationZh } from './evaluation.zh.ts'
import { frame as frameEn } from './frame.en.ts'
import { frame as frameZh } from './frame.zh.ts'
import { problems as problemsEn } from './problems.en.ts'
import { problems as problemsZh } from './problems.zh.ts'
import { promises as promisesEn } from './promises.en.ts'
import { promises as promisesZh } from './promises.zh.ts'
import { reviews as reviewsEn } from './reviews.en.ts'
import { reviews as reviewsZh } from './reviews.zh.ts'
import { staff as staffEn } from './staff.en.ts'
import { staff as staffZh } from './staff.zh.ts'
import { talks as talksEn } from './talks.en.ts'
import { talks as talksZh } from './talks.zh.ts'
import { trust as trustEn } from './trust.en.ts'
import { trust as trustZh } from './trust.zh.ts'

export type Template = { subject: string; text: string }
export type Templates<Code extends string = string> = Readonly<Record<Code, Template>>

/** Every template by its code, Chinese first. */
export const templates: Readonly<Record<Language, Templates>> = {
  zh: {
    ...enterpriseZh,
    ...staffZh,
    ...talksZh,
    ...trustZh,
    ...problemsZh,
    ...reviewsZh,
    ...promisesZh,
    ...awardsZh,
    ...evaluationZh,
    ...checksZh,
  },
  en: {
    ...enterpriseEn,
    ...staffEn,
    ...talksEn,
    ...trustEn,
    ...problemsEn,
    ...reviewsEn,
    ...promisesEn,
    ...awardsEn,
    ...evaluationEn,
    ...checksEn,
  },
}

export const frames: Readonly<Record<Language, Readonly<Record<keyof typeof frameZh, string>>>> = {
  zh: frameZh,
  en: frameEn,
}
