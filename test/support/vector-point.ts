/** The point on P-256 that WebAuthn L3 §6.5.1.1 has as its example, as hex. */
export const examplePoint = {
  x: '65eda5a12577c2bae829437fe338701a10aaa375e1bb5b5de108de439c08551d',
  y: '1e52ed75701163f7f9e40ddf9f341b3dc9ba860af7e0ca7ca7e9eecd0084d19c',
};
