/** Lambda: tells people and programs what changed. */
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { bucket, eventBus, routeTopics, topicArn } from './environment.ts';
import { parseEvent, scanEvent } from './events.ts';
import { logger, tracer, wrapped } from './powertools.ts';
import { readJson } from './steps/json.ts';
import { notifyStep, type Outlets } from './steps/telling/notify.ts';
import type { Plan } from './steps/types.ts';
import { planKey } from './store/layout.ts';

const store = bucket();
const [topic, bus, routes] = [topicArn(), eventBus(), routeTopics()];
const events = tracer.captureAWSv3Client(new EventBridgeClient({}));
const topics = tracer.captureAWSv3Client(new SNSClient({}));

const outlets: Outlets = {
  send: async (told) => {
    const { Entries = [] } = await events.send(
      new PutEventsCommand({
        Entries: told.map(({ source, detailType, detail, resources }) => ({
          EventBusName: bus,
          Source: source,
          DetailType: detailType,
          Detail: detail,
          Resources: [...resources],
        })),
      }),
    );
    return told.filter((_, index) => !Entries[index]?.EventId).map(({ id }) => id);
  },
  publish: async (subject, text, route) => {
    const to = route === undefined ? topic : routes[route];
    if (to === undefined) throw new Error(`no topic is deployed for route '${route ?? ''}'`);
    await topics.send(new PublishCommand({ TopicArn: to, Subject: subject, Message: text }));
  },
};

export const handler = wrapped(async (raw: unknown) => {
  const { scan } = parseEvent(scanEvent, raw);
  const told = await notifyStep(store, await readJson<Plan>(store, planKey(scan)), outlets);
  logger.info('told', { scan, ...told });
  return told;
});
