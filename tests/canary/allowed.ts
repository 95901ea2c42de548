/**
 * Who may be answered what: role, endpoint, field. Whatever else is found is a leak. An enterprise sees
 * its own; a coordinator the directory, whom to telephone, and who comes to a talk; a caller whom to ask
 * for. Each of these openings but an enterprise's own is written down.
 */
export const allowed: readonly string[] = [
  'caller /appeals/{appealId} contactName',
  'caller /appeals/{appealId} contactPhone',
  'coordinator /enterprises contactName',
  'coordinator /enterprises contactPhone',
  'coordinator /enterprises creditCode',
  'coordinator /enterprises name',
  'coordinator /notices/manual contactName',
  'coordinator /notices/manual contactPhone',
  'coordinator /notices/manual name',
  'coordinator /talk-sessions/{sessionId}/packs name',
  'coordinator /talk-sessions/{sessionId}/roster name',
  'own /appeals name',
  'own /appeals/{appealId} name',
  'own /my-data contactName',
  'own /my-data contactPhone',
  'own /my-data creditCode',
  'own /my-data email',
  'own /my-data name',
  'own /my-data person',
  'own /notices/address email',
  'own /session name',
  'own /session person',
  'own /talk-seats name',
  'own /talk-seats/{seatId} name',
]
