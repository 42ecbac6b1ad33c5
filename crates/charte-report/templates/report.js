(() => {
  const part = document.getElementById('cookies');
  const label = document.getElementById('find-label');
  if (part && label) {
    const rows = [...part.querySelectorAll('tbody tr')];
    label.hidden = false;
    document.getElementById('find').addEventListener('input', (event) => {
      const words = event.target.value.toLowerCase().split(/\s+/);
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
      }
    });
  }
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
    if (target) target.scrollIntoView();
  };
  addEventListener('hashchange', open);
  open();
})();
