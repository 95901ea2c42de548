/** What may be attached, by what it is and not by what it is called. */
export const fileKinds = ['jpg', 'png', 'webp', 'pdf', 'docx', 'xlsx'] as const
export type FileKind = (typeof fileKinds)[number]

/** To what a file was attached; a draft's are the office's own until the reply is signed. */
export const parts = ['submission', 'supplement', 'draft', 'reply'] as const
export type Part = (typeof parts)[number]

/** `held` waits for the virus scanner; `refused` was found bad only afterwards, and is gone. */
export const fileStates = ['arriving', 'held', 'ready', 'refused'] as const
export type FileState = (typeof fileStates)[number]

/** In which forms a file is had: a small picture, one page as a picture, staff's copy, the sender's original. */
export const fileForms = ['thumb', 'page', 'copy', 'original'] as const
export type FileForm = (typeof fileForms)[number]

/** The largest file: 20 MB. */
export const maxFileBytes = 20 * 1024 ** 2
/** The most files one submission, supplement or reply takes along. */
export const maxFilesAtOnce = 10
