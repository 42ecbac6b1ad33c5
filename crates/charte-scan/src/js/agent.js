// Answers a scan's questions about a document. Runs in a world of its own, which the page's scripts
// cannot see or change. It evaluates to a function of a question, of elements, and of what the
// question is about: `document` comes first, then elements inside closed shadow roots, which only
// the browser can hand over.
(() => {
  const MAX_BUTTONS = 400, MAX_TEXT = 3000, MAX_BUTTON_TEXT = 120;
  let found = [];
  let closedRoots = [];

  const rootsOf = (roots) => {
    const all = [], wait = [...roots];
    while (wait.length && all.length < 2000) {
      const root = wait.pop();
      all.push(root);
      for (const element of root.querySelectorAll("*")) {
        if (element.shadowRoot && !all.includes(element.shadowRoot)) wait.push(element.shadowRoot);
      }
    }
    return all;
  };
  const shadowOf = (host) => host.shadowRoot ?? closedRoots.find((root) => root.host === host) ?? null;
  const parentOf = (element) => element.assignedSlot ?? element.parentElement ??
    (element.parentNode instanceof ShadowRoot ? element.parentNode.host : null);
  const isInside = (element, outer) => {
    if (!outer) return true;
    for (let at = element; at; at = parentOf(at)) if (at === outer) return true;
    return false;
  };
  const collapse = (text) => text.replace(/\s+/g, " ").trim();

  // Text as shown, shadow roots included.
  const textOf = (element, limit = MAX_TEXT) => {
    let text = "";
    const walk = (node) => {
      if (text.length > limit) return;
      if (node.nodeType === 3) { text += node.data + " "; return; }
      if (node.nodeType !== 1 && node.nodeType !== 11) return;
      if (node.nodeType === 1) {
        if (/^(script|style|noscript|template|svg)$/i.test(node.localName)) return;
        const shadow = shadowOf(node);
        if (shadow) walk(shadow);
        if (node.localName === "slot") { for (const part of node.assignedNodes()) walk(part); }
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(element);
    return collapse(text).slice(0, limit);
  };
  const labelOf = (element) => {
    if (element.localName === "input" && /^(submit|button|reset|image)$/.test(element.type)) return collapse(element.value || element.alt || element.title || "");
    return textOf(element, MAX_BUTTON_TEXT + 40) || collapse(element.getAttribute("aria-label") || element.title || element.querySelector("img[alt]")?.alt || "");
  };

  const isFixed = (element) => {
    for (let at = element; at; at = parentOf(at)) {
      const { position } = getComputedStyle(at);
      if (position === "fixed" || position === "sticky") return true;
    }
    return false;
  };
  const isShown = (element) => {
    if (!element.isConnected || !element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const { width, height, left, top, right, bottom } = element.getBoundingClientRect();
    if (width < 3 || height < 3) return false;
    if (right <= 0) return false;
    if (isFixed(element)) return left < innerWidth && top < innerHeight && bottom > 0;
    const page = document.documentElement;
    return left + scrollX < Math.max(page.scrollWidth, innerWidth) && bottom + scrollY > 0;
  };

  // "#host >>> .button" goes through the shadow root of #host, open or closed.
  const select = (all, selector) => {
    const parts = selector.split(" >>> ");
    const last = parts.pop();
    let scopes = all;
    try {
      for (const part of parts) {
        scopes = scopes.flatMap((scope) => [...scope.querySelectorAll(part)].map(shadowOf).filter(Boolean));
      }
      return scopes.flatMap((scope) => [...scope.querySelectorAll(last)]);
    } catch { return []; }
  };
  const firstShown = (all, selectors) => {
    for (const selector of selectors) {
      const element = select(all, selector).find(isShown);
      if (element) return element;
    }
    return null;
  };
  const remember = (element) => {
    const known = found.indexOf(element);
    return known >= 0 ? known : found.push(element) - 1;
  };
  const boxOf = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  };

  const BUTTONS = "button, a, [role=button], [role=link], input[type=button], input[type=submit], input[type=image], summary, [onclick], [tabindex]";
  const isPressable = (element) => {
    if (/^(button|a|input|summary)$/.test(element.localName) || element.hasAttribute("onclick")) return true;
    if (/^(button|link)$/.test(element.getAttribute("role"))) return true;
    return element.hasAttribute("tabindex") && getComputedStyle(element).cursor === "pointer";
  };

  // From the inside outwards.
  const backgrounds = (element) => {
    const out = [];
    for (let at = element; at && out.length < 60; at = parentOf(at)) {
      const style = getComputedStyle(at);
      out.push({ color: style.backgroundColor, image: style.backgroundImage !== "none", opacity: Number(style.opacity) });
    }
    return out;
  };
  const isInline = (element) => /^inline$|^contents$/.test(getComputedStyle(element).display);
  const textAround = (element) => {
    let at = parentOf(element);
    while (at && isInline(at)) at = parentOf(at);
    if (!at) return 0;
    let around = 0;
    // Text in the same block, but not that of other buttons.
    const walk = (node) => {
      for (const child of node.childNodes) {
        if (child === element) continue;
        if (child.nodeType === 3) around += collapse(child.data).length;
        else if (child.nodeType === 1 && isInline(child) && !child.matches(`${BUTTONS}, label, input`)) walk(child);
      }
    };
    walk(at);
    return around;
  };
  const describe = (element) => {
    const style = getComputedStyle(element);
    // Text may be styled by an element inside the button.
    let inner = element;
    while (inner.children.length === 1 && collapse(inner.textContent) === collapse(inner.children[0].textContent) && inner.textContent) inner = inner.children[0];
    const text = getComputedStyle(inner);
    const border = ["Top", "Right", "Bottom", "Left"].some((side) =>
      parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none" && !/, 0\)$|transparent/.test(style[`border${side}Color`]));
    return {
      tag: element.localName, box: boxOf(element), color: text.color, fontPx: parseFloat(text.fontSize) || 0,
      border, shadow: style.boxShadow !== "none", backgrounds: backgrounds(inner), own: backgrounds(element)[0],
      parentBackgrounds: parentOf(element) ? backgrounds(parentOf(element)) : [], textAround: textAround(element),
    };
  };

  const staysOnPage = (element) => element.localName === "a" && /^(#|javascript:|$)/.test(element.getAttribute("href") ?? "");
  // On a page with thousands of links those that are no part of a banner come last: links in the
  // middle that lead elsewhere. Banners are at the beginning or the end of a document.
  const likelyFirst = (elements) => {
    const short = elements.filter((element) => element.textContent.length <= 400);
    if (short.length <= MAX_BUTTONS) return short;
    const rank = (element, index) => {
      if (element.localName !== "a" || staysOnPage(element)) return 0;
      return Math.min(index, short.length - index) < 60 ? 1 : 2;
    };
    return short.map((element, index) => [rank(element, index), element]).sort((a, b) => a[0] - b[0]).map(([, element]) => element);
  };

  // Ancestors that may be the banner: each with its number, so that buttons can share them.
  const ancestorsOf = (element, seen) => {
    const out = [];
    for (let at = parentOf(element), depth = 0; at && depth < 40 && out.length < 16; at = parentOf(at), depth++) {
      if (at === document.body || at === document.documentElement) break;
      let entry = seen.get(at);
      if (!entry) {
        const { position } = getComputedStyle(at);
        const box = boxOf(at);
        entry = {
          number: remember(at), text: textOf(at),
          dialog: at.localName === "dialog" || /^(dialog|alertdialog)$/.test(at.getAttribute("role")) || at.getAttribute("aria-modal") === "true",
          placed: /^(fixed|sticky|absolute)$/.test(position), name: `${at.localName} ${at.id} ${at.className?.baseVal ?? at.className ?? ""}`.slice(0, 200), box,
        };
        seen.set(at, entry);
      }
      out.push(entry.number);
      if (entry.text.length >= MAX_TEXT) break;
    }
    return out;
  };

  const agent = {
    // Everything that can be pressed, with its text and the ancestors that may be a banner.
    buttons(roots, { within }) {
      const seen = new Map(), buttons = [];
      const inside = within === null ? null : found[within];
      const all = rootsOf(roots).flatMap((root) => [...root.querySelectorAll(BUTTONS)]);
      for (const element of likelyFirst(all)) {
        if (buttons.length >= MAX_BUTTONS) break;
        if (!isPressable(element) || element.disabled || !isInside(element, inside) || !isShown(element)) continue;
        if (element.querySelector("button, a, [role=button]") && element.localName !== "a") continue;
        const text = labelOf(element);
        if (!text || text.length > MAX_BUTTON_TEXT) continue;
        buttons.push({
          element: remember(element), text, tag: element.localName,
          link: element.localName === "a" && element.hasAttribute("href") ? element.href.split(/[?#]/)[0] : null,
          samePage: staysOnPage(element),
          footer: !!element.closest("footer, [role=contentinfo], [class*=footer i], [id*=footer i]"),
          ancestors: ancestorsOf(element, seen),
        });
      }
      // As in the document, whatever was looked at first.
      buttons.sort((a, b) => found[a.element].compareDocumentPosition(found[b.element]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
      return { buttons, ancestors: [...seen.values()], window: { width: innerWidth, height: innerHeight }, text: textOf(document.body ?? document.documentElement) };
    },
    // For each manager whose banner is shown: its banner and its buttons by their selectors.
    managers(roots, given) {
      const all = rootsOf(roots);
      for (const manager of given) {
        const banner = firstShown(all, manager.banner);
        if (!banner) continue;
        const buttons = {};
        // What brings the banner back stands beside it, and opens nothing new.
        const isControl = (element) => !isInside(element, banner) && manager.reopen.some((selector) => select(all, selector).includes(element));
        for (const kind of Object.keys(manager.buttons)) {
          const element = firstShown(all, manager.buttons[kind]);
          if (element && !isControl(element)) buttons[kind] = { element: remember(element), text: labelOf(element) };
        }
        return { id: manager.id, banner: remember(banner), box: boxOf(banner), buttons };
      }
      return null;
    },
    // Where the page's links lead.
    links(roots) {
      const out = [];
      for (const root of rootsOf(roots)) {
        for (const element of root.querySelectorAll("a[href], area[href]")) {
          if (out.length >= 2000) return out;
          if (!/^https?:$/.test(element.protocol)) continue;
          out.push({
            address: element.href.slice(0, 2000), text: labelOf(element).slice(0, MAX_BUTTON_TEXT), rel: element.rel ?? "",
            download: element.hasAttribute("download"), hidden: !isShown(element),
          });
        }
      }
      return out;
    },
    // The first shown element of these selectors.
    first(roots, { selectors }) {
      const element = firstShown(rootsOf(roots), selectors);
      return element ? { element: remember(element), text: labelOf(element) } : null;
    },
    // Whether something still fades or moves, and will come to an end.
    moving(roots) {
      return rootsOf(roots).some((root) => root.getAnimations?.().some((animation) =>
        animation.playState === "running" && Number.isFinite(animation.effect?.getComputedTiming().endTime)));
    },
    shown(roots, { element }) {
      return !!found[element] && isShown(found[element]);
    },
    describe(roots, { elements }) {
      return elements.map((number) => found[number]?.isConnected ? describe(found[number]) : null);
    },
    // Checkboxes and switches inside an element, or in the whole document.
    ticks(roots, { within }) {
      const out = [], inside = within === null ? null : found[within];
      for (const root of rootsOf(roots)) {
        for (const element of root.querySelectorAll("input[type=checkbox], [role=checkbox], [role=switch], [role=menuitemcheckbox]")) {
          if (out.length >= 200 || !isInside(element, inside)) continue;
          const label = element.labels?.[0] ?? element.closest("label");
          // A styled switch hides its checkbox and shows its label.
          const visible = isShown(element) || (label && isShown(label)) || (element.parentElement && isShown(element.parentElement));
          if (!visible) continue;
          const by = element.getAttribute("aria-labelledby")?.split(/\s+/).map((id) => element.getRootNode().getElementById?.(id)).find(Boolean);
          let name = collapse(element.getAttribute("aria-label") ?? "") || (by && textOf(by, 200)) || (label && textOf(label, 200)) || collapse(element.title ?? "");
          if (!name) name = textOf(element.closest("li, tr, fieldset, p, div") ?? element, 200);
          const on = element.localName === "input" ? element.checked : element.getAttribute("aria-checked") === "true";
          out.push({ element: remember(element), label: name.slice(0, 120), on, disabled: element.disabled === true || element.getAttribute("aria-disabled") === "true" || element.hasAttribute("readonly") });
        }
      }
      return out;
    },
    // The shares of a grid of points that are covered by the banner or by something fixed in place.
    wall(roots, { banner }) {
      const element = banner === null ? null : found[banner];
      const deepest = (x, y) => {
        let at = document.elementFromPoint(x, y);
        for (let shadow = at && shadowOf(at); shadow; shadow = at && shadowOf(at)) {
          const inner = shadow.elementFromPoint(x, y);
          if (!inner || inner === at) break;
          at = inner;
        }
        return at;
      };
      const covers = (x, y) => {
        for (let at = deepest(x, y); at; at = parentOf(at)) {
          if (at === element) return true;
          if (at === document.body || at === document.documentElement) return false;
          const { position, zIndex } = getComputedStyle(at);
          if (position === "fixed" || (position === "absolute" && Number(zIndex) > 0)) return true;
        }
        return false;
      };
      let covered = 0;
      const points = 12;
      for (let i = 0; i < points; i++) for (let j = 0; j < points; j++) {
        if (covers((i + 0.5) * innerWidth / points, (j + 0.5) * innerHeight / points)) covered++;
      }
      const html = document.documentElement, body = document.body;
      const styles = [html, body].filter(Boolean).map((at) => getComputedStyle(at));
      const long = Math.max(html.scrollHeight, body?.scrollHeight ?? 0) > innerHeight + 4;
      const locked = styles.some((style) => /^(hidden|clip)$/.test(style.overflowY) || style.position === "fixed");
      return { covered: covered / (points * points), locked: locked && long };
    },
    // Whether a press at the middle of the element reaches it.
    reachable(roots, { element }) {
      const target = found[element];
      if (!target?.isConnected) return false;
      const { left, top, width, height } = target.getClientRects()[0] ?? target.getBoundingClientRect();
      let at = document.elementFromPoint(left + width / 2, top + height / 2);
      for (let shadow = at && shadowOf(at); shadow; shadow = at && shadowOf(at)) {
        const inner = shadow.elementFromPoint(left + width / 2, top + height / 2);
        if (!inner || inner === at) break;
        at = inner;
      }
      for (; at; at = parentOf(at)) if (at === target) return true;
      return false;
    },
    reveal(roots, { element }) {
      found[element]?.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      return true;
    },
    click(roots, { element }) {
      const target = found[element];
      if (!target?.isConnected) return false;
      target.click();
      return true;
    },
    isOn(roots, { element }) {
      const target = found[element];
      return !!target && (target.localName === "input" ? target.checked : target.getAttribute("aria-checked") === "true");
    },
    // Keys of storage, without values.
    async storage() {
      const out = [];
      const keys = (kind, get) => {
        try {
          const area = get();
          for (let i = 0; i < Math.min(area.length, 2000); i++) {
            const name = area.key(i);
            out.push({ kind, name: name.slice(0, 2000), size: area.getItem(name)?.length ?? 0 });
          }
        } catch {}
      };
      keys("local", () => localStorage);
      keys("session", () => sessionStorage);
      const within = (promise) => Promise.race([promise, new Promise((done) => setTimeout(done, 1000, []))]);
      try { for (const { name } of await within(indexedDB.databases())) out.push({ kind: "indexed_db", name: String(name).slice(0, 2000) }); } catch {}
      try { for (const name of await within(caches.keys())) out.push({ kind: "cache", name: String(name).slice(0, 2000) }); } catch {}
      return out;
    },
  };
  const ask = (question, roots, given) => {
    closedRoots = [...new Set(roots.slice(1).map((inside) => inside.getRootNode()))].filter((root) => root instanceof ShadowRoot);
    return agent[question]([document, ...closedRoots], given);
  };
  ask.element = (number) => found[number];
  return ask;
})()
