import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { refusal } from '../refusals.ts'

/** What GB/T 9704 asks for: 仿宋, 楷体, 黑体, and 宋体 for the title (小标宋) and page numbers. */
export type Face = 'body' | 'kai' | 'hei' | 'song'

/** A font file; a collection holds several fonts, one of which is named. */
export type FontFile = { path: string; font?: string }

type Named = { file: string; font?: string }

const serif: Named = { file: 'NotoSerifCJK-Regular.ttc', font: 'NotoSerifCJKsc-Regular' }
const sans: Named = { file: 'NotoSansCJK-Regular.ttc', font: 'NotoSansCJKsc-Regular' }

/** The first that is there is taken: what Windows brings, then what is free. */
const wanted: Record<Face, readonly Named[]> = {
  body: [{ file: 'simfang.ttf' }, serif],
  kai: [{ file: 'simkai.ttf' }, serif],
  hei: [{ file: 'simhei.ttf' }, sans],
  song: [{ file: 'simsun.ttc', font: 'SimSun' }, serif],
}

const usualFolders = [
  'C:/Windows/Fonts',
  '/usr/share/fonts/opentype/noto',
  '/usr/share/fonts/noto-cjk',
  '/usr/share/fonts/google-noto-serif-cjk-fonts',
  '/usr/share/fonts/google-noto-sans-cjk-fonts',
]

/** The font file of each face, or a refusal that names the faces without one. */
export function findFaces(folders: readonly string[] = usualFolders): Record<Face, FontFile> {
  const { body, kai, hei, song } = facesIn(folders)
  if (body && kai && hei && song) return { body, kai, hei, song }
  const faces = Object.entries({ body, kai, hei, song }).flatMap(([face, file]) =>
    file === undefined ? [face] : [],
  )
  throw refusal('documents/no-font', { faces, install: 'fonts-noto-cjk' })
}

/** The same, or null where a face has no font. */
export function facesHere(folders: readonly string[] = usualFolders) {
  const { body, kai, hei, song } = facesIn(folders)
  return body && kai && hei && song ? { body, kai, hei, song } : null
}

function facesIn(folders: readonly string[]) {
  const found = (face: Face) => places(wanted[face], folders).find(({ path }) => existsSync(path))
  return { body: found('body'), kai: found('kai'), hei: found('hei'), song: found('song') }
}

/** A font with Chinese letters, where this machine has one. */
export function chineseFont(folders: readonly string[] = usualFolders): string | null {
  const names = [...wanted.hei, ...wanted.song].map(({ file }) => ({ file }))
  return places(names, folders).find(({ path }) => existsSync(path))?.path ?? null
}

const places = (names: readonly Named[], folders: readonly string[]): FontFile[] =>
  names.flatMap(({ file, ...font }) =>
    folders.map((folder) => ({ path: join(folder, file), ...font })),
  )
