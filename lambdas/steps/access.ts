/** How accounts are entered: by a role in each, or with the credentials that are there. */
import type { GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import type { Place } from '../../inventory/call.ts';
import { service } from '../../inventory/service.ts';
import { live, type Credentials } from '../../inventory/sources/live.ts';
import type { Aws } from '../../inventory/requests.ts';
import type { ScanConfig } from './types.ts';

const sts = service('sts', () => import('@aws-sdk/client-sts'));

/** Where the scanner itself runs. */
export type Base = Place;

/** Who we are and where, as AWS says: the partition comes from our own ARN. */
export async function baseFrom(aws: Aws, region: string): Promise<Base> {
  const at = { partition: '', accountId: '', region };
  const call = sts.read('GetCallerIdentity', { input: () => ({}), emptyMeans: 'gap' }).call;
  const { Arn, Account } = (await aws.send({ call, input: {}, at })) as GetCallerIdentityCommandOutput;
  const [, partition] = Arn?.split(':') ?? [];
  if (!partition || !Account) throw new Error('sts:GetCallerIdentity answered without Arn or Account');
  return { partition, accountId: Account, region };
}

/** The ARN of the role that the scanner takes in an account. */
export const roleArn = ({ partition }: Base, accountId: string, name: string): string =>
  `arn:${partition}:iam::${accountId}:role/${name}`;

/** The credentials to read an account with: those of its role, taken at the region's own STS endpoint. */
export function credentialsOf(
  { role }: Pick<ScanConfig, 'role'>,
  base: Base,
): (accountId: string) => Credentials | undefined {
  const made = new Map<string, Credentials>();
  return (accountId) => {
    if (!role) return undefined;
    const known = made.get(accountId);
    if (known) return known;
    const provider = import('@aws-sdk/credential-providers').then(({ fromTemporaryCredentials }) =>
      fromTemporaryCredentials({
        clientConfig: { region: base.region },
        params: {
          RoleArn: roleArn(base, accountId, role.name),
          RoleSessionName: 'plumbline',
          ExternalId: role.externalId,
        },
      }),
    );
    const credentials: Credentials = memo(async () => (await provider)());
    made.set(accountId, credentials);
    return credentials;
  };
}

/** Takes the role once for all clients, and again before it ends. */
function memo(take: () => ReturnType<Credentials>): Credentials {
  let taken: ReturnType<Credentials> | undefined;
  let until = 0;
  return () => {
    if (!taken || Date.now() > until) {
      until = Date.now() + 45 * 60_000;
      taken = take();
      taken.catch(() => (taken = undefined));
    }
    return taken;
  };
}

export interface Door {
  readonly aws: Aws;
  /** `s3:ListBuckets` → how many calls were made. */
  readonly calls: Map<string, number>;
  readonly credentialsFor: (accountId: string) => Credentials | undefined;
}

/** A door to the accounts of a configuration, that counts its calls. */
export const doorTo = (config: Pick<ScanConfig, 'role'>, base: Base): Door =>
  doorWith(credentialsOf(config, base));

/** A door to the account that the scanner itself runs in, with the credentials that are there. */
export const ownDoor = (): Door => doorWith(() => undefined);

function doorWith(credentialsFor: Door['credentialsFor']): Door {
  const calls = new Map<string, number>();
  const onCall = (name: string, operation: string) =>
    void calls.set(`${name}:${operation}`, (calls.get(`${name}:${operation}`) ?? 0) + 1);
  return { aws: live({ credentialsFor, onCall }), calls, credentialsFor };
}
