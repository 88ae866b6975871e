/** What MiniStack asks a role for, where that is not what AWS asks for. */
const ASKED_FOR: Readonly<Record<string, string>> = {
  'lambda:ListFunctionUrlConfigs': 'lambda:GetFunction', // it does not know paths that end in /urls
};

/** The actions of a policy, as MiniStack calls them. */
export const asMiniStackCalls = (actions: readonly string[]): string[] =>
  actions.map((action) => ASKED_FOR[action] ?? action);
