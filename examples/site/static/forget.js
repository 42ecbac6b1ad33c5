// Takes out of the storage what may not be there; no header reaches it. Everything else on this
// site works without scripts.
for (const name of document.body.dataset.forget.split(' ').filter(Boolean)) {
  localStorage.removeItem(name);
}
