/** Paper is white: a page printed from the dark scheme is printed in the light one. */
export const printInLight = (): void => {
  const root = document.documentElement;
  let shown: string | null = null;
  addEventListener('beforeprint', () => {
    shown = root.getAttribute('data-mantine-color-scheme');
    root.setAttribute('data-mantine-color-scheme', 'light');
  });
  addEventListener('afterprint', () => {
    if (shown) root.setAttribute('data-mantine-color-scheme', shown);
  });
};
