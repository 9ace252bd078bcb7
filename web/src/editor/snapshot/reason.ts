/** Why the invoice's own PDF is not available from the server now. */
export type SnapshotReason = 'offline' | 'unsaved' | 'new'
