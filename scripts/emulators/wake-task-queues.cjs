// Loaded into the emulators' process: an idle task queue is looked at once a second there, and every command would wait
// for that look. The cloud dispatches at once.
const { TaskQueueController } = require('firebase-tools/lib/emulator/tasksEmulator')

TaskQueueController.LISTEN_TIMEOUT = 50
