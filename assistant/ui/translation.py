"""The English words that Streamlit draws and no option changes, put into French in the page."""

import json

_WORDS = {
    "Add files": "Ajouter des fichiers",
    "App pages": "Pages",
    "Browse files": "Choisir un fichier",
    "Chat message from assistant": "Réponse",
    "Chat message from user": "Question",
    "Choose an option": "Choisissez",
    "Choose options": "Choisissez",
    "Clear all": "Tout effacer",
    "Clear value": "Effacer",
    "Close": "Fermer",
    "Close fullscreen": "Quitter le plein écran",
    "Collapse sidebar": "Replier la barre latérale",
    "Connecting": "Connexion…",
    "Connecting to Streamlit server": "Connexion au serveur",
    "Connection error": "Connexion perdue",
    "Connection lost. Please wait for the app to reconnect, then try again.": (
        "Connexion perdue. Attendez qu'elle revienne, puis réessayez."
    ),
    "Copied": "Copié",
    "Copied!": "Copié",
    "Copy to clipboard": "Copier",
    "Decrement": "Diminuer",
    "Drag and drop a file here": "Déposez un fichier ici",
    "Drag and drop files here": "Déposez des fichiers ici",
    "Exit fullscreen": "Quitter le plein écran",
    "Expand sidebar": "Ouvrir la barre latérale",
    "Fullscreen": "Plein écran",
    "Increment": "Augmenter",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your "
    "terminal:": "Le serveur de l'assistant ne répond plus. Pour le relancer :",
    "Link to heading": "Lien vers ce titre",
    "Main menu": "Menu principal",
    "Markdown content": "Texte",
    "Navigate to home page": "Aller à la première page",
    "Next month": "Mois suivant",
    "Next page": "Page suivante",
    "No results": "Aucun choix ne correspond",
    "Notifications": "Notifications",
    "Open": "Ouvrir",
    "Page not found": "Page introuvable",
    "Pagination": "Pages du tableau",
    "Please wait...": "Un instant…",
    "Previous month": "Mois précédent",
    "Previous page": "Page précédente",
    "Print": "Imprimer",
    "Running...": "En cours…",
    "Scroll tabs left": "Onglets précédents",
    "Scroll tabs right": "Onglets suivants",
    "Select all": "Tout choisir",
    "Selected values": "Choix faits",
    "Send message": "Envoyer la question",
    "Sidebar": "Barre latérale",
    "Skip to main content": "Aller au contenu",
    "Stop": "Arrêter",
    "Stop script": "Arrêter",
    "Stopping...": "Arrêt…",
    "The page that you have requested does not seem to exist. Running the app's main page.": (
        "La page demandée n'existe pas : voici la première page."
    ),
    "Theme": "Apparence",
    "Upload": "Envoyer un fichier",
    "Uploading...": "Envoi en cours…",
    "axis": "axe",
    "bar": "barre",
    "file upload": "Fichier à envoyer",
    "group mark container": "groupe",
    "legend": "légende",
    "rect mark container": "barres",
    "rule mark": "trait",
    "rule mark container": "traits",
    "symbol mark container": "points",
    "text mark": "mot",
    "text mark container": "mots",
    "visualization": "graphique",
}
# What holds words of ours or a number, as regular expressions of JavaScript, applied in this order.
_PATTERNS = (
    (r"^Copy Vega-Lite spec\b", "Copier la description"),
    (r"^Download as PNG\b", "Télécharger en image"),
    (r"^Fullscreen(?=:)", "Plein écran"),
    (r"^Show data\b", "Voir les données"),
    (r"^Press (?:⌘|Ctrl)\+Enter to .*$", "Ctrl+Entrée pour valider"),
    (r"^Press Enter to .*$", "Entrée pour valider"),
    (r"^Remove (.+)$", "Retirer $1"),
    (r"^0 options available\.$", "Aucun choix ne correspond."),
    (r"^(\d+) options? available\.$", "$1 choix possibles."),
    (r"^Symbol legend for .* with (\d+) values?: ", "Légende, $1 valeurs : "),
    (r"^Symbol legend titled '(.*?)' for .* with (\d+) values?: ", "Légende $1, $2 valeurs : "),
    (r"^([XY])-axis titled '(.*?)' for a .*? with ", "Axe $1, $2 : "),
    (r"^([XY])-axis for a .*? with ", "Axe $1 : "),
    (r"^(Axe .* : )\d+ values?: ", "$1"),
    (r"^(Axe .* : )values from ", "$1de "),
    (r"^(Axe .*) to (.+)$", "$1 à $2"),
    (r"^(Axe .*), ending with (.+)$", "$1… $2"),
)
# The words of a convention, of an answer or of a visitor are never touched: only what Streamlit
# itself draws, and its tooltips.
_SCRIPT = r"""<script>(() => {
  if (window.assistantTranslates) return;
  window.assistantTranslates = true;
  document.documentElement.lang = 'fr';
  const words = __WORDS__, patterns = __PATTERNS__.map(([from, to]) => [new RegExp(from), to]);
  const attributes = [
    'aria-label', 'aria-roledescription', 'title', 'placeholder', 'alt',
  ];
  const ours = '.stText, .stHtml, .stMarkdown, .stCode, textarea, script, style, svg';
  const french = (said) => {
    const known = words[said.trim()];
    if (known !== undefined) return known;
    return patterns.reduce((text, [from, to]) => text.replace(from, to), said);
  };
  // A name is read as it is written: the backslashes that Markdown wants are no part of it.
  const bare = (said) => said.replace(/\\([^\w\s])/g, '$1').replaceAll('\u2060', '');
  const name = (element) => {
    // The name of a symbol says nothing that the words beside it do not.
    if (element.dataset?.testid === 'stIconMaterial') {
      if (element.getAttribute('aria-hidden') !== 'true') element.setAttribute('aria-hidden', true);
      element.removeAttribute('aria-label');
      return;
    }
    for (const attribute of attributes) {
      const said = element.getAttribute(attribute);
      const told = said && french(attribute === 'aria-label' ? bare(said) : said);
      if (said && told !== said) element.setAttribute(attribute, told);
    }
  };
  const write = (text) => {
    const parent = text.parentElement;
    if (!parent || !text.data.trim() || parent.closest(ours)) return;
    const told = french(text.data);
    if (told !== text.data) text.data = told;
  };
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return write(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    name(node);
    for (const child of node.childNodes) visit(child);
  };
  visit(document.body);
  new MutationObserver((changes) => changes.forEach((change) => {
    if (change.type === 'attributes') name(change.target);
    else if (change.type === 'characterData') write(change.target);
    else change.addedNodes.forEach(visit);
  })).observe(document.body, {
    attributeFilter: attributes, characterData: true, childList: true, subtree: true,
  });
})();</script>"""


def translation_script() -> str:
    """The script that puts these words into French, those to come too, once for each page load."""
    return _SCRIPT.replace("__WORDS__", json.dumps(_WORDS)).replace(
        "__PATTERNS__", json.dumps(_PATTERNS)
    )
