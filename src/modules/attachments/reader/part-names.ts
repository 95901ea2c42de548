import { BadFile } from './fault.ts'

const running = /vbaproject|vbadata|macrosheets|activex|customui|\.bas$|\.cls$/
const inside = /(^|\/)(embeddings|externallinks)\/|oleobject/

/** Refuses an office file that has parts that run something, or hold another file that may. */
export function refuseNames(names: Iterable<string>): void {
  for (const name of names) {
    if (running.test(name)) throw new BadFile('attachments/macros')
    if (inside.test(name)) throw new BadFile('attachments/embedded')
  }
}
