// @ts-check
// Sets light or dark before the first paint, and works the button that changes it. A classic script: modules come too
// late. What is chosen is kept only while it differs from what the system asks for, so that the page follows the
// system again afterwards.
(() => {
  const root = document.documentElement;
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const key = "hoidap-theme";

  if (location.pathname === "/nhung") root.dataset.embedded = "";

  /** @returns {string | null} null as well where storage is forbidden */
  function kept() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  /** @param {"light" | "dark"} theme */
  function keep(theme) {
    try {
      if ((theme === "dark") === systemDark.matches) localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch {
      // Then it lasts as long as the page.
    }
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;
  }

  /** @param {string | null} theme */
  function set(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    const button = document.getElementById("theme");
    if (!button) return;
    button.hidden = "embedded" in root.dataset;
    button.textContent = isDark() ? "Nền sáng" : "Nền tối";
    dispatchEvent(new Event("themechange"));
  }

  set(kept());
  document.addEventListener("DOMContentLoaded", () => {
    set(kept());
    document.getElementById("theme")?.addEventListener("click", () => {
      const theme = isDark() ? "light" : "dark";
      keep(theme);
      set(theme);
    });
  });
  systemDark.addEventListener("change", () => set(kept()));
  addEventListener("storage", ({ key: changed, newValue }) => {
    if (changed === key) set(newValue);
  });
})();
