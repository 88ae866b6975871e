import { byMember } from '../by-member.ts';
import { ec2 } from './service.ts';

/** What is kept of a type; the SDK lists the names of all types there are, which is more than types can compare. */
interface Described {
  readonly InstanceType?: string | undefined;
  readonly CurrentGeneration?: boolean | undefined;
  readonly EbsInfo?: { readonly EbsOptimizedSupport?: string | undefined } | undefined;
}
interface Kept {
  readonly CurrentGeneration?: boolean | undefined;
  readonly EbsOptimizedSupport?: string | undefined;
}

/** What AWS says of the type of an instance: all types of the region are told at once. */
export const typeInfo = ec2.read('DescribeInstanceTypes', {
  input: () => ({ MaxResults: 100 }),
  pick: 'InstanceTypes',
  emptyMeans: 'gap',
  always: ['CurrentGeneration', 'EbsOptimizedSupport'],
  parse: (types: readonly Described[]) => byMember(types, 'InstanceType', 'ec2:DescribeInstanceTypes'),
  select: (
    byType: ReadonlyMap<string, Described>,
    { InstanceType }: { readonly InstanceType: string },
  ): Kept | undefined => {
    const { CurrentGeneration, EbsInfo } = byType.get(InstanceType) ?? {};
    return byType.has(InstanceType)
      ? { CurrentGeneration, EbsOptimizedSupport: EbsInfo?.EbsOptimizedSupport }
      : undefined;
  },
});
