/** Trails, by what they record of objects. */
import { denied } from '../../rule-tester.ts';

const self = { IsMultiRegionTrail: true, HasCustomEventSelectors: true, HomeRegion: 'eu-west-1' };
const status = { IsLogging: true };

export const classic = (ReadWriteType: 'All' | 'ReadOnly' | 'WriteOnly', ...Values: string[]) => ({
  ...{ self, id: { name: 'main' } },
  facets: {
    status,
    eventSelectors: [{ ReadWriteType, DataResources: [{ Type: 'AWS::S3::Object', Values }] }],
    advancedEventSelectors: null,
  },
});

type Fields = Readonly<Record<string, Readonly<Record<string, string[]>>>>;
/** An advanced selector of data events. */
export const advanced = (more: Fields = {}) => ({
  ...{ self, id: { name: 'main' } },
  facets: {
    ...{ status, eventSelectors: null },
    advancedEventSelectors: [
      {
        FieldSelectors: Object.entries({
          eventCategory: { Equals: ['Data'] },
          'resources.type': { Equals: ['AWS::S3::Object'] },
          ...more,
        }).map(([Field, operators]) => ({ Field, ...operators })),
      },
    ],
  },
});

/** A trail of the organization without selectors of its own, seen by a member. */
export const byDefault = {
  ...{ self: { ...self, HasCustomEventSelectors: false }, id: { name: 'main' } },
  facets: { status, eventSelectors: denied, advancedEventSelectors: denied },
};
export const given = <T extends readonly object[]>(...trails: T) => ({ given: { related: { trails } } });
