// Stands in for Matomo's script: takes the calls that waited, counts what comes, and sets its cookie.
window.counted = [];
const count = (call) => window.counted.push(call);
for (const call of window._paq ?? []) count(call);
window._paq = { push: count };
document.cookie = '_pk_id.1.1fff=0123456789abcdef; Path=/; Max-Age=33955200; SameSite=Lax';
