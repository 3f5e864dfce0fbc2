using Yuelu.Plans.Versions;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>Makes the content of a version out of a reviewed draft: only what was accepted, with stable codes.</summary>
internal static class Publication
{
    /// <param name="taken">Codes that the plan has ever used; none is given to another commitment.</param>
    internal static VersionContent Of(DraftDocument document, string slug, IReadOnlyCollection<string> taken)
    {
        var accepted = document.Entries.Where(entry => entry.State == EntryState.Accepted).ToList();
        var codes = new CodeGiver(accepted, taken);
        var reading = document.Frame with
        {
            Commitments = [.. accepted.Where(entry => entry.Commitment is not null).Select(codes.Coded)],
            Tasks = [.. accepted.Select(entry => entry.Task).OfType<PlanTask>()],
            Mechanisms = [.. accepted.Select(entry => entry.Mechanism).OfType<Mechanism>()],
        };
        return new VersionContent(document.Facts with { Slug = slug }, reading);
    }

    /// <summary>Gives T… to what is promised and N… to other numbers, after what entries bring along.</summary>
    private sealed class CodeGiver
    {
        private readonly HashSet<string> used;

        internal CodeGiver(IReadOnlyList<DraftEntry> accepted, IReadOnlyCollection<string> taken) =>
            used = [.. taken, .. accepted.Select(entry => entry.Code).OfType<string>()];

        internal Commitment Coded(DraftEntry entry) => entry.Commitment! with { Id = entry.Code ?? Next(entry) };

        private string Next(DraftEntry entry)
        {
            if (!entry.Key.StartsWith('A') && used.Add(entry.Key))
                return entry.Key;
            var letter = entry.Commitment!.Kind is CommitmentKind.PlanCount or CommitmentKind.ProductSpec ? 'N' : 'T';
            var number = 1;
            while (!used.Add($"{letter}{number:00}"))
                number++;
            return $"{letter}{number:00}";
        }
    }
}
