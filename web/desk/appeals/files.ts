import { t } from '#messages/index.ts'
import { maxFileBytes, maxFilesAtOnce } from '#modules/attachments/domain/words.ts'
import { sendFile, takeBack } from '#web/send-file.ts'
import { useFiles } from '#web/ui/files/use-files.ts'
import { problemOf } from '../api.ts'
import { sentenceOf } from '../form-problems.ts'

export const mostFiles = maxFilesAtOnce

/** The files of a form of the desk. */
export const useDeskFiles = () =>
  useFiles({
    ...{ most: mostFiles, maxBytes: maxFileBytes, send: sendFile, takeBack },
    words: {
      tooMany: t('files.tooMany', { most: mostFiles }),
      tooLarge: t('files.tooLarge'),
      of: (error) => sentenceOf(problemOf(error)),
    },
  })
