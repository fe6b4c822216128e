import type { CborType } from '../cbor/cbor-item.ts';

export interface CoseParameter {
  readonly label: number;
  readonly name: string;
  readonly type: CborType;
  /** A key of this type is no key without it. */
  readonly required: boolean;
}

export interface CoseKeyType {
  readonly kty: number;
  readonly name: string;
  readonly parameters: readonly CoseParameter[];
  readonly reference: string;
}

/** Parameters of every key (RFC 9052 §7.1). WebAuthn wants `alg` and forbids the optional others. */
export const commonParameters: readonly CoseParameter[] = [
  { label: 1, name: 'kty', type: 'integer', required: true },
  { label: 2, name: 'kid', type: 'bytes', required: false },
  { label: 3, name: 'alg', type: 'integer', required: true },
  { label: 4, name: 'key_ops', type: 'array', required: false },
  { label: 5, name: 'Base IV', type: 'bytes', required: false },
];

const keyTypes: readonly CoseKeyType[] = [
  {
    kty: 1,
    name: 'OKP',
    parameters: [
      { label: -1, name: 'crv', type: 'integer', required: true },
      { label: -2, name: 'x', type: 'bytes', required: true },
      { label: -4, name: 'd', type: 'bytes', required: false },
    ],
    reference: 'RFC 9053 §7.2',
  },
  {
    kty: 2,
    name: 'EC2',
    parameters: [
      { label: -1, name: 'crv', type: 'integer', required: true },
      { label: -2, name: 'x', type: 'bytes', required: true },
      { label: -3, name: 'y', type: 'bytes', required: true },
      { label: -4, name: 'd', type: 'bytes', required: false },
    ],
    reference: 'RFC 9053 §7.1.1',
  },
  {
    kty: 3,
    name: 'RSA',
    parameters: [
      { label: -1, name: 'n', type: 'bytes', required: true },
      { label: -2, name: 'e', type: 'bytes', required: true },
      { label: -3, name: 'd', type: 'bytes', required: false },
    ],
    reference: 'RFC 8230 §4',
  },
  {
    kty: 7,
    name: 'AKP',
    parameters: [
      { label: -1, name: 'pub', type: 'bytes', required: true },
      { label: -2, name: 'priv', type: 'bytes', required: false },
    ],
    reference: 'RFC 9964',
  },
];

const keyTypesByNumber = new Map<unknown, CoseKeyType>(keyTypes.map((keyType) => [keyType.kty, keyType]));

export function findCoseKeyType(kty: unknown): CoseKeyType | undefined {
  return keyTypesByNumber.get(kty);
}

interface ParametersOfType {
  readonly required: readonly CoseParameter[];
  readonly byLabel: ReadonlyMap<unknown, CoseParameter>;
}

function parametersOf(own: readonly CoseParameter[]): ParametersOfType {
  const all = [...commonParameters, ...own];
  return {
    required: all.filter(({ required }) => required),
    byLabel: new Map(all.map((parameter) => [parameter.label, parameter])),
  };
}

const parametersOfUnknown = parametersOf([]);
const parametersByType = new Map(keyTypes.map((keyType) => [keyType, parametersOf(keyType.parameters)]));

function findParameters(keyType: CoseKeyType | undefined): ParametersOfType {
  return (keyType && parametersByType.get(keyType)) ?? parametersOfUnknown;
}

/** What a key of this type must have; of an unknown type only what every key must have. */
export function requiredParameters(keyType: CoseKeyType | undefined): readonly CoseParameter[] {
  return findParameters(keyType).required;
}

/** What stands at a label of a key of this type. */
export function findCoseParameter(
  keyType: CoseKeyType | undefined,
  label: unknown,
): CoseParameter | undefined {
  return findParameters(keyType).byLabel.get(label);
}
