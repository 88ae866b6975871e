import type { PlumblineConfig } from './schema.ts';

export type { PlumblineConfig };

/**
 * Gives the configuration its type: `export default defineConfig({ … })` in plumbline.config.ts. It is checked when it
 * is loaded.
 */
export const defineConfig = (config: PlumblineConfig): PlumblineConfig => config;
