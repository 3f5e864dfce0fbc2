namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Saves what the office says of the plan itself.</summary>
internal static class DescribePlan
{
    internal static async Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var typed = AboutForm.Fields.ToDictionary(field => field, field => form[field].ToString());
        if (string.IsNullOrWhiteSpace(typed[AboutForm.TitleZh]))
            return AboutPage.Answer(id, typed);
        return await desk.AnswerAsync(
            http,
            id,
            () => null,
            document => document with { Facts = AboutForm.Read(document.Facts, typed) },
            _ => new ReviewPlace()
        );
    }
}
