export type Listening = { socketDir: string; port: number; tcp: boolean }

const modest = {
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  logging_collector: 'off',
}

const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

/** For databases nobody will miss: a power failure may ruin them. */
const throwawaySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** The arguments of `postgres`: all that differs from its defaults is said here, not in its files. */
export function serverArgs(cluster: string, listening: Listening, throwaway: boolean): string[] {
  const settings = {
    ...modest,
    ...(throwaway ? throwawaySettings : durable),
    listen_addresses: listening.tcp ? '127.0.0.1' : '',
    port: String(listening.port),
    unix_socket_directories: listening.socketDir,
    unix_socket_permissions: '0700',
  }
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', cluster, ...pairs]
}
