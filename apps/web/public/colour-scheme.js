(function () {
  var kept = null;
  try {
    kept = localStorage.getItem('cairn.colour-scheme');
  } catch (_) {}
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
