(() => {
  try {
    const key = `${document.currentScript.dataset.id}:appearance`;
    const kept = sessionStorage.getItem(key) ?? localStorage.getItem(key);
    if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
    if (localStorage.getItem(`${document.currentScript.dataset.id}:cases`) !== null) document.documentElement.dataset.cases = '';
  } catch {}
})();
