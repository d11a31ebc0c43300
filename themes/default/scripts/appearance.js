(() => {
  try {
    const kept = localStorage.getItem(`${document.currentScript.dataset.id}:appearance`);
    if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
    if (localStorage.getItem(`${document.currentScript.dataset.id}:cases`) !== null) document.documentElement.dataset.cases = '';
  } catch {}
})();
