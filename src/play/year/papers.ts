import { CallRefused, type Client } from '../caller.ts'
import type { YearStage } from './chapter.ts'

/** Keeps a paper in the folder of the play; a machine without Chinese fonts makes no PDF. */
export async function keepPaper(
  { keep, did }: Pick<YearStage, 'keep' | 'did'>,
  who: Client,
  { path, name }: { path: string; name: string },
): Promise<void> {
  try {
    const answer = await who.download(path)
    keep(name, new Uint8Array(await answer.arrayBuffer()))
  } catch (error) {
    if (!(error instanceof CallRefused) || error.code !== 'documents/no-font') throw error
    did('papers without a font')
  }
}
