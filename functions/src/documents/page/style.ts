/** The style of the pages: designed for phones first, light and dark, and only the sheet when printed. */
export const style = `
:root{color-scheme:light dark;--ground:#f6f5f2;--paper:#fff;--line:#e2dfd8;--ink:#1f1d1a;--muted:#5c5850;--accent:#0d6661;--accent-strong:#094f4b;--on-accent:#fff;--soft:#fcefd4;--attention:#7d4a00;--done-soft:#dff1e5;--done:#1b6a3a}
@media screen and (prefers-color-scheme:dark){:root{--ground:#161513;--paper:#211f1c;--line:#37342f;--ink:#efece6;--muted:#b5afa4;--accent:#56bdb3;--accent-strong:#7bd0c7;--on-accent:#07211e;--soft:#392c14;--attention:#f0bb62;--done-soft:#1b3323;--done:#7fd29a}}
*{box-sizing:border-box;margin:0}
body{background:var(--ground);color:var(--ink);font:15px/1.5 Inter,ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;overflow-wrap:anywhere;min-height:100dvh}
main{max-width:54rem;margin:0 auto;padding:1rem;display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
h1{font-size:1.125rem;line-height:1.3}
h2,dt,th,.muted{color:var(--muted)}
h2{font-size:.8125rem;font-weight:400;margin-bottom:.125rem}
dd{margin:0}
[dir=auto]{text-align:-webkit-match-parent;text-align:match-parent}
.small{font-size:.8125rem}
.name{font-weight:600}
.typed{white-space:pre-line}
.panel,.paper,.questions{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:1.25rem}
.sender{color:var(--muted)}
.amount{margin-top:1rem;display:grid}
.amount strong{font-size:clamp(1.375rem,7vw,2rem);line-height:1.2;letter-spacing:-.01em}
.due{font-weight:600;margin-top:.125rem}
.note{margin-top:1rem;padding:.625rem .875rem;border-radius:6px;background:var(--soft);color:var(--attention)}
.note.done{background:var(--done-soft);color:var(--done)}
.acts{margin-top:1.25rem}
.button{display:flex;align-items:center;justify-content:center;min-height:2.875rem;padding:0 1.25rem;border-radius:6px;background:var(--accent);color:var(--on-accent);font-weight:600;text-decoration:none}
.button:hover{background:var(--accent-strong)}
button{font:inherit;font-size:.875rem;color:var(--accent);background:none;border:1px solid var(--line);border-radius:6px;min-height:2.75rem;min-width:4.75rem;padding:0 .75rem;cursor:pointer;flex:none;white-space:nowrap}
button:hover{color:var(--accent-strong);border-color:currentColor}
[hidden]{display:none!important}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.pay{margin-top:1.25rem;padding-top:1.25rem;border-top:1px solid var(--line)}
.pay h2{color:var(--ink);font-size:1rem;font-weight:600;margin-bottom:.5rem}
.pay dl{display:grid;gap:.5rem;margin-top:.25rem}
.pay dt{font-size:.8125rem}
.pay dd{display:flex;align-items:center;justify-content:space-between;gap:.75rem;min-height:2rem}
.paper{display:grid;gap:1.75rem;grid-template-columns:minmax(0,1fr)}
.paper header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-start;gap:1rem}
.logo{max-width:11rem;max-height:4rem;object-fit:contain;object-position:left top}
.called{margin-inline-start:auto;text-align:end}
.title{font-size:1.5rem;font-weight:600;line-height:1.2}
.parties{display:grid;gap:1.25rem;grid-template-columns:minmax(0,1fr)}
.facts>div,.totals dl>div{display:flex;justify-content:space-between;gap:1rem}
.facts dd{text-align:end}
.parties p{text-align:-webkit-match-parent;text-align:match-parent}
.inclusion{text-align:end;margin-bottom:-1.25rem;font-size:.8125rem}
.lines{width:100%;border-collapse:collapse;display:block}
.lines thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.lines tbody,.lines td{display:block}
.lines tr{display:grid;grid-template-columns:auto auto minmax(0,1fr) auto;padding:.75rem 0;border-bottom:1px solid var(--line)}
.lines tbody tr:first-child{border-top:1px solid var(--line)}
.lines td{grid-column:1/-2;padding:0;color:var(--muted);font-size:.875rem;overflow-wrap:normal}
.lines .what{color:var(--ink);font-size:inherit;white-space:pre-line;margin-bottom:.125rem;overflow-wrap:anywhere}
.lines .quantity{grid-column:1}
.lines .price{grid-column:2/-2;white-space:normal;margin-inline-start:.35em}
.lines .sum{grid-column:4;padding-inline-start:1rem;grid-row:1/span 2;color:var(--ink);font-size:inherit;white-space:nowrap}
.lines .price::before{content:"× ";content:"× "/""}
.lines .more:empty{display:none}
.lines .more::before{content:attr(data-label) " "}
.end{display:grid;gap:1.75rem;grid-template-columns:minmax(0,1fr)}
.end>.totals{order:-1}
.totals dl>div{flex-wrap:wrap;row-gap:0}
.totals dd{white-space:nowrap;margin-inline-start:auto}
.totals .strong{margin-top:.5rem;padding-top:.5rem;border-top:1px solid var(--ink);font-size:1.125rem;font-weight:600}
.totals .strong dt{color:inherit}
.remarks,.paper footer{display:grid;gap:1rem}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.way{margin-top:.75rem;text-align:center}
a{color:var(--accent)}
.way a{display:inline-block;padding:.625rem 1rem}
.questions{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr);scroll-margin-top:1rem}
.questions h2{color:var(--ink);font-size:1rem;font-weight:600;margin:0}
.questions h3{font-size:.8125rem;font-weight:600;margin-bottom:.125rem}
.questions ul{list-style:none;padding:0;display:grid;gap:1.25rem}
.questions li{border-top:1px solid var(--line);padding-top:1rem;text-align:start}
.answer{margin-top:.75rem;padding:.75rem .875rem;border-radius:6px;background:var(--done-soft)}
.answer h3{color:var(--done)}
.questions form{display:grid;gap:1rem;border-top:1px solid var(--line);padding-top:1rem}
label{display:grid;gap:.25rem;font-size:.875rem;color:var(--muted)}
input,select,textarea{font:inherit;font-size:1rem;color:var(--ink);background:var(--ground);border:1px solid var(--muted);border-radius:6px;padding:.625rem .75rem;width:100%;min-height:2.75rem}
textarea{resize:vertical}
.trouble{color:var(--attention)}
.trouble:empty{display:none}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem}
button.button{border:0;color:var(--on-accent);background:var(--accent);font-size:1rem}
button.button:hover{color:var(--on-accent);background:var(--accent-strong)}
button[aria-disabled]{opacity:.6}
button.asks{display:block;position:relative;margin-block:.375rem 0;margin-inline:auto 0;min-width:2.25rem;min-height:2.25rem;padding:0;border-radius:50%;font-weight:600}
button.asks::after{content:"";position:absolute;inset:-.25rem}
.notice{max-width:30rem;padding-top:18vh;gap:.5rem;text-align:center}
.notice h1{font-size:1.375rem}
.notice p{color:var(--muted)}
@media print,(min-width:44rem){
main{padding:2rem 1.5rem;gap:1.5rem}
.panel{padding:1.5rem 2rem;display:grid;grid-template-columns:1fr auto;column-gap:2rem}
.panel>*{grid-column:1}
.panel .acts{grid-column:2;grid-row:1/span 3;margin:0;align-self:center}
.panel .pay{grid-column:1/-1}
.pay dl{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem}
.pay dd{justify-content:flex-start;min-height:2.75rem}
.paper{padding:3rem}
.questions{padding:1.5rem 2rem}
.panel .way{grid-column:2;margin:0}
.questions form{max-width:34rem}
.lines .sum{position:relative}
button.asks{position:absolute;inset-inline-start:calc(100% + .125rem);inset-block-start:.25rem;margin:0;min-width:2rem;min-height:2rem}
.parties{grid-template-columns:1fr 1fr minmax(13rem,auto)}
.facts>div{justify-content:flex-start}
.facts dt{min-width:7rem}
.facts dd{text-align:start}
.end{grid-template-columns:minmax(0,1fr) minmax(17rem,auto)}
.end>.totals{order:0;grid-column:2}
.lines{display:table}
.lines thead{position:static;width:auto;height:auto;clip-path:none;display:table-header-group}
.lines tbody{display:table-row-group}
.lines tr{display:table-row}
.lines th,.lines td{display:table-cell;vertical-align:top;text-align:right;padding-block:.5rem;padding-inline:1rem 0;border-bottom:1px solid var(--line);font-size:inherit;white-space:nowrap}
.lines th{font-size:.8125rem;font-weight:400;border-bottom-color:var(--ink)}
.lines th:first-child,.lines .what{text-align:start;padding-inline-start:0;width:100%;white-space:pre-line}
.lines .quantity,.lines .price{color:var(--ink)}
.lines .price{white-space:pre;margin:0}
.lines .price::before,.lines .more::before{content:none}
.lines .more:empty{display:table-cell}
}
@media print{
:root{color-scheme:light}
@page{margin:15mm}
body{background:#fff;font-size:10pt}
main{padding:0;max-width:none}
.panel,.questions,button.asks{display:none}
.paper{border:0;border-radius:0;padding:0}
.lines tr,.totals,footer{break-inside:avoid}
}
`
