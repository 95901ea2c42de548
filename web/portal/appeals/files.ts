import { t } from '#messages/index.ts'
import { maxFileBytes, maxFilesAtOnce } from '#modules/attachments/domain/words.ts'
import { sendFile, takeBack } from '#web/send-file.ts'
import { type Files, type KeptFile, useFiles } from '#web/ui/files/use-files.ts'
import { sentenceOf } from '../problems.ts'

export const mostFiles = maxFilesAtOnce

/** The files of a form of the portal. */
export const usePortalFiles = (kept: readonly KeptFile[], changed?: (kept: KeptFile[]) => void) =>
  useFiles({
    ...{ kept, most: mostFiles, maxBytes: maxFileBytes, send: sendFile, takeBack },
    words: {
      tooMany: t('files.tooMany', { most: mostFiles }),
      tooLarge: t('files.tooLarge'),
      of: sentenceOf,
    },
    ...(changed && { changed }),
  })

/** Why a form with these files is not sent yet. */
export function filesFault({ busy, failed }: Files): string | undefined {
  if (busy) return t('files.wait')
  return failed ? t('files.failed') : undefined
}
