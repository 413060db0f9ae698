"""How our pages look: system fonts, light and dark, nothing loaded from elsewhere."""

STYLE = """
:root { color-scheme: light dark; --line: #8886; --dim: #777; --strong: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --dim: #aaa; --strong: #8ec1f7; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 68rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.3rem; margin: 2.2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.6rem 0 .3rem; }
p.lead { margin: .25rem 0 1rem; color: var(--dim); }
a { color: var(--strong); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .45rem .7rem .45rem 0; border-bottom: 1px solid var(--line); }
td small { display: block; color: var(--dim); }
tr.standin td:first-child { padding-left: 1.2rem; }
code { font-size: .9em; }
footer { margin-top: 2rem; color: var(--dim); font-size: .9rem; }
"""
