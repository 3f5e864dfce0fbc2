using System.Text;
using System.Xml;
using Yuelu.Kernel;

namespace Yuelu.Reader.Decode.Word;

/// <summary>Walks the XML of the text once and writes it as lines.</summary>
internal sealed class WordBody(WordStyles styles, WordNumbering numbering, int mostDepth, CancellationToken ct)
{
    private readonly WordLines lines = new();
    private readonly Stack<WordParagraph> paragraphs = new();
    private int deleted;
    private int hidden;
    private int contents;

    /// <summary>All lines so far.</summary>
    public string Text => lines.ToString();

    /// <summary>What was left out.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var findings = new List<Finding>();
        if (deleted > 0)
            findings.Add(
                DecodeFindings.LeftOut(
                    "document.deletions",
                    deleted,
                    new Words("修订中已删除的文字", "text deleted under change tracking")
                )
            );
        if (hidden > 0)
            findings.Add(
                DecodeFindings.LeftOut("document.hidden-text", hidden, new Words("隐藏的文字", "hidden text"))
            );
        if (contents > 0)
            findings.Add(
                DecodeFindings.LeftOut(
                    "document.contents-page",
                    contents,
                    new Words("自动生成的目录", "the generated table of contents")
                )
            );
        return findings;
    }

    /// <summary>Reads the main part.</summary>
    public void Read(XmlReader reader)
    {
        while (reader.Read())
            Step(reader);
        lines.Close();
    }

    /// <summary>Reads footnotes or endnotes, each as 注1：…; separators are passed over.</summary>
    public void ReadNotes(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "footnote" or "endnote" })
            {
                if (reader.Attribute("type") is "separator" or "continuationSeparator" or "continuationNotice")
                    reader.PassOver();
                else
                    lines.StartNote();
            }
            else
                Step(reader);
        }
        lines.Close();
    }

    private void Step(XmlReader reader)
    {
        if (reader.Depth > mostDepth)
            throw new InvalidDataException("too deep");
        if (reader.NodeType == XmlNodeType.Element)
        {
            var empty = reader.IsEmptyElement;
            var name = reader.LocalName;
            Enter(reader, name);
            if (empty && IsWord(reader))
                Leave(name);
        }
        else if (reader.NodeType == XmlNodeType.EndElement && IsWord(reader))
            Leave(reader.LocalName);
    }

    private void Enter(XmlReader reader, string name)
    {
        switch (name)
        {
            case "p" when IsWord(reader):
                ct.ThrowIfCancellationRequested();
                paragraphs.Push(new WordParagraph());
                break;
            case "pPr" when paragraphs.TryPeek(out var paragraph):
                paragraph.ReadProperties(reader);
                break;
            case "rPr":
                ReadRunProperties(reader);
                break;
            case "t" when IsWord(reader) || IsMath(reader):
                ReadText(reader);
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "sym":
                Append("•");
                break;
            case "del"
            or "moveFrom"
            or "delText"
            or "rt"
            or "instrText"
            or "Fallback"
            or "sectPr"
            or "tblPr"
            or "txbxContent":
                EnterSpecial(reader, name);
                break;
            case "tbl" when IsWord(reader):
                lines.StartTable();
                break;
            case "tr" when IsWord(reader):
                lines.StartRow();
                break;
            case "tc" when IsWord(reader):
                lines.StartCell();
                break;
            case "trPr" or "tcPr":
                ReadCellProperties(reader);
                break;
        }
    }

    private void EnterSpecial(XmlReader reader, string name)
    {
        if (name == "txbxContent")
            lines.StartBox();
        else if (name is "del" or "moveFrom")
            foreach (var element in reader.Inside())
                deleted += element is "delText" or "t" ? Peel(reader) : 0;
        else
            reader.PassOver();
    }

    private void Leave(string name)
    {
        if (name == "p" && paragraphs.TryPop(out var paragraph))
            Finish(paragraph);
        else if (name == "r" && paragraphs.TryPeek(out var current))
            current.IsHidden = false;
        else if (name == "txbxContent")
            lines.EndBox();
        else if (name == "tc")
            lines.EndCell();
        else if (name == "tr")
            lines.EndRow();
        else if (name == "tbl")
            lines.EndTable();
    }

    private void Finish(WordParagraph paragraph)
    {
        var text = paragraph.Text.ToString();
        if (styles.IsContents(paragraph.Style))
        {
            contents += text.Length;
            return;
        }
        var list = paragraph.Numbering ?? styles.NumberingOf(paragraph.Style);
        if (list is { NumberingId: > 0 } && text.AsSpan().Trim().Length > 0)
            text = numbering.Next(list.Value.NumberingId, paragraph.Level ?? list.Value.Level) + text.TrimStart();
        lines.Paragraph(text, joinsNext: paragraph.EndIsDeleted);
    }

    private void ReadRunProperties(XmlReader reader)
    {
        foreach (var element in reader.Inside())
            if (element is "vanish" or "webHidden" && reader.IsOn() && paragraphs.TryPeek(out var paragraph))
                paragraph.IsHidden = element == "vanish" || paragraph.IsHidden;
            else if (element == "rPrChange")
                reader.PassOver();
    }

    private void ReadCellProperties(XmlReader reader)
    {
        foreach (var element in reader.Inside())
            if (element == "gridSpan")
                lines.CellReachesOver(reader.Number() ?? 1);
            else if (element == "gridBefore")
                lines.CellsBefore(reader.Number() ?? 0);
            else if (element is "del" or "cellDel")
                lines.RowIsDeleted();
            else if (element is "trPrChange" or "tcPrChange")
                reader.PassOver();
    }

    private void ReadText(XmlReader reader)
    {
        var text = reader.IsEmptyElement ? "" : ReadContent(reader);
        if (paragraphs.TryPeek(out var paragraph) && paragraph.IsHidden)
            hidden += text.Length;
        else
            Append(text);
    }

    private static int Peel(XmlReader reader) => reader.IsEmptyElement ? 0 : ReadContent(reader).Length;

    /// <summary>The characters of the current element; the reader then stands at its end.</summary>
    private static string ReadContent(XmlReader reader)
    {
        var text = new StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
            if (
                reader.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
            )
                text.Append(reader.Value);
        return text.ToString();
    }

    private void Append(string text)
    {
        if (paragraphs.TryPeek(out var paragraph))
            paragraph.Text.Append(text);
    }

    private static bool IsWord(XmlReader reader) =>
        reader.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);

    private static bool IsMath(XmlReader reader) => reader.NamespaceURI.EndsWith("/math", StringComparison.Ordinal);
}
