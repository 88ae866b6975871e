/** Whether an alarm that goes off tells somebody. */
import { allOf, anyOf, field, notUnderstood, some, type Claim, type Shown } from '../../engine/index.ts';

type Alarm = Shown<'AWS::CloudWatch::Alarm', 'topics.attributes'>;
/** What acts: an alarm, or a composite one. */
type Acting = Pick<Alarm, 'id' | 'related'> & {
  readonly self: { readonly ActionsEnabled: boolean; readonly AlarmActions: readonly string[] };
};

/** Says that the actions are on, and that one is a topic with a subscriber who has confirmed. */
export const tells = (alarm: Acting): Claim =>
  allOf(field(alarm.self, 'ActionsEnabled').is(true), hasSubscribers(alarm));

function hasSubscribers({ self, id, related }: Acting): Claim {
  const own = some(related, 'topics').must('have a confirmed subscription', ({ facets }) =>
    field(facets, 'attributes', 'SubscriptionsConfirmed').must('be 1 or more', (count) => Number(count) > 0),
  );
  const areOthers = self.AlarmActions.some((action) => isOfOthers(action, id.accountId));
  if (!areOthers) return own;
  return anyOf(
    own,
    some(self, 'AlarmActions')
      .where((action) => isOfOthers(action, id.accountId))
      .must('have a confirmed subscription', (action) =>
        notUnderstood(`${action} is of another account: its subscriptions cannot be seen`),
      ),
  );
}

const isOfOthers = (action: string, accountId: string): boolean => {
  const [, , service, , account] = action.split(':');
  return service === 'sns' && account !== accountId;
};
