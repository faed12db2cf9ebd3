using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files;

/// <summary>No part may bring a DTD, and nothing outside is ever fetched.</summary>
public static partial class OpenXmlPart
{
    private const int MaxFieldCode = 1_000_000;

    public static Refusal? WhyNot(string name, Stream content)
    {
        if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            return WhyNotReferences(content);

        return name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? WhyNotFields(content) : null;
    }

    public static string? MainPartOf(Stream contentTypes, string mainType, out bool hasMacros)
    {
        string? main = null;
        hasMacros = false;
        using var reader = Reader(contentTypes);
        while (reader.Read())
        {
            var type = reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("ContentType") : null;
            if (type is null)
                continue;

            hasMacros |= type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
            if (type.Equals(mainType, StringComparison.OrdinalIgnoreCase))
                main = reader.GetAttribute("PartName") ?? main;
        }

        return main;
    }

    private static Refusal? WhyNotReferences(Stream content)
    {
        using var reader = Reader(content);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && WhyNotReference(reader) is { } refusal)
                return refusal;

        return null;
    }

    private static Refusal? WhyNotReference(XmlReader relationship)
    {
        var type = relationship.GetAttribute("Type") ?? "";
        if (type.EndsWith("/oleObject", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/aFChunk", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("/control", StringComparison.OrdinalIgnoreCase))
            return OpenXmlCheck.HasObject;

        var isOutside = "External".Equals(relationship.GetAttribute("TargetMode"), StringComparison.OrdinalIgnoreCase);
        var isLink = type.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase)
            && LinkTarget.IsHarmless(relationship.GetAttribute("Target") ?? "");
        return isOutside && !isLink ? OpenXmlCheck.RefersOutside : null;
    }

    /// <summary>Field code may be cut into runs, so it is joined, one line a field, before it is judged.</summary>
    private static Refusal? WhyNotFields(Stream content)
    {
        var fields = new StringBuilder();
        var inCode = false;
        using var reader = Reader(content);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
                inCode = IsFieldCode(reader, fields);
            else if (inCode && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                fields.Append(reader.Value);

            if (fields.Length > MaxFieldCode)
                return FileKinds.Damaged;
        }

        return Dde().IsMatch(fields.ToString()) ? OpenXmlCheck.StartsProgram : null;
    }

    private static bool IsFieldCode(XmlReader element, StringBuilder fields)
    {
        if (element.LocalName == "fldSimple")
            fields.Append('\n').Append(element.GetAttribute("instr", element.NamespaceURI)).Append('\n');
        else if (element.LocalName is "fldChar" or "ddeLink")
            fields.Append(element.LocalName == "ddeLink" ? "\nDDE\n" : "\n");

        return element.LocalName == "instrText" && !element.IsEmptyElement;
    }

    private static XmlReader Reader(Stream content) => XmlReader.Create(content, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = false,
        MaxCharactersInDocument = 100_000_000,
    });

    [GeneratedRegex(@"^[ \t\u00A0\u3000]*DDE(AUTO)?(?![A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Dde();
}
