import type { FileRoute } from '#platform/contract.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Official papers under their addresses, each as a document to edit and one to print. */
export const paperRoutes = (
  tag: string,
  papers: Readonly<Record<`/${string}`, string>>,
): FileRoute[] =>
  Object.entries(papers).flatMap(([path, summary]) => [
    // Why `as`: the keys begin with a slash.
    { method: 'GET', path: `${path}.docx` as `/${string}`, summary, tag, answers: docx },
    {
      ...{ method: 'GET', path: `${path}.pdf` as `/${string}`, summary, tag },
      answers: 'application/pdf',
    },
  ])
