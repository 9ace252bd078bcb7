// Loaded into the emulators' process: when the process that started them is killed, their output leads nowhere. They go
// on with the data in their memory until the next start has saved it.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)
