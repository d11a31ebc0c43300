(() => {
  try {
    const kept = localStorage.getItem(`${document.currentScript.dataset.id}:appearance`);
    if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
  } catch {}
})();
