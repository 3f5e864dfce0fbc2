using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using Yuelu.Kernel;
using Yuelu.Reader.Decode.Pdf;

namespace Yuelu.Reader.Decode;

/// <summary>A PDF with text → its lines in reading order, sentences joined where the page broke them.</summary>
internal static class DecodePdf
{
    /// <summary>Room for a document whose objects stand deep in each other.</summary>
    private const int StackBytes = 64 << 20;

    /// <summary>Fewer letters a page than this, with pictures on nearly all pages, is a scan with stamps.</summary>
    private const int FewLetters = 10;

    /// <summary>Works on a thread of its own: the content decides how long and how deep, so both are bounded here.</summary>
    public static Result<DecodedText> Handle(byte[] file, string name, ReaderLimits limits, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Result<DecodedText> result = default;
        var thread = new Thread(() => result = Open(file, name, limits, stop.Token), StackBytes)
        {
            IsBackground = true,
        };
        thread.Start();
        if (!thread.Join(limits.PdfTime))
        {
            stop.Cancel();
            return DecodeProblems.TakesTooLong(name, FormatWords.Pdf, limits.PdfTime);
        }
        ct.ThrowIfCancellationRequested();
        return result;
    }

    private static Result<DecodedText> Open(byte[] file, string name, ReaderLimits limits, CancellationToken ct)
    {
        var filters = new BoundedFilters(limits);
        try
        {
            using var pdf = PdfDocument.Open(
                file,
                new ParsingOptions
                {
                    UseLenientParsing = true,
                    SkipMissingFonts = true,
                    FilterProvider = filters,
                }
            );
            if (pdf.NumberOfPages > limits.PdfPages)
                return DecodeProblems.TooMany(name, new Words("页数", "pages"), limits.PdfPages);
            return Read(pdf, name, limits, filters, ct);
        }
        catch (PdfDocumentEncryptedException)
        {
            return DecodeProblems.Encrypted(name, FormatWords.Pdf);
        }
        // The library throws whatever its parsers meet; a file that breaks it is a damaged file.
        catch (Exception) when (filters.Exceeded is null)
        {
            return DecodeProblems.Damaged(
                name,
                FormatWords.Pdf,
                new Words("结构读不出", "its structure cannot be read")
            );
        }
        catch (Exception)
        {
            return DecodeProblems.Unpacks(name, filters.Exceeded ?? "", limits.UnpackedBytes, limits.UnpackedRatio);
        }
    }

    private static Result<DecodedText> Read(
        PdfDocument pdf,
        string name,
        ReaderLimits limits,
        BoundedFilters filters,
        CancellationToken ct
    )
    {
        var pages = new List<PdfPage>();
        for (var number = 1; number <= pdf.NumberOfPages && !ct.IsCancellationRequested; number++)
        {
            pages.Add(PdfPage.Read(pdf, number));
            if (filters.Exceeded is { } part)
                return DecodeProblems.Unpacks(name, part, limits.UnpackedBytes, limits.UnpackedRatio);
        }
        if (pages.Count == 0 || pages.TrueForAll(p => p.IsBroken))
            return DecodeProblems.Damaged(name, FormatWords.Pdf, new Words("没有一页能读出", "no page can be read"));
        var letters = pages.Sum(p => p.Letters);
        if (
            letters == 0
            || (letters < FewLetters * pages.Count && pages.Count(p => p.HasPictures) >= 0.8 * pages.Count)
        )
            return DecodeProblems.Scanned(name, pages.Count);
        var (text, findings) = new PdfText(pages).Write();
        var plausibility = Plausibility.OfText(text);
        if (plausibility.Foreign > 0.05 || (plausibility.Hanzi > 200 && plausibility.Common < 0.12))
            return DecodeProblems.Garbled(
                name,
                1,
                new Words("字体没有文字对照表", "its fonts do not say which characters they draw")
            );
        return new DecodedText(text, findings);
    }
}
