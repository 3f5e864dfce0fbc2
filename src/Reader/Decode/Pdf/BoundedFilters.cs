using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;
using Yuelu.Reader.Decode.Word;

namespace Yuelu.Reader.Decode.Pdf;

/// <summary>The library's filters behind a count of what they unpack, because the library itself never stops.</summary>
internal sealed class BoundedFilters(ReaderLimits limits) : IFilterProvider
{
    private readonly UnpackingBudget budget = new(limits);
    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;

    /// <summary>The filter that passed the limit, kept because lenient parsing may swallow the exception; null within it.</summary>
    public string? Exceeded { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Bound(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(inner.GetAllFilters());

    private List<IFilter> Bound(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(f => f is BoundedFilter ? f : new BoundedFilter(f, this))];

    private void Take(int count, long total, long packed, string part)
    {
        try
        {
            budget.Take(count, total, packed, part);
        }
        catch (UnpacksTooLargeException)
        {
            Exceeded ??= part;
            throw;
        }
    }

    private sealed class BoundedFilter(IFilter inner, BoundedFilters all) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            if (inner is FlateFilter)
                Inflate(input);
            else if (inner is LzwFilter or RunLengthFilter && (long)input.Length * MostExpansion > MostUncounted)
                all.Take(int.MaxValue, int.MaxValue, 1, inner.GetType().Name);
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (inner is not FlateFilter)
                all.Take(output.Length, 0, input.Length, inner.GetType().Name);
            return output;
        }

        /// <summary>What one byte becomes at most under LZW.</summary>
        private const long MostExpansion = 2_750;

        /// <summary>Old filters are not counted while they run, so their input is small or refused.</summary>
        private const long MostUncounted = 1L << 30;

        /// <summary>Inflates once to count; a stream that is no zlib is left to the filter itself.</summary>
        private void Inflate(Memory<byte> input)
        {
            var buffer = new byte[64 << 10];
            long total = 0;
            try
            {
                using var zlib = new ZLibStream(
                    new MemoryStream(input.ToArray(), writable: false),
                    CompressionMode.Decompress
                );
                for (int count; (count = zlib.Read(buffer)) > 0; )
                    all.Take(count, total += count, input.Length, "FlateDecode");
            }
            catch (InvalidDataException)
            {
                // The filter has its own ways with damaged streams; what it makes of one is counted afterwards.
                all.Take(0, 0, input.Length, "FlateDecode");
            }
        }
    }
}
