// What CI asks for: types, format, lint, made files fresh, every test. All of it is the test run.
await import('./test.mjs')
