/** Why the invoice's own PDF can't be had from the server now. */
export type SnapshotReason = 'offline' | 'unsaved' | 'new'
