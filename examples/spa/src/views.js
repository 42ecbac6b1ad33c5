const FILMS = [
  { id: 'bunny', title: 'Big Buck Bunny', video: 'aqz-KE-bpKQ' },
  { id: 'sintel', title: 'Sintel', video: 'eRsGyueVLvQ' },
];

const LAST = 'last-film';

/** Remembers the film only if the visitor allows it; what is refused later is erased by `charte/browser`. */
function remember(film, consent) {
  if (consent.maySet(LAST, { technology: 'local-storage' })) localStorage.setItem(LAST, film.id);
}

function films() {
  const last = FILMS.find(({ id }) => id === localStorage.getItem(LAST));
  return `<h1>Films</h1><ul>${FILMS.map(({ id, title }) => `<li><a href="/film/${id}">${title}</a></li>`).join('')}</ul>
    ${last ? `<p id="last">You last looked at ${last.title}.</p>` : ''}`;
}

const film = ({ title, video }) => `<h1>${title}</h1>
  <div class="video">
    <iframe title="${title}" data-charte="embedded-content@youtube" data-src="https://www.youtube-nocookie.com/embed/${video}"></iframe>
    <p>The film comes from YouTube, which sets cookies when it loads.
      <button data-charte-act="grant" data-charte-of="embedded-content@youtube">Play it</button></p>
  </div>`;

const privacy = () => '<h1>Privacy</h1><charte-choices></charte-choices>';

/** Puts the view of a path into its place. */
export function show(view, path, consent) {
  const found = FILMS.find(({ id }) => path === `/film/${id}`);
  view.innerHTML = found ? film(found) : path === '/privacy' ? privacy() : films();
  document.title = `${view.querySelector('h1').textContent} – The films`;
  if (found) remember(found, consent);
}
