// The theme is the system's until the reader says otherwise; that is kept in this browser alone.
(() => {
    const root = document.documentElement;
    root.classList.add("scripted");
    try {
        const kept = localStorage.getItem("theme");
        if (kept === "dark" || kept === "light") root.dataset.theme = kept;
    } catch { /* a browser that keeps nothing follows the system */ }
    addEventListener("DOMContentLoaded", () => {
        const button = document.querySelector("[data-theme-switch]");
        if (!button) return;
        button.hidden = false;
        button.addEventListener("click", () => {
            const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
            root.dataset.theme = dark ? "light" : "dark";
            try { localStorage.setItem("theme", root.dataset.theme); } catch { /* not kept */ }
        });
    });
})();
