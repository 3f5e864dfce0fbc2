using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Filings;

/// <summary>
/// Fills in what is held already, so that nobody is asked twice: from the register, from the enterprise's last return, from
/// another form. It is shown for confirmation and can be changed. A draft that was begun is left as it is.
/// </summary>
internal sealed class Prefill(YueluDb db, TimeProvider clock)
{
    /// <summary>What the enterprise begins with, and from where each such answer comes, by code of the field.</summary>
    internal async Task<(FormAnswers Answers, IReadOnlyDictionary<string, Words> Held)> BeginAsync(
        OpenFiling open,
        FilingDraft draft,
        CancellationToken ct
    )
    {
        var (answers, held) = (FormAnswers.Read(draft.Typed), new Dictionary<string, Words>());
        if (draft.SavedBy.Length > 0)
            return (answers, held);
        var fields = open
            .Form.Definition.Groups.Where(group => !group.Repeats)
            .SelectMany(group => group.Fields)
            .Where(field => field is { Prefill: not null, Formula.Length: 0 })
            .ToList();
        var texts = new Dictionary<string, string>();
        foreach (var field in fields)
            if (await FindAsync(open, field, ct) is var (text, from) && text.Length > 0)
                (texts[field.Code], held[field.Code]) = (text, from);
        return (answers with { Fields = texts }, held);
    }

    private RegisteredUnit? unit;

    private async Task<(string Text, Words From)> FindAsync(OpenFiling open, FormField field, CancellationToken ct)
    {
        var prefill = field.Prefill!;
        switch (prefill.Source)
        {
            case PrefillSource.Register:
                unit ??= await db.RegisteredOn(clock.Today())
                    .SingleOrDefaultAsync(one => one.Code == open.Filing.Unit, ct);
                return (
                    unit is null ? "" : Particular(unit, prefill.From),
                    new("企业名录", "the register of enterprises")
                );
            case PrefillSource.LastFiling:
                var last = await LastAsync(open.Filing.FormId, open, ct);
                return (last?.Answers[field.Code] ?? "", last?.Period.Name ?? Words.Same(""));
            default:
                var parts = prefill.From.Split('/');
                var form = await db.Set<Form>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == parts[0], ct);
                var other = form is null ? null : await LastAsync(form.Id, open, ct);
                return parts.Length < 2 || other is null
                    ? ("", Words.Same(""))
                    : (
                        other.Answers[parts[1]],
                        new($"{form!.TitleZh} {other.Period.Name.Zh}", $"{form.TitleEn} {other.Period.Name.En}")
                    );
        }
    }

    /// <summary>What the enterprise filed last in a form, for a period that is not after this one.</summary>
    private async Task<FiledBefore?> LastAsync(Guid form, OpenFiling open, CancellationToken ct) =>
        (await db.FiledBeforeAsync(form, open.Filing.Unit, ct))
            .Where(one =>
                one.Period.End <= open.Round.Period.End
                && (form != open.Filing.FormId || one.Period != open.Round.Period)
            )
            .MaxBy(one => one.Period.End);

    private static string Particular(RegisteredUnit unit, string name) =>
        name switch
        {
            "name" => unit.Name,
            "code" => unit.Code,
            "region" => unit.Region,
            "industry" => unit.Industry,
            "registrationType" => unit.RegistrationType ?? "",
            "employees" => unit.Employees is { } people ? JudgeAnswers.Text(people) : "",
            "revenue" => unit.Revenue is { } revenue ? JudgeAnswers.Text(revenue) : "",
            _ => "",
        };
}
