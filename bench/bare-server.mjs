import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The least that a server on this Node can be: what the workbench's own start is held against.
const app = new Hono();
app.get('/', (context) => context.text('hello'));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
