/** A text escaped for HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** A whole page of the stand-in; each one says that it is not Xero. */
export function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<p class="banner">This is a stand-in of Xero on this machine. Nothing here is real, and nothing leaves it.</p>
<main>
${content}
</main>
</body>
</html>
`
}

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif;
  --ink: light-dark(#1c1917, #f5f5f4); --quiet: light-dark(#57534e, #a8a29e);
  --line: light-dark(#e7e5e4, #44403c); --accent: light-dark(#0b6bcb, #7cc4ff);
  color: var(--ink); background: light-dark(#fafaf9, #1c1917); }
body { margin: 0; }
.banner { margin: 0; padding: 8px 16px; text-align: center; border-bottom: 1px solid var(--line);
  background: light-dark(#fef3c7, #422006); }
main { max-width: 760px; margin: 32px auto; padding: 0 16px; }
.narrow { max-width: 420px; margin: 0 auto; }
h1 { font-size: 20px; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 32px 0 4px; }
h3 { font-size: 15px; margin: 0; }
p { margin: 4px 0; }
.quiet, dt { color: var(--quiet); }
ul { margin: 12px 0 20px; padding-left: 20px; }
fieldset { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 20px; padding: 8px 16px; }
label { display: flex; gap: 8px; align-items: center; min-height: 40px; }
input { margin: 0; }
button { font: inherit; font-weight: 600; min-height: 40px; padding: 0 16px; border-radius: 8px;
  border: 1px solid var(--line); background: transparent; color: inherit; cursor: pointer; }
button.main { background: var(--accent); border-color: var(--accent); color: light-dark(#fff, #1c1917); }
article { border-top: 1px solid var(--line); padding: 16px 0; overflow-x: auto; }
a { color: var(--accent); }
table { border-collapse: collapse; width: 100%; margin-top: 8px; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 400; color: var(--quiet); }
th, td { padding: 4px 12px 4px 0; vertical-align: top; white-space: pre-line; }
.figure { text-align: right; padding-right: 0; padding-left: 12px; white-space: nowrap; }
`
