import type { Commitment } from './hall.ts'
import type { SessionScene } from './stage.ts'

/** Keeps the notice of a talk, as it goes out with the packs. */
export const keepNotice = (scene: SessionScene): Promise<void> =>
  keepPaper(scene, `${scene.at}/papers/notice.docx`, `${folderOf(scene)}/notice.docx`)

/** Keeps the minutes and lists of a session, and an order for each appeal dispatched in the room. */
export async function keepPapers(scene: SessionScene, promises: readonly Commitment[]) {
  for (const kind of ['minutes', 'problem-list', 'duty-list']) {
    await keepPaper(scene, `${scene.at}/papers/${kind}.docx`, `${folderOf(scene)}/${kind}.docx`)
  }
  const orders = promises.filter(({ inRoom }) => inRoom)
  for (const [place, { questionId }] of orders.entries()) {
    const name = `${folderOf(scene)}/order-${String(place + 1).padStart(2, '0')}.docx`
    await keepPaper(scene, `/talk-questions/${questionId}/order.docx`, name)
  }
}

const folderOf = ({ session }: SessionScene) => `period-${session.number}/${session.regionId}`

async function keepPaper({ desk, keep }: SessionScene, path: string, name: string): Promise<void> {
  const answer = await desk.download(path)
  keep(name, new Uint8Array(await answer.arrayBuffer()))
}
