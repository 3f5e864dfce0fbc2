using Yuelu.Platform.Organisations;

namespace Yuelu.Plans.Documents;

/// <summary>规划: a policy document that commits its issuer, under one stable address.</summary>
internal sealed class Plan : IOwned
{
    private Plan(Guid id, string slug, string organisationPath, DateTimeOffset createdAt) =>
        (Id, Slug, OrganisationPath, CreatedAt) = (id, slug, organisationPath, createdAt);

    public Guid Id { get; private init; }

    /// <summary>The plan's name in addresses, such as <c>hunan-2016-2020</c>.</summary>
    public string Slug { get; private set; }

    /// <summary>The organisation whose office keeps it. Published versions are for everybody; all work on it is the office's.</summary>
    public string OrganisationPath { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A plan that is about to get its first version.</summary>
    public static Plan Start(PlanSlug slug, string organisationPath, DateTimeOffset now) =>
        new(Guid.CreateVersion7(), slug.Value, organisationPath, now);
}
