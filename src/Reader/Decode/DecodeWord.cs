using System.Xml;
using Yuelu.Kernel;
using Yuelu.Reader.Decode.Word;

namespace Yuelu.Reader.Decode;

/// <summary>
/// A Word file → its paragraphs, tables and footnotes as lines. It reads the parts as streams of XML rather than
/// through an object model: memory stays bounded whatever the parts claim, and the command line starts faster.
/// </summary>
internal static class DecodeWord
{
    public static Result<DecodedText> Handle(byte[] file, string name, ReaderLimits limits, CancellationToken ct)
    {
        try
        {
            using var package = new WordPackage(file, limits);
            if (package.MainPart is not { } main)
                return Damaged(name, new Words("缺少正文部件", "its main part is missing"));
            var styles = WordStyles.Read(package, main);
            var numbering = WordNumbering.Read(package, main, styles);
            var body = new WordBody(styles, numbering, limits.Depth, ct);
            using (var reader = package.Open(main))
                body.Read(reader);
            foreach (var notes in package.Notes(main))
                using (var reader = package.Open(notes))
                    body.ReadNotes(reader);
            var text = DecodedText.WithPlainLineEnds(body.Text);
            return text.Length == 0
                ? DecodeProblems.NoText(name, FormatWords.Word)
                : new DecodedText(text, body.Findings());
        }
        catch (UnpacksTooLargeException e)
        {
            return DecodeProblems.Unpacks(name, e.Message, limits.UnpackedBytes, limits.UnpackedRatio);
        }
        catch (EncryptedPartException)
        {
            return DecodeProblems.Encrypted(name, FormatWords.Word);
        }
        catch (XmlException e)
        {
            return Damaged(
                name,
                new Words(
                    $"XML第{e.LineNumber}行第{e.LinePosition}列有误",
                    $"its XML is broken at line {e.LineNumber}, column {e.LinePosition}"
                )
            );
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or IOException
                        or NotSupportedException
                        or FormatException
                        or ArgumentException
                        or OverflowException
            )
        {
            return Damaged(name, new Words("内部部件读不出", "a part inside cannot be unpacked"));
        }
    }

    private static Problem Damaged(string name, Words where) => DecodeProblems.Damaged(name, FormatWords.Word, where);
}
