import { folded } from '#kernel/grams.ts'
import { hasInitials } from '#kernel/initials.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { searchContract } from './contract.ts'
import { segmentsOf } from './domain/marks.ts'
import { idOfNumber, officesOf, shownOf } from './items.ts'

type Input = InputOf<typeof searchContract.search>
type Item = OutputOf<typeof searchContract.search>['items'][number]

/** Offices by a part of their name, or by the initials of its pinyin; they stand before all else. */
export async function officesFound(ctx: Ctx, input: Input): Promise<Item[]> {
  const { kind, status, environment, from, to, regionId, officeId } = input
  const narrowed = [status, environment, from, to].some((filter) => filter !== undefined)
  if (narrowed || (kind !== undefined && kind !== 'office')) return []
  const asked = folded(input.q)
  const letters = /^[a-z0-9]{2,}$/.test(asked)
  return (await officesOf(ctx))
    .filter((one) => regionId === undefined || one.regionId === regionId)
    .filter((one) => officeId === undefined || one.id === officeId)
    .filter(({ name }) => folded(name).includes(asked) || (letters && hasInitials(name, asked)))
    .slice(0, mostOffices)
    .map(({ id, name, regionName }) => {
      const titleSegments = segmentsOf(name, folded(name), [asked])
      return {
        ...{
          kind: 'office' as const,
          id,
          title: name,
          titleSegments,
          regionName,
          officeName: name,
        },
        ...{ number: null, status: null, sessionId: null, day: null },
        ...{ part: 'name' as const, segments: titleSegments },
      }
    })
}

const mostOffices = 8

const appealNumber = /^\d{4}-[0-9a-z]{4}-[0-9a-z]{4}$/i

/** The appeal with just this number, where that is what is asked for. */
export async function appealOfNumber(ctx: Ctx, { q, kind }: Input): Promise<Item[]> {
  if (!appealNumber.test(q) || (kind !== undefined && kind !== 'appeal')) return []
  const found = await idOfNumber(ctx, q.toUpperCase())
  if (found === null) return []
  const shown = (await shownOf(ctx, [{ kind: 'appeal', id: found.id }])).get(`appeal ${found.id}`)
  if (shown === undefined) return []
  return [
    {
      ...{ kind: 'appeal', id: found.id, ...shown, day: found.day, part: 'text' },
      titleSegments: [{ text: shown.title, marked: false }],
      segments: [{ text: q.toUpperCase(), marked: true }],
    },
  ]
}
