import { z } from 'zod'
import type { DrawPaper } from '../domain/draw.ts'

const standing = { smallMicro: z.boolean(), neverInvited: z.boolean(), dissatisfied: z.boolean() }
const size = z.int().min(0)

/** What a draw is redone from; whatever else was published with it is not asked for. */
const drawPaper = z.object({
  rule: z.string(),
  seats: size,
  seed: z.string(),
  targets: z.object({ smallMicro: size, neverInvited: size, dissatisfied: size }),
  already: z.object({ size, smallMicro: size, neverInvited: size, dissatisfied: size }),
  candidates: z.array(z.object({ code: z.string(), ...standing })),
  listHash: z.string(),
  roster: z.array(z.string()),
})

/** Reads a published draw from the text it was saved as; throws when it is none, or not drawn yet. */
export function readDrawPaper(text: string): DrawPaper {
  return drawPaper.parse(JSON.parse(text))
}
