// Plays the script of a vendor. It is on a page only when the visitor agreed.
document.cookie = '_mesure_page=1; Path=/; Secure; SameSite=Lax';
localStorage.setItem('mesure.file', location.pathname);
