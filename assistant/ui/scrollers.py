"""What lets the keyboard scroll a table wider than the screen: Streamlit draws it for a mouse."""

# The box that scrolls is the one just inside Streamlit's own, which has the name of the table.
_SCRIPT = """<script>(() => {
  if (window.assistantScrolls) return;
  window.assistantScrolls = true;
  const reach = (box) => {
    const wide = box.scrollWidth > box.clientWidth;
    if (wide === box.hasAttribute('tabindex')) return;
    if (!wide) return ['tabindex', 'role', 'aria-label'].forEach((one) => box.removeAttribute(one));
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', 'Tableau à faire défiler');
  };
  const watched = new WeakSet();
  const resized = new ResizeObserver((entries) => entries.forEach(({ target }) => reach(target)));
  const watch = () => document.querySelectorAll('.stTable > div').forEach((box) => {
    if (!watched.has(box)) resized.observe(box);
    watched.add(box);
    reach(box);
  });
  watch();
  new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
})();</script>"""


def scrollers_script() -> str:
    """The script that does so for the tables of each page, those to come too."""
    return _SCRIPT
