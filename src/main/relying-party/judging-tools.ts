import type { JudgingTools } from '../../shared/checks/judging-tools.ts';
import { createNodeCryptography } from '../cryptography/node-cryptography.ts';
import { loadTrustAnchors } from '../trust/load-trust-anchors.ts';

/**
 * What the relying party judges with, put together when it first has something to judge: nobody who starts the workbench waits
 * for it. It trusts no root; those that ship say what a chain leads to.
 */
export function judgingTools({
  rootsFolder,
}: {
  readonly rootsFolder?: string | undefined;
}): () => Promise<JudgingTools> {
  let tools: Promise<JudgingTools> | undefined;
  return () => {
    tools ??= openTools(rootsFolder);
    return tools;
  };
}

async function openTools(rootsFolder: string | undefined): Promise<JudgingTools> {
  const cryptography = await createNodeCryptography();
  if (rootsFolder === undefined) return { cryptography };
  const { anchors, intermediates } = await loadTrustAnchors(rootsFolder);
  return { cryptography, shippedAnchors: anchors, intermediates };
}
