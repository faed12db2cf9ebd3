using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace VolunteerPortal.Data.Sample;

/// <summary>The smallest workbook that spreadsheet programs open; every cell is a text, so that a phone keeps its zero.</summary>
public static class SampleWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    private static readonly XNamespace Sheet = Main;

    public static byte[] Write(string sheet, string[] head, IReadOnlyList<string[]> rows)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", $"""
                <Types xmlns="{Packages}/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}.worksheet+xml"/>
                </Types>
                """);
            Add(archive, "_rels/.rels", $"""
                <Relationships xmlns="{Packages}/relationships">
                <Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>
                """);
            Add(archive, "xl/workbook.xml", $"""
                <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>
                """);
            Add(archive, "xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{Packages}/relationships">
                <Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/>
                </Relationships>
                """);
            Add(archive, "xl/styles.xml", $"""
                <styleSheet xmlns="{Main}">
                <fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>
                <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
                <cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs>
                </styleSheet>
                """);
            Add(archive, "xl/worksheets/sheet1.xml", SheetOf(head, rows).ToString(SaveOptions.DisableFormatting));
        }

        return file.ToArray();
    }

    private static XElement SheetOf(string[] head, IReadOnlyList<string[]> rows)
    {
        var widths = head.Select((_, at) => rows.Max(row => row[at].Length) * 2 + 2);
        return new XElement(Sheet + "worksheet",
            new XElement(Sheet + "cols", widths.Select((width, at) => new XElement(Sheet + "col",
                new XAttribute("min", at + 1), new XAttribute("max", at + 1), new XAttribute("width", width),
                new XAttribute("customWidth", 1)))),
            new XElement(Sheet + "sheetData", rows.Prepend(head).Select((row, at) => Row(row, at + 1))));
    }

    private static XElement Row(string[] cells, int number) => new(Sheet + "row", new XAttribute("r", number),
        cells.Select((text, at) =>
            new XElement(Sheet + "c", new XAttribute("r", $"{(char)('A' + at)}{number}"), new XAttribute("t", "inlineStr"),
                new XAttribute("s", number == 1 ? 1 : 0), new XElement(Sheet + "is", new XElement(Sheet + "t", text)))));

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(xml);
    }
}
