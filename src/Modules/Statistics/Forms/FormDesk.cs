using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>Work on drafts of forms in scope: begun, changed as a whole against what was seen, published.</summary>
internal sealed class FormDesk(YueluDb db, Owners owners, Access access, TimeProvider clock)
{
    /// <summary>Who designs forms and opens collections.</summary>
    internal static readonly string[] Designers = [Roles.StrategyOffice, Roles.DepartmentOfficer];

    /// <summary>The drafts in scope, by code.</summary>
    internal IQueryable<Form> Forms => db.Set<Form>().Within(access).OrderBy(form => form.Code);

    /// <summary>The form of this code in scope, or null.</summary>
    internal Task<Form?> FindAsync(string code, CancellationToken ct) =>
        db.Set<Form>().Within(access).SingleOrDefaultAsync(form => form.Code == code, ct);

    /// <summary>Begins a form of an organisation in scope.</summary>
    /// <param name="organisation">Its path; empty for the first that the person may choose.</param>
    internal async Task<Result<Form>> BeginAsync(
        string code,
        string organisation,
        FormDefinition definition,
        string by,
        CancellationToken ct
    )
    {
        if (!(await owners.FindAsync(organisation, ct)).Succeeded(out var owner, out var problem))
            return problem;
        if (CheckForm.Wrong(definition) is [var wrong, ..])
            return wrong.Problem;
        var now = clock.GetUtcNow();
        if (!Form.Begin(code, owner.Path, definition, by, now).Succeeded(out var form, out problem))
            return problem;
        if (await db.Set<Form>().AnyAsync(one => one.Code == form.Code, ct))
            return FormProblems.CodeTaken(form.Code);
        db.Add(form);
        db.Note(FormActs.Begun, form, now);
        return await db.SaveIfFirstAsync(ct) ? form : FormProblems.CodeTaken(form.Code);
    }

    /// <summary>Changes the draft of a form.</summary>
    /// <param name="isAsSeen">Whether the form is as the sender saw it; else nothing is done.</param>
    /// <param name="change">What the draft becomes.</param>
    /// <param name="what">What the auditor reads.</param>
    internal async Task<Result<Form>> ChangeAsync(
        string code,
        Func<Form, bool> isAsSeen,
        Func<FormDefinition, Result<FormDefinition>> change,
        string what,
        string by,
        CancellationToken ct
    )
    {
        if (await FindAsync(code, ct) is not { } form)
            return FormProblems.Unknown(code);
        if (!isAsSeen(form))
            return FormProblems.Stale;
        if (!change(FormJson.Read(form.Draft)).Succeeded(out var changed, out var problem))
            return problem;
        if (CheckForm.Wrong(changed) is [var wrong, ..])
            return wrong.Problem;
        var now = clock.GetUtcNow();
        form.Save(changed, by, now);
        db.Note(FormActs.Changed, form, now, what);
        return await SaveAsync(ct) is { } stale ? stale : form;
    }

    /// <summary>What there is to say of a draft that can be kept.</summary>
    internal async Task<IReadOnlyList<FormFinding>> FindingsAsync(Form form, CancellationToken ct)
    {
        var (draft, today) = (FormJson.Read(form.Draft), clock.Today());
        var others = await db.OtherFormsAsync(form.Id, today, ct);
        return
        [
            .. CheckForm.Missing(draft, today),
            .. CheckExpressions.In(draft, others),
            .. DuplicateFields.UnknownSources(draft, others),
            .. DuplicateFields.In(draft, others),
        ];
    }

    /// <summary>Publishes a draft as the form's next version.</summary>
    /// <param name="isAsSeen">Whether the form is as the sender saw it; else nothing is done.</param>
    /// <param name="known">Whether the sender has seen the warnings.</param>
    internal async Task<Result<FormVersion>> PublishAsync(
        string code,
        Func<Form, bool> isAsSeen,
        string note,
        bool known,
        string by,
        CancellationToken ct
    )
    {
        if (await FindAsync(code, ct) is not { } form)
            return FormProblems.Unknown(code);
        if (!isAsSeen(form))
            return FormProblems.Stale;
        if (!form.HasChanges)
            return FormProblems.NothingNew;
        if (note.Trim().Length > FormVersionMapping.LongestNote)
            return FormProblems.TextTooLong;
        var findings = await FindingsAsync(form, ct);
        if (findings.Any(finding => finding.Weight == FindingWeight.Missing))
            return FormProblems.NotReady;
        if (findings.Count > 0 && !known)
            return FormProblems.NotSeen;
        var version = form.Publish(by, note, clock.GetUtcNow());
        db.Add(version);
        db.RecordPublished(form, version, access.ActingRole);
        return await SaveAsync(ct) is { } stale ? stale : version;
    }

    private async Task<Problem?> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FormProblems.Stale;
        }
    }
}
