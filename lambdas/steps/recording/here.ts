/** `plumbline record`: from AWS, or from what a scan has read before. */
import type { Store } from '../../store/store.ts';
import { readHere, type ReadingHere } from '../here.ts';
import type { Manifest } from './manifest.ts';
import { copyScan, record, type Recording } from './record.ts';

export interface RecordRequest extends Omit<Recording, 'read'>, Omit<ReadingHere, 'store'> {
  /** A store in which a scan has been, in place of asking AWS. */
  readonly from?: Store;
  /** Which scan of it; the newest unless said. */
  readonly scan?: string;
}

/** Reads, or copies, an inventory into a folder. */
export const recordHere = ({ from, scan, ...run }: RecordRequest): Promise<Manifest> =>
  record({
    ...run,
    read: async (into) =>
      from ? copyScan(from, into, scan) : (await readHere({ ...run, store: into })).scan,
  });
