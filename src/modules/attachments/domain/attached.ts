/** A file as an appeal's record names it: by its digest nobody can put another in its place. */
export type AttachedFile = { attachmentId: string; sha256: string }
