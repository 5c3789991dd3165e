import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import look from './look.module.css';

const slate: MantineColorsTuple = [
  '#f5f7f7',
  '#ebeeef',
  '#dce1e3',
  '#c3cbcf',
  '#a0abb1',
  '#7b8890',
  '#5a676f',
  '#445058',
  '#2b353b',
  '#172026',
];
const night: MantineColorsTuple = [
  '#e6ecee',
  '#c5ced2',
  '#a3b0b6',
  '#84929a',
  '#5a6a72',
  '#3b4a52',
  '#2a373e',
  '#1b252b',
  '#151d22',
  '#10171b',
];
const deep: MantineColorsTuple = [
  '#e9f5f4',
  '#cfe8e6',
  '#a5d3d0',
  '#78bdb9',
  '#4fa6a2',
  '#2d8b88',
  '#187370',
  '#0f5f5d',
  '#0b4e4d',
  '#083c3b',
];

const sans = "'IBM Plex Sans', 'IBM Plex Sans Arabic', 'IBM Plex Sans KR', system-ui, sans-serif";

const surface = {
  content: { background: 'var(--surface)', border: '1px solid var(--line)' },
  header: { background: 'var(--surface)' },
};

/** The head of a dialog is no banner of the page. */
const noBanner = { header: { role: 'presentation' } };

export const theme = createTheme({
  colors: { gray: slate, dark: night, deep },
  primaryColor: 'deep',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  black: '#172026',
  white: '#ffffff',
  fontFamily: sans,
  fontFamilyMonospace: sans,
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      classNames: { root: look['button'], inner: look['buttonInner'], label: look['buttonLabel'] } as Record<
        string,
        string
      >,
    },
    Anchor: { defaultProps: { underline: 'always' } },
    Modal: {
      defaultProps: { shadow: 'none', transitionProps: { duration: 150 }, attributes: noBanner },
      styles: { ...surface, title: { fontSize: '1.25rem', fontWeight: 600 } },
    },
    Drawer: {
      defaultProps: { shadow: 'none', transitionProps: { duration: 150 }, attributes: noBanner },
      styles: surface,
    },
    Menu: { defaultProps: { shadow: 'none', withInitialFocusPlaceholder: false, transitionProps: { duration: 100 } } },
    Popover: { defaultProps: { shadow: 'none' } },
  },
});

/** The product's own variables; every colour a page uses has a name here, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--page-width': '75rem', '--reading-width': '45rem' },
  light: {
    '--ground': '#f5f7f7',
    '--surface': '#ffffff',
    '--line': '#dce1e3',
    '--line-strong': '#7b8890',
    '--ink': '#172026',
    '--ink-soft': '#4f5c64',
    '--accent': '#0f5f5d',
    '--accent-wash': '#e9f5f4',
    '--stone': '#2f4a50',
    '--stone-shade': '#21373d',
    '--stone-light': '#54737a',
    '--stone-next': '#0f5f5d',
    '--stone-next-fill': '#78bdb9',
    '--stone-rest': '#e4e9ea',
    '--stone-rest-line': '#c3cbcf',
    '--met': '#0f5f5d',
    '--partly': '#8a5300',
    '--not-met': '#a32638',
    '--off': '#5a676f',
    '--met-wash': '#e9f5f4',
    '--partly-wash': '#fdf3e1',
    '--not-met-wash': '#fbecee',
    '--off-wash': '#ebeeef',
    '--mantine-color-body': '#f5f7f7',
    '--mantine-color-dimmed': '#4f5c64',
    '--mantine-color-placeholder': '#66737b',
    '--mantine-color-error': '#a32638',
    '--mantine-color-anchor': '#0f5f5d',
    '--mantine-color-default-border': '#c3cbcf',
  },
  dark: {
    '--ground': '#10171b',
    '--surface': '#151d22',
    '--line': '#2a373e',
    '--line-strong': '#84929a',
    '--ink': '#e6ecee',
    '--ink-soft': '#a3b0b6',
    '--accent': '#78bdb9',
    '--accent-wash': '#14302f',
    '--stone': '#9fb4b9',
    '--stone-shade': '#7d959b',
    '--stone-light': '#c4d3d6',
    '--stone-next': '#78bdb9',
    '--stone-next-fill': '#2d7370',
    '--stone-rest': '#1b252b',
    '--stone-rest-line': '#3b4a52',
    '--met': '#78bdb9',
    '--partly': '#e0ae62',
    '--not-met': '#f0929d',
    '--off': '#a3b0b6',
    '--met-wash': '#14302f',
    '--partly-wash': '#33270f',
    '--not-met-wash': '#3a1c22',
    '--off-wash': '#1f2a30',
    '--mantine-color-body': '#10171b',
    '--mantine-color-text': '#e6ecee',
    '--mantine-color-dimmed': '#a3b0b6',
    '--mantine-color-placeholder': '#84929a',
    '--mantine-color-error': '#f0929d',
    '--mantine-color-anchor': '#78bdb9',
    '--mantine-color-default': '#151d22',
    '--mantine-color-default-border': '#3b4a52',
  },
});
