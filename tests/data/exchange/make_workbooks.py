#!/usr/bin/python3
"""Makes the workbooks in workbooks/ and hostile/ that are not copied from elsewhere. Needs python3-openpyxl.
Run it in this folder; the files are checked in, so that tests need no Python."""
import datetime
import io
import os
import struct
import zipfile
import zlib

import openpyxl

FIXED = (2026, 1, 1, 0, 0, 0)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def pack(path, parts, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as out:
        for name, data in parts:
            info = zipfile.ZipInfo(name, FIXED)
            info.compress_type = method
            out.writestr(info, data if isinstance(data, bytes) else data.encode())


def parts(sheet, strings=None, styles=None, sheets=(("Sales", ""),), workbook="", extra=()):
    """A minimal workbook whose first sheet is the XML `sheet`."""
    rels = "".join(
        f'<Relationship Id="rId{i + 1}" Type="{REL}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>'
        for i in range(len(sheets)))
    if strings:
        rels += f'<Relationship Id="rId90" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
    if styles:
        rels += f'<Relationship Id="rId91" Type="{REL}/styles" Target="styles.xml"/>'
    listed = "".join(
        f'<sheet name="{name}" sheetId="{i + 1}" r:id="rId{i + 1}" {more}/>' for i, (name, more) in enumerate(sheets))
    out = [
        ("[Content_Types].xml", HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        ("_rels/.rels", HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         f'<Relationship Id="r" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", HEAD + f'<workbook xmlns="{MAIN}" xmlns:r="{REL}">{workbook}<sheets>{listed}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", HEAD
         + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>'),
        ("xl/worksheets/sheet1.xml", sheet),
    ]
    if strings:
        out.append(("xl/sharedStrings.xml", strings))
    if styles:
        out.append(("xl/styles.xml", styles))
    return out + list(extra)


def sheet(rows, after="", before=""):
    return HEAD + f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def text(place, value):
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'


GOOD = sheet('<row r="1">' + text("A1", "sku") + text("B1", "units") + "</row>"
             '<row r="2">' + text("A2", "S-1") + '<c r="B2"><v>3</v></c></row>')


def licensee():
    """What a licensee's accountant sends: a cover, a title, merged and hidden cells, dates, a sum."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "封面"
    cover["A1"] = "太湖雪 2026 年第一季度销售报告"
    data = book.create_sheet("明细")
    data["A1"] = "2026年第一季度销售明细"
    data.merge_cells("A1:G1")
    data["A2"] = "单位：元"
    data.append([])
    data.append(["渠道", "货号", "日期", "品类", "地区", "数量", "销售额"])
    rows = [
        ("online/tmall", "S-1", datetime.date(2026, 1, 5), "nice/24", "中国", 3, 59.7),
        (None, "S-2", datetime.date(2026, 1, 6), "nice/24", "中国", 1, 1.1),
        (None, "S-3", datetime.date(2026, 2, 7), "nice/24", "中国", 2, 3.3000000000000003),
        ("retail/museum-shop", "S-1", datetime.date(2026, 3, 31), "nice/24", "中国", -1, -19.9),
    ]
    for row in rows:
        data.append(row)
    data.merge_cells("A5:A7")
    for place in ("C5", "C6", "C7", "C8"):
        data[place].number_format = 'yyyy"年"m"月"d"日"'
    data.row_dimensions[6].hidden = True
    data.append(["合计", None, None, None, None, "=SUM(F5:F8)", "=SUM(G5:G8)"])
    hidden = book.create_sheet("参数")
    hidden["A1"] = "sku"
    hidden["B1"] = "units"
    hidden.sheet_state = "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    # openpyxl writes no results of formulas; a spreadsheet does.
    out = []
    with zipfile.ZipFile(buffer) as made:
        for name in made.namelist():
            data = made.read(name)
            if name == "xl/worksheets/sheet2.xml":
                for formula, value in (("SUM(F5:F8)", "5"), ("SUM(G5:G8)", "44.200000000000003")):
                    for empty in ("<v></v>", "<v />", "<v/>"):
                        data = data.replace(f"<f>{formula}</f>{empty}".encode(), f"<f>{formula}</f><v>{value}</v>".encode())
            out.append((name, data))
    pack("workbooks/licensee.xlsx", out)


STYLES = HEAD + (f'<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/>'
                 '<numFmt numFmtId="171" formatCode="[h]:mm"/></numFmts><cellXfs count="6"><xf numFmtId="0"/>'
                 '<xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="171"/><xf numFmtId="57"/>'
                 "</cellXfs></styleSheet>")


def values():
    """One row for each kind of value; column A says what is expected, B is the cell, C its kind."""
    cases = [
        ("12.50", '<c r="B%d"><v>12.50</v></c>', "number"),
        ("1.1", '<c r="B%d"><v>1.1000000000000001</v></c>', "number"),
        ("3.3", '<c r="B%d"><v>3.3000000000000003</v></c>', "number"),
        ("12345678901234567", '<c r="B%d"><v>12345678901234567</v></c>', "number"),
        ("0.00012", '<c r="B%d"><v>1.2E-4</v></c>', "number"),
        ("1200000", '<c r="B%d"><v>1.2E+6</v></c>', "number"),
        ("12%", '<c r="B%d" s="1"><v>0.12</v></c>', "number"),
        ("7%", '<c r="B%d" s="1"><v>7.0000000000000007E-2</v></c>', "number"),
        ("8.5%", '<c r="B%d" s="1"><v>8.5000000000000006E-2</v></c>', "number"),
        ("2026-03-31", '<c r="B%d" s="2"><v>46112</v></c>', "day"),
        ("1900-02-28", '<c r="B%d" s="2"><v>59</v></c>', "day"),
        ("1900-02-29", '<c r="B%d" s="2"><v>60</v></c>', "day"),
        ("1900-03-01", '<c r="B%d" s="2"><v>61</v></c>', "day"),
        ("2026-03-31 10:22:33", '<c r="B%d" s="3"><v>46112.43232638889</v></c>', "day"),
        ("27:30:00", '<c r="B%d" s="4"><v>1.1458333333333333</v></c>', "day"),
        ("2026-03-31", '<c r="B%d" s="5"><v>46112</v></c>', "day"),
        ("2026-03-31", '<c r="B%d" t="d"><v>2026-03-31T00:00:00</v></c>', "day"),
        ("TRUE", '<c r="B%d" t="b"><v>1</v></c>', "boolean"),
        ("#REF!", '<c r="B%d" t="e"><f>A1</f><v>#REF!</v></c>', "fault"),
        ("", '<c r="B%d"><f>SUM(D1:D2)</f></c>', "no value"),
        ("ab", '<c r="B%d" t="str"><f>A1</f><v>ab</v></c>', "text"),
        ("rich text", '<c r="B%d" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>X</t></rPh></is></c>',
         "text"),
        ("shared &amp; escaped", '<c r="B%d" t="s"><v>0</v></c>', "text"),
        ("a&#10;b", '<c r="B%d" t="inlineStr"><is><t xml:space="preserve">a_x000A_b</t></is></c>', "text"),
        ("007", '<c r="B%d" t="inlineStr"><is><t>007</t></is></c>', "text"),
    ]
    rows = "".join(
        f'<row r="{i}">' + text(f"A{i}", want) + cell % i + text(f"C{i}", kind) + "</row>"
        for i, (want, cell, kind) in enumerate(cases, 1))
    strings = HEAD + f'<sst xmlns="{MAIN}"><si><r><t>shared </t></r><r><t>&amp; escaped</t></r></si></sst>'
    pack("workbooks/values.xlsx", parts(sheet(rows), strings, STYLES))


def licensee_table(name, header, rows, after=""):
    """A sheet of texts (str), numbers (int, float) and ready cells (tuple of their attributes and inside)."""
    out = ""
    for r, row in enumerate([header, *rows], 1):
        out += f'<row r="{r}">'
        for c, value in enumerate(row):
            place = f"{chr(65 + c)}{r}"
            if isinstance(value, str):
                out += text(place, value) if value else ""
            elif isinstance(value, tuple):
                out += f'<c r="{place}"{value[0]}>{value[1]}</c>'
            else:
                out += f'<c r="{place}"><v>{value}</v></c>'
        out += "</row>"
    pack(name, parts(sheet(out, after)))


def more_licensees():
    head = ["货号", "品类", "地区", "渠道", "数量（千件）", "销售额（万元）"]
    licensee_table("workbooks/ten-thousands.xlsx", head, [
        ["S-1", "nice/24", "中国", "online", 1.5, 1.23456],
        ["S-2", "nice/24", "中国", "online", "2", "0.5"],
    ])
    head = ["sku", "category", "territory", "channel", "units", "gross"]
    line = ["nice/24", "CN", "online"]
    licensee_table("workbooks/faults.xlsx", head, [
        ["S-1", *line, 1, 10.5],
        ["S-2", *line, 1, (' t="e"', "<f>A9</f><v>#REF!</v>")],
        ["S-3", *line, 1, ("", "<f>E4*2</f>")],
        ["S-4", *line, 1, 30],
        ["S-5", *line, 1, ""],
        ["S-6", *line, ("", "<v>1.5</v>"), 7],
    ], '<mergeCells count="1"><mergeCell ref="F5:F6"/></mergeCells>')


def utf16():
    parts_ = [(name, data.replace("UTF-8", "UTF-16").encode("utf-16") if name.endswith("sheet1.xml") else data)
              for name, data in parts(GOOD)]
    pack("workbooks/utf16.xlsx", parts_)


ODS = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content '
       'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
       'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
       'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
       'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
       'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>'
       '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
       "</office:automatic-styles><office:body><office:spreadsheet>%s</office:spreadsheet></office:body>"
       "</office:document-content>")


def ods(path, tables, more=()):
    pack(path, [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", ODS % tables), *more])


def ods_text(value, more=""):
    return f'<table:table-cell office:value-type="string" {more}><text:p>{value}</text:p></table:table-cell>'


def ods_licensee():
    head = "".join(ods_text(x) for x in ("渠道", "货号", "日期", "品类", "地区", "数量", "销售额", "占比"))

    def row(channel, sku, day, units, gross, more=""):
        return (f"<table:table-row {more}>{channel}{ods_text(sku)}"
                f'<table:table-cell office:value-type="date" office:date-value="{day}"><text:p>{day}</text:p></table:table-cell>'
                f'{ods_text("nice/24")}{ods_text("中国")}'
                f'<table:table-cell office:value-type="float" office:value="{units}"><text:p>{units}</text:p></table:table-cell>'
                f'<table:table-cell office:value-type="currency" office:currency="CNY" office:value="{gross}">'
                f"<text:p>¥{gross}</text:p></table:table-cell>"
                '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>'
                "</table:table-row>")

    covered = "<table:covered-table-cell/>"
    tables = (
        '<table:table table:name="明细"><table:table-row><table:table-cell office:value-type="string" '
        'table:number-columns-spanned="8"><text:p>销售<text:s text:c="2"/>报告</text:p></table:table-cell>'
        '<table:covered-table-cell table:number-columns-repeated="7"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        f"<table:table-header-rows><table:table-row>{head}</table:table-row></table:table-header-rows>"
        + row(ods_text("online/tmall", 'table:number-rows-spanned="2"'), "S-1", "2026-01-05", "3", "59.7")
        + row(covered, "S-2", "2026-01-06T00:00:00", "1", "1.1", 'table:visibility="filter"')
        + row(ods_text("online/jd"), "S-3", "2026-02-07", "2", "3.3", 'table:number-rows-repeated="2"')
        + '<table:table-row><table:table-cell table:number-columns-repeated="5"/>'
        '<table:table-cell table:formula="of:=SUM([.F5:.F8])" office:value-type="float" office:value="8"><text:p>8</text:p></table:table-cell>'
        '<table:table-cell table:formula="of:=SUM([.G5:.G8])" office:value-type="float" office:value="67.4"><text:p>67.4</text:p></table:table-cell>'
        "</table:table-row>"
        '<table:table-row><table:table-cell table:formula="of:=#REF!" office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        '</table:table><table:table table:name="参数" table:style-name="ta2"><table:table-row>'
        + ods_text("x") + "</table:table-row></table:table>")
    ods("workbooks/licensee.ods", tables)


def central(name, header, data, size=None, crc=None, flags=0, method=0, offset=0):
    return struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, flags, method, 0, 0, zlib.crc32(data) if crc is None else crc,
                       len(data), len(data) if size is None else size, len(name), 0, 0, 0, 0, 0, offset) + name


def local(name, data, size=None, flags=0, method=0):
    return struct.pack("<4s5H3L2H", b"PK\3\4", 20, flags, method, 0, 0, zlib.crc32(data), len(data),
                       len(data) if size is None else size, len(name), 0) + name


def end(count, size, offset):
    return struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, size, offset, 0)


def patched(source, target, change):
    with open(source, "rb") as file:
        data = bytearray(file.read())
    change(data)
    with open(target, "wb") as file:
        file.write(data)


def hostile():
    at = "hostile/"
    spaces = HEAD + f'<worksheet xmlns="{MAIN}"><sheetData>' + " " * (48 << 20) + "</sheetData></worksheet>"
    pack(at + "ratio.xlsx", parts(spaces))

    # Declares less than it inflates to, in both of its headers.
    pack(at + "declares-less.xlsx", parts(sheet("".join(
        f'<row r="{i}"><c r="A{i}"><v>{i}</v></c></row>' for i in range(1, 2000)))))

    def shrink(data):
        name = b"xl/worksheets/sheet1.xml"
        for mark, place in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
            i = data.find(mark)
            while i >= 0:
                start = i + (30 if mark == b"PK\3\4" else 46)
                if data[start:start + len(name)] == name:
                    data[i + place:i + place + 4] = struct.pack("<L", 300)
                i = data.find(mark, i + 4)
    patched(at + "declares-less.xlsx", at + "declares-less.xlsx", shrink)

    # One entry's data is the other entry, header and all.
    inner = local(b"b.xml", b"<b/>") + b"<b/>"
    outer = local(b"a.xml", inner) + inner
    directory = central(b"a.xml", None, inner) + central(b"b.xml", None, b"<b/>", offset=len(outer) - len(inner))
    with open(at + "overlap.xlsx", "wb") as file:
        file.write(outer + directory + end(2, len(directory), len(outer)))

    pack(at + "many-entries.xlsx", parts(GOOD))

    def many(data):
        i = data.rfind(b"PK\5\6")
        data[i + 8:i + 12] = struct.pack("<HH", 60000, 60000)
    patched(at + "many-entries.xlsx", at + "many-entries.xlsx", many)

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as nested:
        nested.writestr(zipfile.ZipInfo("bomb.xml", FIXED), b" " * (1 << 20), zipfile.ZIP_DEFLATED)
    pack(at + "nested.xlsx", [("inner.xlsx", buffer.getvalue())])

    with zipfile.ZipFile(at + "twice.xlsx", "w") as out:
        for name, data in parts(GOOD) + [("XL/Worksheets/Sheet1.xml", "<x/>")]:
            out.writestr(zipfile.ZipInfo(name, FIXED), data)

    laughs = "".join(f'<!ENTITY l{i} "{("&l%d;" % (i - 1)) * 10}">' for i in range(1, 10))
    strings = f'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY l0 "ha">{laughs}]><sst xmlns="{MAIN}"><si><t>&l9;</t></si></sst>'
    pack(at + "entities.xlsx", parts(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), strings))
    outside = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet><sheetData/></worksheet>'
    pack(at + "outside-entity.xlsx", parts(outside))
    pack(at + "unknown-entity.xlsx", parts(sheet('<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>')))
    pack(at + "deep.xlsx", parts(sheet("<row>" + "<c>" * 100_000)))
    pack(at + "long-cell.xlsx", parts(sheet('<row r="1">' + text("A1", "x" * (2 << 20)) + "</row>")))
    pack(at + "long-shared.xlsx", parts(GOOD, HEAD + f'<sst xmlns="{MAIN}"><si>'
                                        + ("<r><t>" + "x" * 60_000 + "</t></r>") * 20 + "</si></sst>"))
    pack(at + "open-quote.xlsx", parts(sheet('<row r="1' + ">" * (2 << 20))))
    pack(at + "columns.xlsx", parts(sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')))
    pack(at + "rows.xlsx", parts(sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')))
    pack(at + "backwards.xlsx", parts(sheet('<row r="5"><c r="A5"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>')))
    pack(at + "no-such-text.xlsx", parts(sheet('<row r="7"><c r="A7" t="s"><v>5</v></c></row>')))
    pack(at + "not-closed.xlsx", parts(GOOD.replace("</sheetData></worksheet>", "")))
    pack(at + "bad-utf8.xlsx", parts(GOOD.encode().replace(b"S-1", b"S\xff1")))
    pack(at + "latin1.xlsx", parts(GOOD.replace("UTF-8", "ISO-8859-1")))

    def cut(data):
        del data[len(data) // 2:]
    pack(at + "cut.xlsx", parts(GOOD))
    patched(at + "cut.xlsx", at + "cut.xlsx", cut)

    def flip(data):
        i = data.find(b"xl/worksheets/sheet1.xml") + len(b"xl/worksheets/sheet1.xml") + 40
        data[i] ^= 0x55
    pack(at + "flipped.xlsx", parts(GOOD))
    patched(at + "flipped.xlsx", at + "flipped.xlsx", flip)

    def encrypt(data):
        i = data.find(b"PK\1\2")
        while i >= 0:
            data[i + 8] |= 1
            i = data.find(b"PK\1\2", i + 4)
    pack(at + "zip-password.xlsx", parts(GOOD))
    patched(at + "zip-password.xlsx", at + "zip-password.xlsx", encrypt)

    compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(504)
    for name, stream in (("protected.xlsx", "EncryptedPackage"), ("old.xlsx", "Workbook"), ("word.xls", "WordDocument")):
        with open(at + name, "wb") as file:
            file.write(compound + "Root Entry".encode("utf-16-le").ljust(128, b"\0") + stream.encode("utf-16-le").ljust(384, b"\0"))

    repeated = '<table:table-row table:number-rows-repeated="1048576">' + ods_text(
        "x", 'table:number-columns-repeated="16384"') + "</table:table-row>"
    ods(at + "repeated.ods", f'<table:table table:name="T">{repeated}</table:table>')
    ods(at + "repeated-columns.ods", '<table:table table:name="T"><table:table-row>'
        + ods_text("x", 'table:number-columns-repeated="20000"') + "</table:table-row></table:table>")
    ods(at + "password.ods", '<table:table table:name="T"/>', [("META-INF/manifest.xml", (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry>'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"))])
    pack(at + "letter.ods", [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", ODS % "")])
    pack(at + "binary.xlsx", [("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "x")])
    pack(at + "letter.xlsx", [("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>")])
    for name, data in (("page.xls", b"<html><body><table><tr><td>sku</td></tr></table></body></html>"),
                       ("paper.xlsx", b"%PDF-1.7\n"), ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(20)),
                       ("old-xml.xls", b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'),
                       ("flat.ods", (ODS % "").encode())):
        with open(at + name, "wb") as file:
            file.write(data)

    # These are read: what could do harm in them is not looked at.
    outside = f'<Relationship Id="rId7" Type="{REL}/worksheet" Target="file:///etc/passwd" TargetMode="External"/>'
    good = [(name, data.replace("</Relationships>", outside + "</Relationships>") if name.endswith("workbook.xml.rels") else data)
            for name, data in parts(GOOD, sheets=(("Sales", ""),), extra=[
                ("xl/externalLinks/externalLink1.xml", "<externalLink/>"),
                ("xl/externalLinks/_rels/externalLink1.xml.rels",
                 '<Relationships><Relationship Id="rId1" Type="x" Target="http://127.0.0.1:9/x.xlsx" TargetMode="External"/></Relationships>'),
            ])]
    pack("workbooks/outside-links.xlsx", good)
    pack("workbooks/macros.xlsm", parts(GOOD, extra=[("xl/vbaProject.bin", "none of our business")]))
    pack("workbooks/wrong-name.csv", parts(GOOD))


if __name__ == "__main__":
    os.makedirs("workbooks", exist_ok=True)
    os.makedirs("hostile", exist_ok=True)
    licensee()
    values()
    more_licensees()
    utf16()
    ods_licensee()
    hostile()
