import type { AnyRecipe } from './recipe.ts';
import * as ec2 from './ec2.ts';
import * as iam from './iam.ts';
import * as network from './network.ts';
import * as others from './others.ts';
import { bucket } from './s3.ts';

/** Every type that can be read from AWS Config. */
export const recipes: ReadonlyMap<string, AnyRecipe> = new Map(
  [
    ...Object.values(ec2),
    ...Object.values(network),
    ...Object.values(iam),
    ...Object.values(others),
    bucket,
  ].map((recipe) => [recipe.type, recipe]),
);

/** Facets of what needs no listing, that are resources of their own in Config. */
export const joined: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::::Account': { s3PublicAccessBlock: 'AWS::S3::AccountPublicAccessBlock' },
};
