export const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ミリ秒` : `${(milliseconds / 1000).toFixed(1)} 秒`;
