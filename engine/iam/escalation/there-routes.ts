/**
 * Ways that lead through something that works with a role already, and that one gives other work: no role is passed.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import { anywhere, type Route } from './route.ts';

/** [service, id, what somebody does, actions] of things that have a role already. */
type There = readonly [service: string, id: string, how: string, ...actions: string[]];
const THERE: readonly There[] = [
  [
    'lambda.amazonaws.com',
    'lambda-other-code',
    'gives other code to a function with the role',
    'lambda:UpdateFunctionCode',
  ],
  [
    'lambda.amazonaws.com',
    'lambda-other-layer',
    'gives a layer to a function with the role',
    'lambda:UpdateFunctionConfiguration',
  ],
  ['ec2.amazonaws.com', 'ssm-send-command', 'runs a command on an instance with the role', 'ssm:SendCommand'],
  [
    'ec2.amazonaws.com',
    'ssm-start-session',
    'opens a session on an instance with the role',
    'ssm:StartSession',
  ],
  [
    'ec2.amazonaws.com',
    'ssm-association',
    'runs a document on an instance with the role',
    'ssm:CreateAssociation',
  ],
  [
    'ec2.amazonaws.com',
    'ec2-instance-connect',
    'signs in to an instance with the role',
    'ec2-instance-connect:SendSSHPublicKey',
  ],
  [
    'ec2.amazonaws.com',
    'ec2-user-data',
    'gives other user data to an instance with the role',
    ...['ec2:ModifyInstanceAttribute', 'ec2:StopInstances', 'ec2:StartInstances'],
  ],
  [
    'ec2.amazonaws.com',
    'codedeploy-deployment',
    'deploys to instances with the role',
    'codedeploy:CreateDeployment',
  ],
  [
    'ec2.amazonaws.com',
    'emr-other-step',
    'adds a step to a cluster with the role',
    'elasticmapreduce:AddJobFlowSteps',
  ],
  [
    'ecs-tasks.amazonaws.com',
    'ecs-execute-command',
    'opens a shell in a task with the role',
    'ecs:ExecuteCommand',
  ],
  [
    'cloudformation.amazonaws.com',
    'cloudformation-same-role',
    'changes a stack that has the role',
    'cloudformation:UpdateStack',
  ],
  [
    'glue.amazonaws.com',
    'glue-other-endpoint',
    'adds its key to an endpoint with the role',
    'glue:UpdateDevEndpoint',
  ],
  [
    'sagemaker.amazonaws.com',
    'sagemaker-notebook',
    'opens a notebook that has the role',
    'sagemaker:CreatePresignedNotebookInstanceUrl',
  ],
  [
    'sagemaker.amazonaws.com',
    'sagemaker-studio',
    'opens Studio as a user that has the role',
    'sagemaker:CreatePresignedDomainUrl',
  ],
  [
    'codebuild.amazonaws.com',
    'codebuild-other-steps',
    'starts a build of a project with the role',
    'codebuild:StartBuild',
  ],
  [
    'codebuild.amazonaws.com',
    'codebuild-batch',
    'starts builds of a project with the role',
    'codebuild:StartBuildBatch',
  ],
  [
    'states.amazonaws.com',
    'states-same-role',
    'rewrites a state machine that has the role',
    ...['states:UpdateStateMachine', 'states:StartExecution'],
  ],
];

export const THERE_ROUTES: readonly Route[] = THERE.map(([service, id, how, ...actions]): Route => ({
  ...{ id, how, service, target: 'role', then: 'target' },
  needs: anywhere(...actions),
}));
