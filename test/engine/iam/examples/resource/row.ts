/** Whom the condition leaves in, what it demands, and the condition. */
export type Row = readonly [lets: 'ours' | 'others' | 'everybody', says: string, Condition: object];
