/** What rules about the policies of endpoints share. */
import { field, not, PUBLIC, when, type Claim, type Shown } from '../../engine/index.ts';

type Endpoint = Shown<'AWS::EC2::VPCEndpoint', 'takesPolicies'>;

/** Policies count at endpoints of gateways and interfaces, where the service knows of them; others may be AWS's to make. */
export const wherePoliciesCount = ({ self, facets }: Endpoint, claim: () => Claim) =>
  when(
    field(self, 'VpcEndpointType').isOneOf('Gateway', 'Interface'),
    () =>
      when(
        not(field(self, 'RequesterManaged').is(true)),
        () =>
          when(field(facets, 'takesPolicies').is(true), claim, 'The service does not ask endpoint policies'),
        'A service of AWS manages it',
      ),
    'Endpoints of this type have no policy',
  );

/** Whose resources are reached, which no stranger chooses. */
const RESOURCES = /^(aws:resource(account|orgid|orgpaths)|s3:resourceaccount)$/;
/** Whoever comes through the endpoint comes from its VPC. */
const NETWORK = /^aws:(source(vpc|vpce|vpcarn)|vpce(account|orgid|orgpaths))$/;

/** Everybody who can send packets to the endpoint. */
export const ANYBODY_INSIDE: typeof PUBLIC = {
  ...PUBLIC,
  isKeptOutBy: (key, values) =>
    RESOURCES.test(key)
      ? values.every((value) => value !== '' && !/[*?]/.test(value))
      : !NETWORK.test(key) && PUBLIC.isKeptOutBy(key, values),
};
