import './state/ask-first.ts';
import './state/forbid-eval.ts';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followDesktop } from './commands/follow-desktop.ts';
import { loadCeremonyPage } from './commands/load-ceremony-page.ts';
import { tellFailure } from './commands/tell-failure.ts';
import { followWorkbench } from './state/events.ts';
import { firstRows } from './state/first-rows.ts';
import { pairFromAddress } from './state/pairing.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
if (window.workbenchDesktop !== undefined) followDesktop(window.workbenchDesktop);
await tellFailure(pairFromAddress);
// The window waits for its first rows: drawn without them, it would keep them waiting.
followWorkbench(loadCeremonyPage(firstRows));
