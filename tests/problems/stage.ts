import assert from 'node:assert/strict'
import { type Answer, anAppeal, type City, type Person } from '#tests/city.ts'
import type { Written } from './texts.ts'

/** A city in which enterprises write, and what staff read of common problems there. */
export function stageOf(city: City) {
  const firms = new Map<string, Awaited<ReturnType<City['enterprise']>>>()
  async function firm(who: string, regionId: string) {
    const known = firms.get(who) ?? (await city.enterprise(`湖州${who}制造有限公司`, regionId))
    firms.set(who, known)
    return known
  }
  return {
    firm,
    submit: async ([title, body, who, regionId]: Written): Promise<string> => {
      const person = await firm(who, regionId)
      const given = anAppeal({ title, body, regionId })
      return String((await took(person.post('/appeals', given))).appealId)
    },
    list: async (person: Person, query = ''): Promise<Record<string, unknown>[]> =>
      (await person.get(`/problems${query}`)).body.items,
    detail: async (person: Person, problemId: string) =>
      (await person.get(`/problems/${problemId}`)).body,
    took,
  }
}

/** What was answered to a step that was taken. */
async function took(asked: Promise<Answer>) {
  const { status, body, text } = await asked
  assert.ok(status === 200 || status === 201, text)
  return body
}
