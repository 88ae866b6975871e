/** Whether the rules of a security group say what they are for. */
type Described = readonly { readonly Description?: string | undefined }[] | undefined;
interface Permission {
  readonly IpProtocol?: string | undefined;
  readonly IpRanges?:
    | readonly { readonly CidrIp?: string | undefined; readonly Description?: string | undefined }[]
    | undefined;
  readonly Ipv6Ranges?:
    | readonly { readonly CidrIpv6?: string | undefined; readonly Description?: string | undefined }[]
    | undefined;
  readonly PrefixListIds?: Described;
  readonly UserIdGroupPairs?: Described;
}

/** Whether each address range, list and group of a permission bears a description. */
export const isDescribed = ({ IpRanges, Ipv6Ranges, PrefixListIds, UserIdGroupPairs }: Permission): boolean =>
  [IpRanges, Ipv6Ranges, PrefixListIds, UserIdGroupPairs]
    .flatMap((one: Described) => one ?? [])
    .every(({ Description = '' }) => Description.trim() !== '');

/** Without the way out that AWS itself gives to each new group: everything, to everywhere, and not described. */
export const withoutDefault = (permission: Permission): Permission =>
  permission.IpProtocol !== '-1'
    ? permission
    : {
        PrefixListIds: permission.PrefixListIds,
        UserIdGroupPairs: permission.UserIdGroupPairs,
        IpRanges: permission.IpRanges?.filter(({ CidrIp }) => CidrIp !== '0.0.0.0/0'),
        Ipv6Ranges: permission.Ipv6Ranges?.filter(({ CidrIpv6 }) => CidrIpv6 !== '::/0'),
      };
