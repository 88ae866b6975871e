/**
 * Ways that lead through a service to which one gives a role, and work to do with it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
import { anywhere, passing, type Route } from './route.ts';

/** [id, what somebody does, actions besides iam:PassRole] of new things that are given a role. */
type New = readonly [id: string, how: string, ...actions: string[]];
const GIVEN: Readonly<Record<string, readonly New[]>> = {
  'ec2.amazonaws.com': [
    ['ec2-new-instance', 'starts an instance with the role', 'ec2:RunInstances'],
    ['ec2-other-profile', 'gives an instance the role', 'ec2:AssociateIamInstanceProfile'],
    ['ec2-replaced-profile', 'gives an instance the role', 'ec2:ReplaceIamInstanceProfileAssociation'],
    ['ec2-spot-instance', 'starts a spot instance with the role', 'ec2:RequestSpotInstances'],
    [
      'ec2-launch-template',
      'starts instances by a template with the role',
      'ec2:CreateLaunchTemplate',
      'ec2:CreateFleet',
    ],
    [
      'autoscaling-new-group',
      'starts instances by a launch configuration with the role',
      'autoscaling:CreateLaunchConfiguration',
      'autoscaling:CreateAutoScalingGroup',
    ],
    ['emr-new-cluster', 'starts a cluster with the role', 'elasticmapreduce:RunJobFlow'],
  ],
  'lambda.amazonaws.com': [
    [
      'lambda-new-function',
      'calls a new function with the role',
      'lambda:CreateFunction',
      'lambda:InvokeFunction',
    ],
    [
      'lambda-new-function-by-event',
      'lets events call a new function with the role',
      'lambda:CreateFunction',
      'lambda:CreateEventSourceMapping',
    ],
    [
      'lambda-new-function-for-others',
      'lets somebody call a new function with the role',
      'lambda:CreateFunction',
      'lambda:AddPermission',
    ],
    [
      'lambda-other-role',
      'gives a function the role, and other code',
      'lambda:UpdateFunctionConfiguration',
      'lambda:UpdateFunctionCode',
    ],
  ],
  'ecs-tasks.amazonaws.com': [
    ['ecs-new-task', 'runs a task with the role', 'ecs:RegisterTaskDefinition', 'ecs:RunTask'],
    ['ecs-new-task-on-host', 'starts a task with the role', 'ecs:RegisterTaskDefinition', 'ecs:StartTask'],
    ['ecs-new-service', 'starts a service with the role', 'ecs:RegisterTaskDefinition', 'ecs:CreateService'],
    [
      'ecs-other-task',
      'gives a service a task with the role',
      'ecs:RegisterTaskDefinition',
      'ecs:UpdateService',
    ],
    ['batch-new-job', 'submits a job with the role', 'batch:RegisterJobDefinition', 'batch:SubmitJob'],
  ],
  'cloudformation.amazonaws.com': [
    ['cloudformation-new-stack', 'makes a stack with the role', 'cloudformation:CreateStack'],
    ['cloudformation-other-stack', 'changes a stack with the role', 'cloudformation:UpdateStack'],
    [
      'cloudformation-change-set',
      'carries out a change set with the role',
      'cloudformation:CreateChangeSet',
      'cloudformation:ExecuteChangeSet',
    ],
    [
      'cloudformation-stack-set',
      'makes a stack set with the role',
      'cloudformation:CreateStackSet',
      'cloudformation:CreateStackInstances',
    ],
  ],
  'datapipeline.amazonaws.com': [
    [
      'datapipeline-new-pipeline',
      'runs a pipeline with the role',
      'datapipeline:CreatePipeline',
      'datapipeline:PutPipelineDefinition',
      'datapipeline:ActivatePipeline',
    ],
  ],
  'glue.amazonaws.com': [
    ['glue-new-endpoint', 'opens a development endpoint with the role', 'glue:CreateDevEndpoint'],
    ['glue-new-job', 'runs a job with the role', 'glue:CreateJob', 'glue:StartJobRun'],
    [
      'glue-new-job-by-trigger',
      'lets a trigger run a job with the role',
      'glue:CreateJob',
      'glue:CreateTrigger',
    ],
    ['glue-other-job', 'gives a job the role, and runs it', 'glue:UpdateJob', 'glue:StartJobRun'],
    [
      'glue-new-session',
      'runs statements in a session with the role',
      'glue:CreateSession',
      'glue:RunStatement',
    ],
  ],
  'sagemaker.amazonaws.com': [
    [
      'sagemaker-new-notebook',
      'opens a notebook with the role',
      'sagemaker:CreateNotebookInstance',
      'sagemaker:CreatePresignedNotebookInstanceUrl',
    ],
    ['sagemaker-training-job', 'runs a training job with the role', 'sagemaker:CreateTrainingJob'],
    ['sagemaker-processing-job', 'runs a processing job with the role', 'sagemaker:CreateProcessingJob'],
    [
      'sagemaker-new-studio-user',
      'opens Studio as a user with the role',
      'sagemaker:CreateUserProfile',
      'sagemaker:CreatePresignedDomainUrl',
    ],
  ],
  'codebuild.amazonaws.com': [
    [
      'codebuild-new-project',
      'builds a project with the role',
      'codebuild:CreateProject',
      'codebuild:StartBuild',
    ],
    [
      'codebuild-other-project',
      'gives a project the role, and builds it',
      'codebuild:UpdateProject',
      'codebuild:StartBuild',
    ],
  ],
  'codepipeline.amazonaws.com': [
    ['codepipeline-new-pipeline', 'runs a pipeline with the role', 'codepipeline:CreatePipeline'],
  ],
  'states.amazonaws.com': [
    [
      'states-new-machine',
      'runs a state machine with the role',
      'states:CreateStateMachine',
      'states:StartExecution',
    ],
    [
      'states-other-machine',
      'gives a state machine the role',
      'states:UpdateStateMachine',
      'states:StartExecution',
    ],
  ],
  'ssm.amazonaws.com': [
    ['ssm-automation', 'runs an automation with the role', 'ssm:StartAutomationExecution'],
  ],
  'scheduler.amazonaws.com': [
    ['scheduler-new-schedule', 'lets a schedule call AWS with the role', 'scheduler:CreateSchedule'],
  ],
  'tasks.apprunner.amazonaws.com': [
    ['apprunner-new-service', 'starts a service with the role', 'apprunner:CreateService'],
    ['apprunner-other-service', 'gives a service the role', 'apprunner:UpdateService'],
  ],
  'pods.eks.amazonaws.com': [['eks-pod-identity', 'gives pods the role', 'eks:CreatePodIdentityAssociation']],
  'rolesanywhere.amazonaws.com': [
    [
      'rolesanywhere-new-profile',
      'lets certificates of its own act as the role',
      'rolesanywhere:CreateTrustAnchor',
      'rolesanywhere:CreateProfile',
    ],
  ],
  'bedrock-agentcore.amazonaws.com': [
    [
      'bedrock-code-interpreter',
      'runs code in an interpreter with the role',
      'bedrock-agentcore:CreateCodeInterpreter',
      'bedrock-agentcore:StartCodeInterpreterSession',
      'bedrock-agentcore:InvokeCodeInterpreter',
    ],
  ],
};

export const GIVEN_ROUTES: readonly Route[] = Object.entries(GIVEN).flatMap(([service, all]) =>
  all.map(([id, how, ...actions]): Route => ({
    ...{ id, how, service, target: 'role', then: 'target' },
    needs: [passing(service), ...anywhere(...actions)],
  })),
);
