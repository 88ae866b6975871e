/** Who is told of a part of what changed: a topic for each route. */
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Topic, type ITopic } from 'aws-cdk-lib/aws-sns';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { UsageError } from '../lambdas/steps/types.ts';
import { emailAddress } from './settings.ts';
import type { AlertRoute } from './settings.ts';

/** Their ARNs go into one environment variable. */
const MOST = 20;

/** Topics by the names of routes. Throws UsageError for a route that leads nowhere, or to two places. */
export class Routes extends Construct {
  readonly topics: ReadonlyMap<string, ITopic>;

  constructor(
    scope: Construct,
    id: string,
    { key, routes }: { readonly key: IKey; readonly routes: Readonly<Record<string, AlertRoute>> },
  ) {
    super(scope, id);
    if (Object.keys(routes).length > MOST)
      throw new UsageError(`alertRoutes: there are more than ${MOST}; let one topic of yours lead on`);
    this.topics = new Map(
      Object.entries(routes).map(([name, route]) => [name, topicOf(this, name, route, key)]),
    );
  }
}

function topicOf(scope: Construct, name: string, { emails = [], topicArn }: AlertRoute, key: IKey): ITopic {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(name))
    throw new UsageError(`alertRoutes: '${name}' cannot be a name; use small letters, digits and '-'`);
  if (emails.length > 0 === (topicArn !== undefined))
    throw new UsageError(`alertRoutes: write either emails or topicArn for '${name}'`);
  if (topicArn !== undefined) return Topic.fromTopicArn(scope, name, topicArn);
  const topic = new Topic(scope, name, {
    masterKey: key,
    enforceSSL: true,
    displayName: `Plumbline ${name}`,
  });
  for (const address of emails)
    topic.addSubscription(new EmailSubscription(emailAddress(`alertRoutes: '${name}'`, address)));
  return topic;
}
