// The pages of the example shop. They hold no cookie rule; site.mjs does.

const TEXTS = {
  fr: {
    title: 'Boutique, hamacs de Guadeloupe', tagline: 'Hamacs tissés à Marie-Galante',
    home: 'Accueil', basket: 'Panier :', other: ['en', 'English'],
    intro: 'Chaque hamac est tissé à la main, en coton, par un atelier de l’île.',
    see: 'Voir le hamac', article: 'Hamac « Alizé »', price: '89,00 €', add: 'Ajouter au panier',
    film: 'L’atelier en une minute', noFilm: 'La vidéo n’est pas chargée : vous l’avez refusée.',
    ad: 'Publicité', fiction: 'Cette boutique n’existe pas : c’est un exemple de Charte.',
    ask: 'Vos choix sur les cookies',
    askText: 'Avec votre accord, nous mesurons l’audience, montrons des publicités et chargeons des vidéos.',
    accept: 'Tout accepter', refuse: 'Tout refuser',
  },
  en: {
    title: 'Boutique, hammocks from Guadeloupe', tagline: 'Hammocks woven in Marie-Galante',
    home: 'Home', basket: 'Basket:', other: ['fr', 'Français'],
    intro: 'Each hammock is woven by hand, in cotton, by a workshop of the island.',
    see: 'See the hammock', article: 'The “Alizé” hammock', price: '€89.00', add: 'Add to basket',
    film: 'The workshop in one minute', noFilm: 'The video is not loaded: you refused it.',
    ad: 'Advertisement', fiction: 'This shop does not exist: it is an example of Charte.',
    ask: 'Your choices on cookies',
    askText: 'If you agree, we measure our audience, show advertisements and load videos.',
    accept: 'Accept all', refuse: 'Refuse all',
  },
};

const STYLE = `
  :root { color-scheme: light; --sea: #0b5563; --sun: #f2b134; --sand: #fbf6ec; }
  * { box-sizing: border-box }
  body { margin: 0; font: 17px/1.5 system-ui, sans-serif; color: #1d2b2f; background: var(--sand) }
  header { display: flex; gap: 1.5rem; align-items: baseline; padding: 1rem 2rem; background: var(--sea); color: #fff }
  header strong { font-size: 1.35rem; flex: 1 } header a { color: #fff }
  main { max-width: 60rem; margin: 0 auto; padding: 2rem 2rem 12rem; display: grid; gap: 1.5rem; grid-template-columns: 3fr 2fr }
  section, aside { background: #fff; border: 1px solid #e5dcc8; border-radius: .5rem; padding: 1.25rem }
  h1 { font-size: 1.6rem; margin: 0 0 .5rem } h2 { font-size: 1.05rem; margin: 0 0 .5rem }
  .hammock { height: 9rem; border-radius: .4rem; background: linear-gradient(#bfe3ea 60%, #e8d9ae 60%); position: relative }
  .hammock::after { content: ""; position: absolute; left: 12%; right: 12%; top: 15%; height: 55%;
    border: solid var(--sun); border-width: 0 0 1.1rem; border-radius: 0 0 50% 50% }
  button, .button { font: inherit; padding: .5rem 1.1rem; border: 2px solid var(--sea); border-radius: .4rem;
    background: #fff; color: var(--sea); cursor: pointer; text-decoration: none; display: inline-block; margin-top: .75rem }
  iframe { border: 0; width: 100%; height: 9rem; border-radius: .4rem } footer { text-align: center; color: #5b6a6e; padding: 1rem }
  .ad { grid-column: 1 / -1; text-align: center; color: #5b6a6e }
  .banner { position: fixed; inset: auto 0 0; background: #fff; border-top: 4px solid var(--sun); padding: 1rem 2rem;
    box-shadow: 0 -4px 16px #0002 } .banner form { display: flex; gap: 1rem } .banner p { margin: 0 }
`;

/** Accepting and refusing look alike and take one click each. */
function banner(t, view) {
  if (view.asked) return '';
  return `<div class="banner" role="dialog" aria-labelledby="ask"><h2 id="ask">${t.ask}</h2><p>${t.askText}</p>
  <form method="post" action="/choix"><input type="hidden" name="csrf" value="${view.csrf}">
  <button name="choix" value="refuser">${t.refuse}</button> <button name="choix" value="accepter">${t.accept}</button></form></div>`;
}

function layout(view, body) {
  const t = TEXTS[view.english ? 'en' : 'fr'];
  return `<!doctype html><html lang="${view.english ? 'en' : 'fr'}"><head><meta charset="utf-8"><title>${t.title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>${STYLE}</style>
<script src="https://compte.boutique.example/etat.js"></script>
${view.statistics ? `<script src="https://stats.boutique.example/stats.js"></script>
<script src="https://cdn.mesureweb.example/mesure.js"></script>` : ''}</head><body>
<header><strong>Boutique</strong><a href="/">${t.home}</a><a href="/langue/${t.other[0]}">${t.other[1]}</a>
<span>${t.basket} ${view.basket}</span></header>
<main>${body(t)}${view.advertising ? `<aside class="ad"><h2>${t.ad}</h2>
<img alt="" width="1" height="1" src="https://pub.regie.example/pixel.gif?slot=1"></aside>` : ''}</main>
<footer>${t.fiction}</footer>${banner(t, view)}</body></html>`;
}

export const homePage = (view) => layout(view, (t) => `
<section><h1>${t.tagline}</h1><div class="hammock"></div><p>${t.intro}</p><a class="button" href="/article/hamac">${t.see}</a></section>
<aside><h2>${t.film}</h2>${view.video
    ? `<iframe title="${t.film}" src="https://lecteur.videotheque.example/film/1"></iframe>`
    : `<p>${t.noFilm}</p>`}</aside>`);

export const articlePage = (view) => layout(view, (t) => `
<section><h1>${t.article}</h1><div class="hammock"></div><p>${t.price}</p><form method="post" action="/panier">
<input type="hidden" name="csrf" value="${view.csrf}"><button>${t.add}</button></form></section>
<aside><p>${t.intro}</p></aside>`);

export const framePage = `<!doctype html><meta charset="utf-8"><title>Lecteur</title>
<body style="margin:0;display:grid;place-items:center;height:100vh;background:#1d2b2f;color:#fff;font:3rem sans-serif">▶</body>`;

/** Runs on the shop's page, so these cookies are the shop's own to a browser;
 * a HAR shows them only in the requests that follow. */
export const trackerScript = `
  const until = '; domain=boutique.example; path=/; max-age=63072000; secure; samesite=lax';
  document.cookie = '_ga=GA1.1.1111111111.1700000000' + until;
  document.cookie = '_ga_FAKE00000=GS1.1.fake' + until;
  new Image().src = 'https://mesure.boutique.example/collecte?v=2&page=' + encodeURIComponent(location.pathname);
`;
