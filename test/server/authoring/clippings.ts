/** What people copy, as spreadsheets and documents hand it over. */

/** Excel: a merged title over the table, a merged domain, a line break within a cell. */
export const excel = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {color:black; font-family:Calibri}--></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=512 style='border-collapse:collapse;width:384pt'>
<!--StartFragment--><col width=64 span=4 style='width:48pt'>
<tr height=20><td colspan=4 height=20 class=xl65 width=512>District Science</td></tr>
<tr height=20><td class=xl66>Domain</td><td class=xl66>Code</td><td class=xl66>Standard</td><td class=xl66>I&nbsp;can</td></tr>
<tr height=40><td rowspan=2 class=xl67>Life&nbsp;science</td><td>LIF-1</td><td>Explain how organisms depend<br style='mso-data-placement:same-cell'>on each other &amp; the land.</td><td>I can explain it to others.</td></tr>
<tr height=20><td>LIF-2</td><td>Model a cell.</td><td></td></tr>
<!--EndFragment--></table></body></html>`;

/** Google Sheets, with Spanish headings. */
export const sheets = `<meta charset='utf-8'><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><google-sheets-html-origin><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="font-weight:bold" data-sheets-value="{&quot;1&quot;:2}">Competencia</td><td>Enunciado</td><td>Puedo</td><td>Grado</td><td>Recursos</td></tr><tr><td>Leer mapas</td><td>Hacer un mapa que ayude a otras personas.</td><td>Puedo hacer un mapa.</td><td>1.º a 3.º</td><td>Atlas</td></tr><tr><td>Comparar lugares</td><td>Comparar dos lugares por su tierra.</td><td>Puedo decir en qué se parecen.</td><td>4.º</td><td></td></tr></tbody></table></google-sheets-html-origin>`;

/** Word: a title, headings, a paragraph, and a numbered list whose numbers stand in hidden marks. */
export const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<p class=MsoTitle>Portrait of a graduate</p>
<h1>Communicate<o:p></o:p></h1>
<p class=MsoNormal>What we hope for every
 student.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Speak to a real audience</p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.1<span>&nbsp; </span></span><![endif]>Answer questions</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Work as a team</p>
<h1>Know ourselves</h1>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Joy in learning</p>
<!--EndFragment--></body></html>`;

/** Google Docs: everything in a bold element that is not bold, lists within lists beside their items. */
export const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f2a"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">Earth science</span></h2><ol style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Rocks: Tell from a rock how the land around it was made.</span></p></li><ol><li dir="ltr" aria-level="2"><p><span>Name the kinds of rocks</span></p></li><li dir="ltr" aria-level="2"><p><span>I can name three rocks from near my home.</span></p></li></ol><li dir="ltr" aria-level="1"><p><span>Weather</span></p></li></ol></b>`;

/** A page that means harm: it is only read. */
export const hostile = `<table onload="steal()"><tr><th>Code</th><th>Title<script>steal()</script></th><th>Notes</th></tr><tr><td>X.1</td><td><img src=x onerror="steal()">One "title"<style>td{}</style></td><td><a href="javascript:steal()">link</a><span style="display: none">hidden</span></td></tr><tr><td colspan=99999999 rowspan=99999999>X.2</td></tr></table><iframe src="javascript:steal()"></iframe>`;
