import { startServer } from './start-server.ts'

await startServer(process.env, process.argv.slice(2))
