/// The style sheet of a report: for the screen, light and dark, and for paper.
enum HTMLReportStyle {
    /// The rules; they name no font, image or sheet from elsewhere.
    static let sheet = """
        :root{color-scheme:light dark;--paper:#ffffff;--ink:#1f2937;--soft:#596273;--rule:#dfe3e8;--tint:#f5f7f9;\
        --link:#1d5f9e;--mark:#fff4cc;--actual:#1a7f4b;--planned:#1d5f9e;--possible:#8a5a00;--ended:#6b7280;--denied:#b42318}
        @media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e5e7eb;--soft:#a3adba;--rule:#333b45;\
        --tint:#1c2229;--link:#7fb2f0;--mark:#4a3c10;--actual:#6fce9b;--planned:#7fb2f0;--possible:#e0b35a;\
        --ended:#a3adba;--denied:#f08a80}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:68rem;padding:2.5rem 1.5rem 4rem;background:var(--paper);color:var(--ink);\
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
        h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
        h2{font-size:1.35rem;margin:3rem 0 1rem;padding-bottom:.35rem;border-bottom:2px solid var(--rule)}
        h3{font-size:1.08rem;margin:2.25rem 0 .5rem}
        a{color:var(--link)}
        .lead{margin:.15rem 0;color:var(--soft)}
        .type::first-letter{text-transform:uppercase}
        .caution{max-width:46rem;color:var(--soft);font-size:.9rem}
        ul.figures,ul.statuses,ul.contents{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap}
        ul.figures{gap:.75rem;margin-top:1.75rem}
        ul.figures li{flex:1 1 9rem;padding:.8rem 1rem;border:1px solid var(--rule);border-radius:.5rem;\
        background:var(--tint);color:var(--soft)}
        ul.figures b{display:block;font-size:1.7rem;line-height:1.15;color:var(--ink);font-variant-numeric:tabular-nums}
        ul.statuses{gap:.35rem 1.5rem;margin-top:.9rem;color:var(--soft)}
        ul.contents{gap:.35rem 1.4rem;color:var(--soft)}
        .count{color:var(--soft);font-weight:400}
        figure{margin:2rem 0 0}
        figure svg{display:block;margin:0 auto;max-width:100%;height:auto}
        figcaption{margin-top:.6rem;color:var(--soft);font-size:.9rem}
        table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
        th,td{padding:.45rem .75rem .45rem 0;text-align:left;vertical-align:top}
        th:last-child,td:last-child{padding-right:0}
        thead th{font-size:.8rem;font-weight:600;color:var(--soft);border-bottom:1px solid var(--rule);\
        overflow-wrap:normal}
        tbody th{font-weight:600}
        .number{text-align:right;overflow-wrap:normal}
        .standings tbody tr{border-bottom:1px solid var(--rule)}
        table.relations{table-layout:fixed}
        .relations th:nth-child(1){width:34%}
        .relations th:nth-child(2){width:10%}
        .relations th:nth-child(3){width:20%}
        .relations th:nth-child(5){width:9%}
        .relations th:nth-child(6){width:11%}
        .relations tbody{border-bottom:1px solid var(--rule);scroll-margin-top:1rem}
        .relations tbody:target{background:var(--mark)}
        .arrow{color:var(--soft);font-weight:400}
        .passages td{padding-top:0;padding-bottom:.75rem}
        blockquote{margin:.15rem 0 .45rem;padding-left:.9rem;border-left:3px solid var(--rule)}
        blockquote p{margin:0}
        blockquote footer{font-size:.85rem;color:var(--soft)}
        .status{white-space:nowrap;border-bottom:2px solid;font-size:.92em}
        .status.actual{color:var(--actual)}
        .status.planned{color:var(--planned);border-bottom-style:dashed}
        .status.possible{color:var(--possible);border-bottom-style:dotted}
        .status.ended{color:var(--ended);border-bottom-color:transparent}
        .status.denied{color:var(--denied);border-bottom-color:transparent;text-decoration:line-through}
        ol.sources{padding-left:2.2rem}
        ol.sources li{margin:.3rem 0}
        ol.sources li:target{background:var(--mark)}
        .identifier{color:var(--soft);font-size:.9em}
        @media (max-width:40rem){body{padding:1.25rem 1rem 3rem}.relations thead{display:none}\
        .relations tr:not(.passages){display:flex;flex-wrap:wrap;gap:0 .9rem}.relations tbody th{width:100%!important}\
        .relations td{width:auto;padding-bottom:.15rem}.relations [data-label]{color:var(--soft)}\
        .relations [data-label]::before{content:attr(data-label) "\\A0"}.relations tr,.relations tbody,table.relations{display:block}}
        @page{margin:18mm 16mm}
        @media print{:root{color-scheme:light;--paper:#ffffff;--ink:#111827;--soft:#4b5563;--rule:#cfd4da;--tint:#ffffff;\
        --link:#111827;--mark:#ffffff}
        body{max-width:none;padding:0;font-size:9.5pt}
        a{text-decoration:none}
        nav{display:none}
        h2,h3,thead{break-after:avoid}
        ul.figures li,figure,.standings tr,blockquote,ol.sources li{break-inside:avoid}
        .relations tbody{break-inside:avoid}
        thead{display:table-header-group}
        figure svg{max-height:150mm}
        p{orphans:3;widows:3}}
        """
}
