/**
 * What xAPI 1.0.3, part two, says a statement is: its tables of properties (sections 2.4.1 to 2.4.11, 4.1 to 4.6) as a JSON
 * schema. What a table cannot say (raw between min and max) stands in `scoreProblems`.
 */

/** 4.3: an IRI has a scheme. */
const IRI = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' }
/** 4.4 */
const UUID = {
  type: 'string',
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$',
}
/** 4.5: ISO 8601 with a zone, which is not minus nothing. */
const TIMESTAMP = {
  type: 'string',
  pattern:
    '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-](?!00:00)([01]\\d|2[0-3]):[0-5]\\d|\\+00:00)$',
}
/** 4.6: ISO 8601 durations. */
const DURATION = {
  type: 'string',
  pattern: '^P(?!$)(\\d+W|(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?)$',
}
/** 4.2: keys are tags of RFC 5646. */
const LANGUAGE_MAP = {
  type: 'object',
  propertyNames: { pattern: '^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$' },
  additionalProperties: { type: 'string' },
}
/** 4.1: keys are IRIs; the only place where null may stand. */
const EXTENSIONS = { type: 'object', propertyNames: IRI }

const only = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** 2.4.2.3 */
const IDENTIFIERS = {
  mbox: { type: 'string', pattern: '^mailto:[^\\s@]+@[^\\s@]+$' },
  mbox_sha1sum: { type: 'string', pattern: '^[0-9a-fA-F]{40}$' },
  openid: IRI,
  account: only({ homePage: IRI, name: { type: 'string' } }, ['homePage', 'name']),
}
const oneIdentifier = { oneOf: Object.keys(IDENTIFIERS).map(name => ({ required: [name] })) }
const NAME = { type: 'string' }

/** 2.4.2.1 */
const AGENT = { ...only({ objectType: { const: 'Agent' }, name: NAME, ...IDENTIFIERS }), ...oneIdentifier }
/** 2.4.2.2: an identified group has one identifier, an anonymous one has members. */
const GROUP = {
  ...only({ objectType: { const: 'Group' }, name: NAME, ...IDENTIFIERS, member: { type: 'array', items: AGENT } }, [
    'objectType',
  ]),
  oneOf: [...oneIdentifier.oneOf, { required: ['member'], not: { anyOf: oneIdentifier.oneOf } }],
}
const ACTOR = { oneOf: [AGENT, GROUP] }

/** 2.4.3 */
const VERB = only({ id: IRI, display: LANGUAGE_MAP }, ['id'])

const COMPONENTS = { type: 'array', items: only({ id: NAME, description: LANGUAGE_MAP }, ['id']) }
const INTERACTIONS = 'true-false choice fill-in long-fill-in matching performance sequencing likert numeric other'
/** 2.4.4.1 */
const DEFINITION = only({
  name: LANGUAGE_MAP,
  description: LANGUAGE_MAP,
  type: IRI,
  moreInfo: IRI,
  extensions: EXTENSIONS,
  interactionType: { enum: INTERACTIONS.split(' ') },
  correctResponsesPattern: { type: 'array', items: { type: 'string' } },
  ...{ choices: COMPONENTS, scale: COMPONENTS, source: COMPONENTS, target: COMPONENTS, steps: COMPONENTS },
})
const ACTIVITY = only({ objectType: { const: 'Activity' }, id: IRI, definition: DEFINITION }, ['id'])
/** 2.4.4.3 */
const STATEMENT_REF = only({ objectType: { const: 'StatementRef' }, id: UUID }, ['objectType', 'id'])
const OBJECT = { oneOf: [ACTIVITY, { ...AGENT, required: ['objectType'] }, GROUP, STATEMENT_REF] }

/** 2.4.5.1 */
const SCORE = only({
  scaled: { type: 'number', minimum: -1, maximum: 1 },
  raw: { type: 'number' },
  min: { type: 'number' },
  max: { type: 'number' },
})
/** 2.4.5 */
const RESULT = only({
  score: SCORE,
  success: { type: 'boolean' },
  completion: { type: 'boolean' },
  response: { type: 'string' },
  duration: DURATION,
  extensions: EXTENSIONS,
})

const ACTIVITIES = { oneOf: [ACTIVITY, { type: 'array', items: ACTIVITY }] }
/** 2.4.6 */
const CONTEXT = only({
  registration: UUID,
  instructor: ACTOR,
  team: GROUP,
  contextActivities: only({ parent: ACTIVITIES, grouping: ACTIVITIES, category: ACTIVITIES, other: ACTIVITIES }),
  ...{ revision: { type: 'string' }, platform: { type: 'string' } },
  language: { type: 'string', pattern: '^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$' },
  statement: STATEMENT_REF,
  extensions: EXTENSIONS,
})

/** 2.4.11 */
const ATTACHMENT = only(
  {
    ...{ usageType: IRI, display: LANGUAGE_MAP, description: LANGUAGE_MAP, contentType: { type: 'string' } },
    ...{ length: { type: 'integer' }, sha2: { type: 'string' }, fileUrl: IRI },
  },
  ['usageType', 'display', 'contentType', 'length', 'sha2'],
)

/** 2.4 */
export const STATEMENT = {
  ...only(
    {
      ...{ id: UUID, actor: ACTOR, verb: VERB, object: OBJECT, result: RESULT, context: CONTEXT },
      ...{ timestamp: TIMESTAMP, stored: TIMESTAMP, authority: ACTOR },
      version: { type: 'string', pattern: '^1\\.0(\\.\\d+)?$' },
      attachments: { type: 'array', items: ATTACHMENT },
    },
    ['actor', 'verb', 'object'],
  ),
  // 2.4.6: revision and platform speak of an activity only.
  if: { properties: { object: { properties: { objectType: { const: 'Activity' } } } } },
  else: { properties: { context: { not: { anyOf: [{ required: ['revision'] }, { required: ['platform'] }] } } } },
}

interface Score {
  readonly raw?: number
  readonly min?: number
  readonly max?: number
}

/** 2.4.5.1: raw lies between min and max, and min below max. */
export function scoreProblems({ raw, min, max }: Score): string[] {
  const found: string[] = []
  if (raw !== undefined && max !== undefined && raw > max) found.push('raw > max')
  if (raw !== undefined && min !== undefined && raw < min) found.push('raw < min')
  if (min !== undefined && max !== undefined && min >= max) found.push('min >= max')
  return found
}
