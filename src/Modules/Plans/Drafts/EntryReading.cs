using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>Reads a filled form back into an entry, or says what to mend, field by field.</summary>
internal sealed class EntryReading(IReadOnlyDictionary<string, string> typed, IReadOnlyList<OutlineEntry> outline)
{
    private const int FirstYear = 1949;
    private const int LastYear = 2100;
    private readonly List<FieldError> errors = [];

    /// <summary>What to mend; empty when the entry is right.</summary>
    internal IReadOnlyList<FieldError> Errors => errors;

    /// <summary>The entry as typed. Meaningless when there are <see cref="Errors"/>.</summary>
    internal DraftEntry Read(DraftEntry entry) =>
        entry switch
        {
            { Commitment: { } commitment } => entry with
            {
                Commitment = Read(commitment),
                Code = Words(EntryForm.Code),
                Typed = null,
            },
            { Task: { } task } => entry with
            {
                Task = task with { Title = Required(), Section = SectionNumber() ?? "" },
                Typed = null,
            },
            _ => entry with
            {
                Mechanism = entry.Mechanism! with
                {
                    Name = Required(),
                    Kind = Choice<MechanismKind>(EntryForm.Kind),
                    Section = SectionNumber(),
                },
                Typed = null,
            },
        };

    /// <summary>The commitment as typed.</summary>
    internal Commitment Read(Commitment commitment)
    {
        var read = commitment with
        {
            Indicator = Required(),
            Kind = Choice<CommitmentKind>(EntryForm.Kind),
            Comparator = Choice<Comparator>(EntryForm.Comparator),
            Subject = Words(EntryForm.Subject),
            Value = Number(EntryForm.Value),
            Low = Number(EntryForm.Low),
            High = Number(EntryForm.High),
            Unit = Text(EntryForm.Unit),
            BaseYear = Year(EntryForm.BaseYear),
            DeadlineYear = Year(EntryForm.DeadlineYear),
            PerYear = Text(EntryForm.PerYear).Length > 0,
            Hedge = Words(EntryForm.Hedge),
            Section = SectionNumber(),
            Confidence = 1,
        };
        Check(read);
        return read;
    }

    private void Check(Commitment read)
    {
        if (errors.Count > 0)
            return;
        if (read.Comparator == Comparator.Range)
        {
            Refuse(read.Low is null, EntryForm.Low, EntryWords.RangeNeedsBoth);
            Refuse(read.High is null, EntryForm.High, EntryWords.RangeNeedsBoth);
            Refuse(read.Low > read.High, EntryForm.High, EntryWords.RangeUpsideDown);
        }
        else if (NeedsNumber(read.Comparator) && read.Kind != CommitmentKind.Qualitative)
        {
            Refuse(read.Value is null, EntryForm.Value, EntryWords.NumberMissing);
        }
        Refuse(
            read.Comparator == Comparator.ReductionVsBase && read.BaseYear is null,
            EntryForm.BaseYear,
            EntryWords.BaseMissing
        );
        Refuse(read.BaseYear >= read.DeadlineYear, EntryForm.BaseYear, EntryWords.BaseAfterDeadline);
    }

    private static bool NeedsNumber(Comparator comparator) =>
        comparator
            is not (
                Comparator.AboveReference
                or Comparator.Level
                or Comparator.Milestone
                or Comparator.Rank
                or Comparator.RankTop
            );

    private void Refuse(bool wrong, string field, Words detail)
    {
        if (wrong && errors.TrueForAll(error => error.Field != field))
            errors.Add(new FieldError(field, detail));
    }

    private string Text(string field) => typed.GetValueOrDefault(field)?.Trim() ?? "";

    private string? Words(string field) => Text(field) is { Length: > 0 } text ? text : null;

    private string Required()
    {
        var name = Text(EntryForm.Name);
        Refuse(name.Length == 0, EntryForm.Name, EntryWords.NameMissing);
        return name;
    }

    private T Choice<T>(string field)
        where T : struct, Enum
    {
        var known = Enum.TryParse<T>(Text(field), out var choice) && Enum.IsDefined(choice);
        Refuse(!known, field, EntryWords.ChoiceMissing);
        return choice;
    }

    private decimal? Number(string field)
    {
        var text = HalfWidth.Of(Text(field)).Replace(",", "").Replace('−', '-').TrimEnd('%');
        if (text.Length == 0)
            return null;
        var read = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
        Refuse(!read, field, EntryWords.NoNumber.With(Text(field)));
        return number;
    }

    private int? Year(string field)
    {
        var text = HalfWidth.Of(Text(field)).TrimEnd('年');
        if (text.Length == 0)
            return null;
        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        Refuse(
            !read || year is < FirstYear or > LastYear,
            field,
            EntryWords.NoYear.With(Text(field), FirstYear, LastYear)
        );
        return year;
    }

    private string? SectionNumber()
    {
        var number = Words(EntryForm.Section);
        Refuse(
            number is not null && !outline.Any(heading => heading.Number == number),
            EntryForm.Section,
            EntryWords.NoSection.With(number ?? "")
        );
        return number;
    }
}
