using System.Security.Cryptography;
using Yuelu.Kernel;
using Yuelu.Reader.Clean;
using Yuelu.Reader.Commitments;
using Yuelu.Reader.Decode;
using Yuelu.Reader.Facts;
using Yuelu.Reader.Findings;
using Yuelu.Reader.Outline;
using Yuelu.Reader.Reassemble;
using Yuelu.Reader.Sentences;

namespace Yuelu.Reader;

/// <summary>Reads a plan: decode → clean → reassemble → outline → sentences → commitments → findings.</summary>
public static class PlanReader
{
    /// <summary>Reads the plan in a file's bytes.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name; the ending only helps to tell formats apart.</param>
    /// <returns>The reading with the decoded text, or the one sentence that says why there is none.</returns>
    public static Result<ReadPlan> Read(byte[] file, string name, CancellationToken ct = default) =>
        Read(file, name, ReaderLimits.Default, ct);

    /// <summary>Reads the plan in a file's bytes within the operator's limits.</summary>
    public static Result<ReadPlan> Read(byte[] file, string name, ReaderLimits limits, CancellationToken ct = default)
    {
        if (!DecodeFile.Handle(file, name, limits, ct).Succeeded(out var decoded, out var problem))
            return problem;
        var result = ReadText(decoded.Text, Convert.ToHexStringLower(SHA256.HashData(file)), ct);
        if (decoded.Findings.Count == 0 || !result.Succeeded(out var plan, out _))
            return result;
        return plan with { Reading = plan.Reading with { Findings = [.. decoded.Findings, .. plan.Reading.Findings] } };
    }

    /// <summary>The refusal of a file by its length, to be asked before it is read; null when it is within the limit.</summary>
    /// <param name="bytes">Its length; null when only its passing the limit is known.</param>
    public static Problem? RefuseByLength(string name, long? bytes, ReaderLimits limits) =>
        bytes <= limits.FileBytes ? null : DecodeProblems.TooLarge(name, bytes, limits.FileBytes);

    /// <summary>Reads decoded text.</summary>
    /// <param name="text">The text; every offset of the reading is an index into it.</param>
    /// <param name="sha256">Hash that identifies the source.</param>
    public static Result<ReadPlan> ReadText(string text, string sha256, CancellationToken ct = default)
    {
        var lines = Cleaner.Clean(text);
        var facts = FactsReader.Read(text, lines, sha256);
        var breaks = new List<TextSpan>();
        var joined = LineJoiner.Join(text, lines, breaks);
        ct.ThrowIfCancellationRequested();
        var order = Assembler.Assemble(joined, SentenceSplitter.Split(joined.Text));
        ct.ThrowIfCancellationRequested();
        var (sections, units) = OutlineReader.Read(order.Manuscript.Text, order.Units);
        var time = new PlanTime(facts.Period?[0], facts.Period?[^1], facts.Date?.Year);
        var (found, aside) = CommitmentReader.Read(order.Manuscript.Text, sections, units, time);
        if (PlanTest.Refuse(order.Manuscript.Text, facts, units, found.Count) is { } refusal)
            return refusal;
        ct.ThrowIfCancellationRequested();
        var (promises, contradictions) = Restatements.Join(found);
        var results = new StageResults(lines, breaks, order, sections, units, promises, contradictions, aside);
        return new ReadPlan(text, ReadingWriter.Write(text, facts, results));
    }
}

/// <summary>A decoded text and what was read in it.</summary>
public sealed record ReadPlan(string Text, PlanReading Reading);
