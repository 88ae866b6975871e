import { gap, raise } from '../reading.ts';
import { secretsIn } from '../secrets.ts';
import { textsIn } from '../texts.ts';
import { ec2 } from './service.ts';

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

/**
 * The user data of an instance: a keyed hash of it, its length, and where secrets stand in it; absent where there is none.
 * The text itself goes no further than this. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
 */
export const userData = ec2.read('DescribeInstanceAttribute', {
  input: ({ InstanceId }: { readonly InstanceId: string }) => ({ InstanceId, Attribute: 'userData' }),
  pick: 'UserData',
  emptyMeans: 'absent',
  beside: 'UserData',
  goneWhen: ['InvalidInstanceID.NotFound'],
  sensitive: ['Value'],
  parse: ({ Value }) => (Value === undefined ? null : { Value, Secrets: secretsOf(Value) }),
});

function secretsOf(base64: string) {
  if (!BASE64.test(base64))
    raise(gap({ call: 'ec2:DescribeInstanceAttribute', error: 'Malformed: UserData.Value' }));
  return textsIn(Buffer.from(base64, 'base64')).flatMap(secretsIn);
}
