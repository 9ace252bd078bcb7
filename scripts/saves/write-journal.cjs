// Loaded into the processes of the functions by `npm start`: the emulator keeps its data in memory, so what the server
// decides is on the disk before the emulator has it. A line of JSON for each commit that issues, sends or answers, and
// one for its end; scripts/saves/journal.ts reads them. A commit that can't be noted fails.
if (process.env.COVOICE_JOURNAL && process.env.FUNCTIONS_EMULATOR === 'true') {
  const { randomUUID } = require('node:crypto')
  const { closeSync, fsyncSync, openSync, writeSync } = require('node:fs')
  const { createRequire } = require('node:module')
  const { Transaction, WriteBatch } = createRequire(require.resolve('firebase-admin'))(
    '@google-cloud/firestore',
  )

  // What people have seen or got, and what decides about the next one. The rest follows from it, or is typing.
  const NOTED =
    /\/(results|numbers|counters|outbox|history|transfers|files|chunks|invitations|secrets|members|links)\/[^/]+$/
  // How much was asked for: a count that is a little too low after a crash does no harm.
  const COUNTED = /\/counters\/(commands|drafts)-[^/]+$/
  // A commit that ended so has changed nothing; after any other error nobody knows.
  const WITHOUT_EFFECT = [3, 5, 6, 7, 9, 10, 11]

  const note = (line) => {
    const file = openSync(process.env.COVOICE_JOURNAL, 'a')
    try {
      // With a leading break a line that a crash cut off spoils no other one.
      writeSync(file, `\n${JSON.stringify({ at: Date.now(), ...line })}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }

  const readOf = new WeakMap()
  const { get, getAll } = Transaction.prototype
  const remembering = (read) =>
    async function (...args) {
      const result = await read.apply(this, args)
      const snapshots = Array.isArray(result) ? result : (result.docs ?? [result])
      const known = readOf.get(this._writeBatch)
      if (this._writeBatch) readOf.set(this._writeBatch, [...(known ?? []), ...snapshots])
      return result
    }
  Transaction.prototype.get = remembering(get)
  Transaction.prototype.getAll = remembering(getAll)

  const { _reset, _commit } = WriteBatch.prototype
  WriteBatch.prototype._reset = function () {
    readOf.delete(this)
    _reset.call(this)
  }
  WriteBatch.prototype._commit = async function (options) {
    const writes = this._ops.map(({ op }) => op())
    const names = writes.map((write) => write.delete ?? write.update.name)
    if (!names.some((name) => NOTED.test(name) && !COUNTED.test(name))) return _commit.call(this, options)
    const id = randomUUID()
    note({
      id,
      reads: (readOf.get(this) ?? []).filter(({ ref }) => ref).map(readNoted),
      writes: writes.map(writeNoted),
    })
    try {
      const result = await _commit.call(this, options)
      note({ id, ended: 'done' })
      return result
    } catch (error) {
      if (WITHOUT_EFFECT.includes(error.code)) note({ id, ended: 'failed' })
      throw error
    }
  }

  const readNoted = ({ ref, updateTime, _fieldsProto }) =>
    updateTime
      ? {
          name: ref.formattedName,
          version: `${updateTime.seconds}.${updateTime.nanoseconds}`,
          fields: restFields(_fieldsProto),
        }
      : { name: ref.formattedName, version: null }

  const writeNoted = ({ update, updateMask, updateTransforms, delete: name }) =>
    name
      ? { delete: name }
      : {
          update: { name: update.name, fields: restFields(update.fields) },
          ...(updateMask && { updateMask: { fieldPaths: updateMask.fieldPaths } }),
          ...(updateTransforms?.length && { updateTransforms }),
        }

  // Values as the REST API writes them: the client's own are those of gRPC.
  const restFields = (fields) =>
    Object.fromEntries(Object.entries(fields ?? {}).map(([key, value]) => [key, restValue(value)]))

  const restValue = (value) => {
    const kind = Object.keys(value).find((key) => key.endsWith('Value'))
    const content = value[kind]
    switch (kind) {
      case 'bytesValue':
        return { bytesValue: Buffer.from(content).toString('base64') }
      case 'timestampValue':
        return { timestampValue: restTime(content) }
      case 'mapValue':
        return { mapValue: { fields: restFields(content.fields) } }
      case 'arrayValue':
        return { arrayValue: { values: (content.values ?? []).map(restValue) } }
      case 'doubleValue':
        return { doubleValue: Number.isFinite(content) ? content : String(content) }
      case 'nullValue':
        return { nullValue: null }
      case 'integerValue':
        return { integerValue: String(content) }
      default:
        return { [kind]: content }
    }
  }

  const restTime = ({ seconds = 0, nanos = 0 }) =>
    `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}.${String(nanos).padStart(9, '0')}Z`
}
