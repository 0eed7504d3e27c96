// Light and dark: as the system has it, until the reader switches.

import {byId} from './elements.mjs';

const themeListeners = [];

export const theme = {
  isDark: false,

  /** A color of the style sheet. */
  color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  },

  /** Colors that all can tell apart, after Okabe and Ito. */
  categories() {
    return theme.isDark
      ? ['#56b4e9', '#e69f00', '#2fbf93', '#d98bb5', '#f0e442', '#e5793a', '#9aa0ff', '#c9c9c9']
      : ['#0072b2', '#d55e00', '#009e73', '#b8578d', '#c98a00', '#56b4e9', '#5b4fc4', '#6b6b6b'];
  },

  /** Viridis, from what fades into the page to what stands out from it. */
  scale() {
    // Viridis, on black with an end that is light enough to be seen there as a thin line.
    return theme.isDark
      ? ['#5d4a9c', '#4a66a8', '#2f8a98', '#22a884', '#7ad151', '#fde725']
      : ['#fde725', '#7ad151', '#22a884', '#2a788e', '#414487', '#440154'];
  },

  onChange(listener) {
    themeListeners.push(listener);
  },

  set(isDark) {
    theme.isDark = isDark;
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    byId('theme').textContent = isDark ? 'Light' : 'Dark';
    byId('theme').setAttribute('aria-label', `Switch to ${isDark ? 'light' : 'dark'} colors`);
    themeListeners.forEach((listener) => listener());
  },
};

/** Takes the system's colors, and lets the reader switch. */
export function startTheme() {
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  byId('theme').addEventListener('click', () => theme.set(!theme.isDark));
  systemIsDark.addEventListener('change', (event) => theme.set(event.matches));
  theme.set(systemIsDark.matches);
}
