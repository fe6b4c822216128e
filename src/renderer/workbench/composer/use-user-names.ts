import { useMemo } from 'react';
import { useWorkbench } from '../state/workbench-store.ts';

const suggested = ['alice', 'bob', '山田'];

/** User names to offer: those that have passkeys, then those of past ceremonies, then examples. */
export function useUserNames(): readonly string[] {
  const workbench = useWorkbench((store) => store.workbench);
  return useMemo(() => {
    const known = [
      ...(workbench?.passkeys.map(({ userName }) => userName) ?? []),
      ...(workbench?.ceremonies.flatMap(({ userName }) => userName ?? []) ?? []),
    ];
    return [...new Set([...known, ...suggested])].slice(0, 20);
  }, [workbench]);
}
