import type { Commitment } from './hall.ts'
import type { SessionScene } from './stage.ts'

/** Keeps the minutes of a session and an order for each appeal that was dispatched in the room. */
export async function keepPapers(scene: SessionScene, promises: readonly Commitment[]) {
  const { session, at } = scene
  const folder = `period-${session.number}/${session.regionId}`
  await keepPaper(scene, `${at}/papers/minutes.docx`, `${folder}/minutes.docx`)
  const orders = promises.filter(({ inRoom }) => inRoom)
  for (const [place, { questionId }] of orders.entries()) {
    const name = `${folder}/order-${String(place + 1).padStart(2, '0')}.docx`
    await keepPaper(scene, `/talk-questions/${questionId}/order.docx`, name)
  }
}

async function keepPaper({ desk, keep }: SessionScene, path: string, name: string): Promise<void> {
  const answer = await desk.download(path).catch(() => null)
  if (answer === null) return
  keep(name, new Uint8Array(await answer.arrayBuffer()))
}
