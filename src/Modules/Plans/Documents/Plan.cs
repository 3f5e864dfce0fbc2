namespace Yuelu.Plans.Documents;

/// <summary>规划: a policy document that commits its issuer, under one stable address.</summary>
internal sealed class Plan
{
    private Plan(Guid id, string slug, DateTimeOffset createdAt) => (Id, Slug, CreatedAt) = (id, slug, createdAt);

    public Guid Id { get; private init; }

    /// <summary>The plan's name in addresses, such as <c>hunan-2016-2020</c>.</summary>
    public string Slug { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A plan that is about to get its first version.</summary>
    public static Plan Start(PlanSlug slug, DateTimeOffset now) => new(Guid.CreateVersion7(), slug.Value, now);
}
