#!/usr/bin/env python3
"""Makes the small input files of the reader tests. Needs openpyxl (python3-openpyxl); everything else is written byte by byte.

Run in this folder; the files are committed, so a build does not need this script.
"""
import datetime
import gzip
import io
import os
import struct
import zipfile

STAMP = (2024, 1, 1, 0, 0, 0)  # the same bytes on every run
HERE = os.path.dirname(os.path.abspath(__file__))


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as out:
        out.write(data)


def zipped(members, stored=()):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members:
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return buffer.getvalue()


# ---- text ------------------------------------------------------------------------------------------------------------------------

def make_text():
    chinese = "日期,商品,数量\r\n2024-01-01,\"可乐, 1.5升\",3\r\n2024-01-02,面包,12\r\n2024-01-03,牛奶,7\r\n"
    german = "Datum;Artikel;Menge;Preis\n2024-01-01;Brötchen;3;1,25\n2024-01-02;Käse, jung;2;10,50\n2024-01-03;Öl;1;7,00\n"
    write("utf8.csv", chinese.encode())
    write("utf8_mark.csv", b"\xef\xbb\xbf" + chinese.encode())
    write("utf16le_mark.csv", b"\xff\xfe" + chinese.encode("utf-16-le"))
    write("utf16be_mark.csv", b"\xfe\xff" + chinese.encode("utf-16-be"))
    write("utf16le.csv", chinese.encode("utf-16-le"))
    write("utf16be.csv", chinese.encode("utf-16-be"))
    write("gb18030.csv", chinese.encode("gb18030"))
    write("windows1252.csv", german.encode("cp1252"))
    write("packed.csv.gz", gzip.compress(german.encode(), mtime=0))
    write("multiline.csv", b"item,note,qty\r\n\"Tea\r\nGreen\",\"say \"\"hi\"\"\",1\r\nBread,\"a,b\",2\r\n")
    write("metadata_head.csv", b"Source;National office\nSeries;Retail\n\nUpdated;2024-02-01\nMonth;Index;Flag\n1990-01;82.3;A\n1990-02;83.1;A\n1990-03;84.0;A\n")
    write("html.xls", b"<html><body><table><tr><td>item</td><td>qty</td></tr></table></body></html>")
    write("picture.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\x06\0\0\0\x1f\x15\xc4\x89")
    write("plain_text.xls", b"Dear colleague\n\nplease find the figures in the other file\nRegards\n")
    write("tab_text.xls", b"item\tdate\tqty\nCola\t2024-01-01\t3\nBread\t2024-01-02\t5\n")
    write("empty.csv", b"")
    write("zero_bytes.csv", b"item,qty\nCola,\x00\x01\x02\x00\x05\x00\xff\xfe\x00\x00\x10\nBread,2\n")


# ---- xlsx ------------------------------------------------------------------------------------------------------------------------

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def workbook(sheets, workbook_xml=None, shared=None, styles=None, targets=None, extra=()):
    """Members of a package; sheets is a list of (name, sheet xml)."""
    relations = ""
    listed = ""
    members = []
    for i, (name, xml) in enumerate(sheets, 1):
        target = (targets or {}).get(i, f"worksheets/sheet{i}.xml")
        relations += f'<Relationship Id="rId{i}" Type="{RELS}/worksheet" Target="{target}"/>'
        listed += f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"/>'
        if xml is not None:
            members.append((f"xl/worksheets/sheet{i}.xml", xml))
    if shared is not None:
        relations += f'<Relationship Id="rId90" Type="{RELS}/sharedStrings" Target="sharedStrings.xml"/>'
        members.append(("xl/sharedStrings.xml", shared))
    if styles is not None:
        relations += f'<Relationship Id="rId91" Type="{RELS}/styles" Target="/xl/styles.xml"/>'
        members.append(("xl/styles.xml", styles))
    return [
        ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        ("_rels/.rels", f'<Relationships {PACKAGE}><Relationship Id="rId1" Type="{RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", workbook_xml or f'<workbook {MAIN} xmlns:r="{RELS}"><sheets>{listed}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f"<Relationships {PACKAGE}>{relations}</Relationships>"),
        *members, *extra]


def sheet(rows, more=""):
    return f"<worksheet {MAIN}><sheetData>{rows}</sheetData>{more}</worksheet>"


