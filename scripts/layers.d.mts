export function layers(): Promise<{ modules: number; broken: string[] }>;
