import { z } from 'zod'
import { declareRefusals } from '#kernel/refusal.ts'
import type { AidSettings } from '#platform/config.ts'
import type { ChatMessage } from './domain/prompt.ts'

const refusal = declareRefusals({
  'aid/unreachable': 'unavailable',
  'aid/unusable': 'unavailable',
})

const most = { ms: 60_000, answerBytes: 256 * 1_024, letters: 5_000, tokens: 1_500 }

const answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

/** The server that drafts: the city's own, or one that it has chosen. */
export type Aid = { model: string; draft: (messages: readonly ChatMessage[]) => Promise<string> }

/** An OpenAI-compatible server: asked once for each draft, told nothing but what is in the messages. */
export const openAid = ({ url, key, model }: AidSettings): Aid => ({
  model,
  async draft(messages) {
    const body = { model, messages, max_tokens: most.tokens, temperature: 0.2, stream: false }
    const text = await reached(async () => {
      const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify(body),
        redirect: 'error', // Why: what is sent is meant for this server and no other.
        signal: AbortSignal.timeout(most.ms),
      })
      if (!response.ok) throw new Error(`answered ${response.status}`)
      return await textOf(response)
    })
    return draftIn(text)
  },
})

async function reached<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw Object.assign(refusal('aid/unreachable'), { cause: error })
  }
}

/** The body of an answer, up to a size; more is an error. */
async function textOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body ?? []) {
    bytes += part.byteLength
    if (bytes > most.answerBytes) throw new Error('answered too much')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The draft in an answer, without what a reasoning model has thought aloud before it. */
function draftIn(text: string): string {
  const read = answer.safeParse(parsed(text))
  const content = read.data?.choices[0]?.message.content ?? ''
  const draft = content.replace(/^\s*<think>[\s\S]*?<\/think>/u, '').trim()
  if (draft === '') throw refusal('aid/unusable')
  return draft.slice(0, most.letters)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