def make_xlsx():
    import openpyxl
    book = openpyxl.Workbook()
    first = book.active
    first.title = "Sales 销售"
    first.merge_cells("A1:D1")
    first["A1"] = "Sales of January"
    first.append(["Date", "Item", "Quantity", "Paid", "Share", "Time", "Total", "Code"])
    first.append([datetime.date(2024, 1, 31), "Cola", 3, True, 0.125, datetime.time(10, 30), "=C3*2", "000123456789012"])
    first.append([datetime.datetime(2024, 2, 1, 12, 0), "面包", -2.5, False, None, None, None, "#REF!"])
    first["E3"].number_format = "0.0%"
    hidden = book.create_sheet("Hidden")
    hidden["B2"] = 1
    hidden.sheet_state = "hidden"
    book.properties.created = book.properties.modified = datetime.datetime(*STAMP)
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(io.BytesIO(buffer.getvalue())) as archive:  # again with a fixed time stamp
        write("openpyxl.xlsx", zipped([(name, archive.read(name)) for name in archive.namelist()]))

    # What Excel and other programs write and openpyxl does not: rich and phonetic text, prefixes, no references, 1904, stored results.
    shared = (f'<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
              "<x:si><x:t>Item</x:t></x:si>"
              "<x:si><x:r><x:rPr><x:b/></x:rPr><x:t>Co</x:t></x:r><x:r><x:t xml:space=\"preserve\">la </x:t></x:r></x:si>"
              "<x:si><x:t>東京</x:t><x:rPh sb=\"0\" eb=\"2\"><x:t>トウキョウ</x:t></x:rPh></x:si>"
              "<x:si><x:t>a_x000D_b &amp; c_x005F_x</x:t></x:si><x:si><x:t> </x:t></x:si></x:sst>")
    styles = (f'<styleSheet {MAIN}><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>'
              '<numFmt numFmtId="165" formatCode="[Red]#,##0.00&quot; days&quot;;[Blue]-0"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/>'
              '<numFmt numFmtId="167" formatCode="General"/></numFmts>'
              '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
              '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/><xf numFmtId="167"/></cellXfs></styleSheet>')
    rows = ('<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>in</x:t></x:r><x:r><x:t>line</x:t></x:r></x:is></x:c></x:row>'
            '<x:row r="3"><x:c r="A3" t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c><x:c r="E3" t="s"><x:v>3</x:v></x:c></x:row>'
            '<x:row><x:c s="1"><x:v>43830</x:v></x:c><x:c s="2"><x:v>12.5</x:v></x:c><x:c s="3"><x:v>0.5</x:v></x:c><x:c s="4"><x:v>-3</x:v></x:c>'
            '<x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#DIV/0!</x:v></x:c><x:c t="d"><x:v>2024-01-31T06:00:00</x:v></x:c></x:row>'
            '<x:row r="5"><x:c r="A5"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="B5" t="str"><x:f>A1</x:f><x:v>Item</x:v></x:c><x:c r="C5"><x:f>C6</x:f></x:c>'
            '<x:c r="D5" t="s"><x:v>4</x:v></x:c><x:c r="E5" t="s"><x:v>99</x:v></x:c></x:row>'
            '<x:row r="9"><x:c r="C9"><x:v>3</x:v></x:c><x:c r="A9"><x:v>1</x:v></x:c></x:row><x:row r="8"><x:c r="A8"><x:v>8</x:v></x:c></x:row>')
    sheet_xml = ('<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1:XFD1048576"/>'
                 f'<x:sheetData>{rows}</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>')
    workbook_xml = (f'<workbook {MAIN} xmlns:r="{RELS}"><workbookPr date1904="1"/><sheets><sheet name="Chart" sheetId="2" r:id="rId7"/>'
                    '<sheet name="A &amp; B" sheetId="1" r:id="rId1"/><sheet name="V" sheetId="3" state="veryHidden" r:id="rId2"/></sheets></workbook>')
    members = workbook([("A", sheet_xml), ("V", sheet(""))], workbook_xml, shared, styles, {1: "/xl/worksheets/sheet1.xml", 2: "../xl/worksheets/./sheet2.xml"})
    members = [(n, t.replace("</Relationships>", f'<Relationship Id="rId7" Type="{RELS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>')
                if n.endswith("workbook.xml.rels") else t) for n, t in members]
    write("by_hand.xlsx", zipped(members))

    phantom = "".join(f'<row r="{i}"><c r="A{i}" s="1"/><c r="F{i}" s="1"/></row>' for i in range(3, 2000)) + '<row r="1048576" spans="1:6"/>'
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>' + phantom
    write("phantom.xlsx", zipped(workbook([("S", f'<worksheet {MAIN}><dimension ref="A1:F1048576"/><sheetData>{rows}</sheetData></worksheet>')])))

    cell = '<row r="1"><c r="A1"><v>1</v></c></row>'
    laughs = ('<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">'
              '<!ENTITY d SYSTEM "file:///etc/passwd">]>')
    write("doctype.xlsx", zipped(workbook([("S", laughs + sheet('<row r="1"><c r="A1" t="str"><v>&c;&d;</v></c></row>'))])))
    write("malformed.xlsx", zipped(workbook([("S", sheet(cell).replace("</row>", ""))])))
    write("missing_sheet.xlsx", zipped(workbook([("S", None)])))
    write("missing_texts.xlsx", zipped([m for m in workbook([("S", sheet(cell))], shared="<sst/>") if m[0] != "xl/sharedStrings.xml"]))
    write("missing_workbook.xlsx", zipped([m for m in workbook([("S", sheet(cell))]) if m[0] != "xl/workbook.xml"]))
    whole = zipped(workbook([("S", sheet("".join(f'<row r="{i}"><c r="A{i}"><v>{i * 7919 % 1000}</v></c></row>' for i in range(1, 200))))]))
    write("truncated.xlsx", whole[: len(whole) // 2])
    data = "".join(f'<row r="{i}"><c r="A{i}"><v>{i}</v></c></row>' for i in range(1, 20))
    stored = zipped(workbook([("S", sheet(data))]), stored=("xl/worksheets/sheet1.xml",))
    write("wrong_checksum.xlsx", stored.replace(b"<v>7</v>", b"<v>8</v>"))
    write("archive.xlsx", zipped([("readme.txt", "hello")]))
    write("document.xlsx", zipped([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")]))
    write("binary.xlsb", zipped([("_rels/.rels", f'<Relationships {PACKAGE}><Relationship Id="rId1" Type="{RELS}/officeDocument" Target="xl/workbook.bin"/></Relationships>'), ("xl/workbook.bin", "\0")]))


# ---- ods -------------------------------------------------------------------------------------------------------------------------

def make_ods():
    head = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
            'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
            '<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
            "<office:body><office:spreadsheet>")
    tail = "</office:spreadsheet></office:body></office:document-content>"
    text = '<table:table-cell office:value-type="string"{0}><text:p>{1}</text:p></table:table-cell>'.format
    rows = (
        '<table:table-row><table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="1" office:value-type="string"><text:p>Title</text:p>'
        '<office:annotation><text:p>a note</text:p></office:annotation></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        "<table:table-row>" + text("", "Dat<text:span>um</text:span>") + text("", "two<text:s text:c=\"2\"/>spaces") + text("", "line</text:p><text:p>two")
        + '<table:table-cell table:number-columns-repeated="2"/>' + text(' table:number-columns-repeated="2"', "x") + "</table:table-row>"
        '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="date" office:date-value="2023-09-05"><text:p>05.09.23</text:p></table:table-cell>'
        '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5 %</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="-3"><text:p>-3</text:p></table:table-cell>'
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>'
        '<table:table-cell office:value-type="time" office:time-value="PT10H30M00S"><text:p>10:30:00</text:p></table:table-cell>'
        '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>'
        '<table:table-cell office:value-type="date" office:date-value="2023-09-05T12:00:00"><text:p>mittags</text:p></table:table-cell>'
        '<table:table-cell office:value-type="currency" office:value="3.5"><text:p>3,50 €</text:p></table:table-cell></table:table-row>'
        '<table:table-row><table:table-cell table:formula="of:=1+1"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>')
    content = head + f'<table:table table:name="A &amp; &lt;B&gt;" table:style-name="ta1">{rows}</table:table>' \
        '<table:table table:name="Hidden" table:style-name="ta2"><table:table-row>' + text("", "secret") + "</table:table-row></table:table>" + tail
    mime = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{}</manifest:manifest>'.format
    write("by_hand.ods", zipped([mime, ("content.xml", content), ("META-INF/manifest.xml", manifest(""))], stored=("mimetype",)))
    locked = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
    write("password.ods", zipped([mime, ("content.xml", os.path.basename(__file__) * 50), ("META-INF/manifest.xml", manifest(locked))], stored=("mimetype",)))
    write("text_document.ods", zipped([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")]))
    write("doctype.ods", zipped([mime, ("content.xml", content.replace("<office:document-content", "<!DOCTYPE x [<!ENTITY a 'b'>]><office:document-content", 1))]))
    write("no_content.ods", zipped([mime]))


# ---- xls -------------------------------------------------------------------------------------------------------------------------

def compound(streams):
    """A compound file ([MS-CFB]): streams below 4096 bytes go to the mini stream, others to sectors of 512."""
    sector, mini = 512, 64
    fat, body, minifat, ministream, entries = [], b"", [], b"", []

    def place(data):
        nonlocal body
        start = len(fat)
        count = max(1, -(-len(data) // sector))
        fat.extend([*range(start + 1, start + count), 0xFFFFFFFE])
        body += data.ljust(count * sector, b"\0")
        return start

    for name, data in streams:
        if len(data) < 4096:
            start = len(minifat)
            count = max(1, -(-len(data) // mini))
            minifat.extend([*range(start + 1, start + count), 0xFFFFFFFE])
            ministream += data.ljust(count * mini, b"\0")
        else:
            start = place(data)
        entries.append((name, 2, start, len(data)))
    ministart = place(ministream) if ministream else 0xFFFFFFFE
    entries.insert(0, ("Root Entry", 5, ministart, len(ministream)))
    directory = b""
    for i, (name, kind, start, size) in enumerate(entries):
        units = (name + "\0").encode("utf-16-le")
        child = 1 if kind == 5 and len(entries) > 1 else 0xFFFFFFFF
        right = i + 1 if 0 < i < len(entries) - 1 else 0xFFFFFFFF
        directory += units.ljust(64, b"\0") + struct.pack("<HBBIII", len(units), kind, 1, 0xFFFFFFFF, right, child) + b"\0" * 36 + struct.pack("<IQ", start, size)
    while len(directory) % sector:
        directory += b"\0" * 64 + struct.pack("<HBBIII", 0, 0, 0, *[0xFFFFFFFF] * 3) + b"\0" * 48
    dirstart = place(directory)
    ministarts = place(struct.pack(f"<{len(minifat)}I", *minifat).ljust(-(-len(minifat) * 4 // sector) * sector, b"\xff")) if minifat else 0xFFFFFFFE
    tables = -(-(len(fat) + 1) // 127)
    first = len(fat)
    fat.extend([0xFFFFFFFD] * tables)
    body += struct.pack(f"<{len(fat)}I", *fat).ljust(tables * sector, b"\xff")
    header = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
              + struct.pack("<IIIIIIIII", 0, tables, dirstart, 0, 4096, ministarts, 1 if minifat else 0, 0xFFFFFFFE, 0))
    return header + struct.pack("<109I", *[*range(first, first + tables)], *[0xFFFFFFFF] * (109 - tables)) + body


def record(kind, data=b""):
    return struct.pack("<HH", kind, len(data)) + data


def biff8_text(text, length="<H"):
    try:
        return struct.pack(length, len(text)) + b"\0" + text.encode("latin-1")
    except UnicodeEncodeError:
        units = text.encode("utf-16-le")
        return struct.pack(length, len(units) // 2) + b"\1" + units


def xls_stream(sheets, biff8=True, shared=b"", formats=(), styles=(0,), extra=b"", hidden=()):
    """sheets: list of (name, records); the sheet offsets are filled in."""
    version = 0x0600 if biff8 else 0x0500
    bof = lambda kind: record(0x0809, struct.pack("<HHHHII", version, kind, 0, 0, 0, 0)[: 16 if biff8 else 8])
    head = bof(5) + extra
    for number, code in formats:
        head += record(0x041E, struct.pack("<H", number) + (biff8_text(code) if biff8 else bytes([len(code)]) + code.encode()))
    for style in styles:
        head += record(0x00E0, struct.pack("<HH", 0, style) + b"\0" * 16)
    names = [biff8_text(name, "<B") if biff8 else bytes([len(name)]) + name for name, _ in sheets]
    size = len(head) + sum(4 + 6 + len(name) for name in names) + len(shared) + 4
    bodies, bounds = b"", b""
    for i, (name, (_, records)) in enumerate(zip(names, sheets)):
        bounds += record(0x0085, struct.pack("<IBB", size + len(bodies), 1 if i in hidden else 0, 0) + name)
        bodies += bof(0x10) + records + record(0x000A)
    return head + bounds + shared + record(0x000A) + bodies


def make_xls():
    # A table of shared texts that is cut inside the second text (wider behind the cut) and inside the phonetic part of the third.
    texts = [biff8_text("Datum"), struct.pack("<HB", 6, 0) + b"Kas"]
    shared = record(0x00FC, struct.pack("<II", 4, 4) + b"".join(texts)) + record(
        0x003C, b"\1" + "e面包".encode("utf-16-le") + struct.pack("<HBHI", 4, 0x0C, 1, 6) + b"Rich" + b"\0" * 4 + b"pho") + record(
        0x003C, b"net" + biff8_text("Ende😀"))
    cell = lambda kind, row, column, style, data: record(kind, struct.pack("<HHH", row, column, style) + data)
    formula = lambda row, column, style, result: cell(0x0006, row, column, style, result + struct.pack("<HIH", 0, 0, 0))
    special = lambda kind, value: struct.pack("<BBBBBBH", kind, 0, value, 0, 0, 0, 0xFFFF)
    records = b"".join(cell(0x00FD, 0, i, 0, struct.pack("<I", i)) for i in range(4))
    records += cell(0x00FD, 0, 9, 0, struct.pack("<I", 77))
    records += cell(0x0203, 1, 0, 1, struct.pack("<d", 45322.5))                    # 2024-01-31 12:00
    records += cell(0x027E, 1, 1, 0, struct.pack("<I", (1234 << 2) | 3))             # 12.34
    records += record(0x00BD, struct.pack("<HH", 1, 2) + struct.pack("<HI", 0, (7 << 2) | 2) + struct.pack("<Hi", 0, (-5 << 2) | 2) + struct.pack("<H", 3))
    records += cell(0x0205, 1, 4, 0, b"\1\0") + cell(0x0205, 1, 5, 0, b"\x07\1")
    records += formula(2, 0, 0, struct.pack("<d", 2.5)) + formula(2, 1, 0, special(0, 0)) + record(0x0207, biff8_text("Größe 大"))
    records += formula(2, 2, 0, special(1, 1)) + formula(2, 3, 0, special(2, 0x2A)) + formula(2, 4, 0, special(3, 0)) + formula(2, 5, 1, struct.pack("<d", 45323.0))
    records += record(0x0809, struct.pack("<HHHHII", 0x600, 0x20, 0, 0, 0, 0)) + cell(0x0203, 5, 5, 0, struct.pack("<d", 9)) + record(0x000A)  # a chart
    records += cell(0x0204, 3, 0, 0, biff8_text("Label")) + record(0x00E5, struct.pack("<HHHHH", 1, 0, 0, 0, 3))
    records += cell(0x0203, 2, 7, 0, struct.pack("<d", 7))                           # back in row 3
    stream = xls_stream([("Sales 销售", records), ("Hidden", b"")], shared=shared, formats=[(164, "yyyy\\-mm\\-dd"), (165, '0.00" kg"')],
                        styles=(0, 164, 165), hidden=(1,))
    write("by_hand.xls", compound([("Workbook", stream)]))
    write("by_hand_large.xls", compound([("\x05SummaryInformation", b"x" * 100), ("Workbook", stream + b"\0" * 5000)]))
    old = cell(0x0204, 0, 0, 0, struct.pack("<H", 4) + "K\xe4se".encode("cp1252")) + cell(0x0203, 0, 1, 1, struct.pack("<d", 45322.0 - 1462))
    write("excel95.xls", compound([("Book", xls_stream([("Bl\xe4tter".encode("cp1252"), old)], biff8=False, styles=(0, 14),
                                                       extra=record(0x0042, struct.pack("<H", 1252)) + record(0x0022, struct.pack("<H", 1))))]))
    write("password.xls", compound([("Workbook", xls_stream([("S", records)], extra=record(0x002F, b"\1\0" + b"\0" * 52)))]))
    write("password.xlsx", compound([("EncryptionInfo", b"\4\0\4\0" * 20), ("EncryptedPackage", b"\x10\0\0\0" * 2000)]))
    write("document.xls", compound([("WordDocument", b"\xec\xa5" * 100)]))
    write("truncated.xls", compound([("Workbook", stream)])[:1200])
    write("excel4.xls", b"\x09\x04\x06\x00" + b"\0\0\x10\0\0\0" + b"\x0a\0\0\0")


if __name__ == "__main__":
    make_text()
    make_xlsx()
    make_ods()
    make_xls()
