import { deliveryChannelHealthy } from '../../../rules/config/delivery-channel-healthy.ts';
import { denied, testRule } from '../../rule-tester.ts';

const history = (lastStatus: 'Failure' | 'Not_Applicable' | 'Success') => ({
  facets: { status: { name: 'default', configHistoryDeliveryInfo: { lastStatus } } },
});

testRule(deliveryChannelHealthy, {
  pass: {
    'the last history was delivered': { given: history('Success') },
    'nothing is to be delivered': { given: history('Not_Applicable') },
  },
  fail: {
    'it was not': {
      given: history('Failure'),
      because: { 'facets.status.configHistoryDeliveryInfo.lastStatus': 'Failure' },
    },
  },
  unknown: {
    'the status is unreadable': { given: { facets: { status: denied } } },
  },
});
