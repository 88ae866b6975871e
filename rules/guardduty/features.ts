/** What GuardDuty watches: one question, asked of each feature of a detector. */
import { claim, field, some, unreported, when, type Claim } from '../../engine/index.ts';

interface Named {
  readonly Name?: string | undefined;
  readonly Status?: string | undefined;
}
interface Feature extends Named {
  readonly AdditionalConfiguration?: readonly Named[] | undefined;
}
interface Detector {
  readonly facets: {
    readonly settings: { readonly Status: string | undefined; readonly Features: readonly Feature[] } | null;
  };
}

/** AWS lists what is off as well: of what it does not list, nothing is known. */
const isListed = (list: readonly Named[] = [], name: string): boolean =>
  list.some(({ Name }) => Name === name) || unreported(`${name} of the detector`);

const managesAgents = (feature: Feature, agents: string): Claim | false =>
  isListed(feature.AdditionalConfiguration, agents) &&
  some(feature, 'AdditionalConfiguration')
    .where(({ Name }) => Name === agents)
    .by(({ Name = '' }) => Name)
    .must('be enabled', (one) => field(one, 'Status').is('ENABLED'));

/** Says that a feature is enabled, and with it the management of the agents that it needs. */
export function isEnabled({ facets }: Detector, name: string, agents?: string): Claim {
  const listed = claim({
    path: 'facets.settings.Features',
    actual: null,
    expected: `tell of ${name}`,
    holds: () => isListed(facets.settings?.Features, name),
  });
  if (listed.status === 'unknown') return listed;
  return some(facets, 'settings', 'Features')
    .where(({ Name }) => Name === name)
    .by(({ Name = '' }) => Name)
    .must('be enabled', (feature) => {
      const isOn = field(feature, 'Status').is('ENABLED');
      return agents === undefined || isOn.status !== 'holds' ? isOn : managesAgents(feature, agents);
    });
}

/** The claim counts while the detector is enabled. That one is suspended, `guardduty-region-enabled` tells. */
export const ofWatching = ({ facets }: Detector, claim: Claim) =>
  when(
    field(facets, 'settings', 'Status').is('ENABLED'),
    claim,
    'The detector is suspended, and watches nothing',
  );
